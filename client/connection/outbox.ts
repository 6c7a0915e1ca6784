// Everything given here and not answered yet: kept on this phone, sent in order, sent again until answered.

import type { Json } from '@moot/shared/model/series.ts';
import type { CastMessage, CastReply, CommandMessage, KeyedMessage, Reply } from '@moot/shared/protocol.ts';
import type { Keep } from './keep.ts';
import type { Pending } from './store.ts';

export type Message =
  | { readonly what: 'command'; readonly message: CommandMessage }
  | { readonly what: 'cast'; readonly message: CastMessage }
  | { readonly what: 'keyed'; readonly message: KeyedMessage };

export type OutItem = {
  readonly out: Message;
  readonly id: string;
  readonly order: number;
  readonly asking: string | null;
  readonly field: string | null;
  readonly subject: string | null;
  readonly values: Json;
};
export type Answer = Reply | CastReply;

type Wiring = {
  /** Rejects when no answer came: too late, or the connection broke. */
  readonly emit: (item: OutItem) => Promise<Answer>;
  readonly changed: (pending: readonly Pending[]) => void;
  readonly answered: (item: OutItem, answer: Answer) => void;
  /** A live connection that does not answer is no connection. */
  readonly stalled: () => void;
  readonly later: (run: () => void, ms: number) => void;
};

export type Outbox = {
  /** Takes up what is kept under `scope`; nothing is kept where `keep` is null (a desk's taps live as long as its page). */
  readonly use: (scope: string, keep: Keep | null) => void;
  readonly put: (item: Omit<OutItem, 'order'>) => Promise<Answer>;
  readonly drop: (id: string) => void;
  readonly has: (id: string) => 'here' | 'sent' | null;
  /** Signed in on a live connection: all goes out again, in order. */
  readonly open: () => void;
  readonly close: () => void;
};

type Waiting = {
  readonly item: OutItem;
  readonly tell: readonly ((answer: Answer) => void)[];
  state: 'here' | 'sent';
  tries: number;
};

const busyMs = 1000;

export function makeOutbox(wiring: Wiring): Outbox {
  let waiting = new Map<string, Waiting>();
  let scope = '';
  let keep: Keep | null = null;
  let isOpen = false;
  let order = 0;

  const keyOf = (id: string) => `out/${scope}/${id}`;
  const told = () => wiring.changed([...waiting.values()].map(pendingOf));

  function transmit(w: Waiting): void {
    if (!isOpen || w.state === 'sent') return;
    w.state = 'sent';
    w.tries += 1;
    const { tries } = w;
    wiring.emit(w.item).then(
      (answer) => settle(w, answer),
      () => {
        if (w.tries === tries) unanswered(w);
      },
    );
  }

  function settle(w: Waiting, answer: Answer): void {
    if (waiting.get(w.item.id) !== w) return; // Something newer took its place, or it was dropped.
    if (!answer.ok && answer.refusal === 'busy') {
      w.state = 'here';
      wiring.later(() => transmit(w), busyMs);
      told();
      return;
    }
    waiting.delete(w.item.id);
    keep?.remove(keyOf(w.item.id));
    wiring.answered(w.item, answer);
    told();
    for (const tell of w.tell) tell(answer);
  }

  function unanswered(w: Waiting): void {
    if (waiting.get(w.item.id) !== w) return;
    w.state = 'here';
    told();
    if (isOpen) wiring.stalled();
  }

  return {
    use(nextScope, nextKeep) {
      if (scope === nextScope && keep === nextKeep) {
        told();
        return;
      }
      scope = nextScope;
      keep = nextKeep;
      const kept = (keep?.keys(keyOf('')) ?? []).map((key) => keep?.get(key) as unknown as OutItem);
      kept.sort((a, b) => a.order - b.order);
      order = kept.at(-1)?.order ?? 0;
      waiting = new Map(kept.map((item) => [item.id, { item, state: 'here', tries: 0, tell: [] }]));
      told();
    },
    put(given) {
      return new Promise((tell) => {
        order = Math.max(order + 1, Date.now());
        const item: OutItem = { ...given, order };
        const before = waiting.get(item.id);
        waiting.delete(item.id);
        const w: Waiting = { item, state: 'here', tries: 0, tell: [...(before?.tell ?? []), tell] };
        waiting.set(item.id, w);
        keep?.set(keyOf(item.id), item as unknown as Json);
        transmit(w);
        told();
      });
    },
    drop(id) {
      waiting.delete(id);
      keep?.remove(keyOf(id));
      told();
    },
    has: (id) => waiting.get(id)?.state ?? null,
    open() {
      isOpen = true;
      for (const w of waiting.values()) transmit(w);
      told();
    },
    close() {
      isOpen = false;
      for (const w of waiting.values()) w.state = 'here';
      told();
    },
  };
}

function pendingOf({ item, state }: Waiting): Pending {
  const { id, out, asking, field, subject, values } = item;
  return { id, what: out.what, state, asking, field, subject, values };
}
