// Tells each audience what changed: parts whose bytes differ from the last sent, at once when idle, paced under load.
import type { Json } from '@moot/shared/model/series.ts';
import type { PartMessage } from '@moot/shared/protocol.ts';
import type { ViewParts } from '@moot/shared/views/parts.ts';

export const audiences = ['desk', 'screen', 'peers'] as const;
export type Audience = (typeof audiences)[number];

/** `now` is milliseconds of a clock that never jumps; `after` answers with how to call it off. */
export type Pacer = { now(): number; after(ms: number, act: () => void): () => void };

/** Null: there is no such series. */
export type View = (audience: Audience) => ViewParts | null;

export type PublisherParts = {
  readonly listening: (audience: Audience) => boolean;
  readonly send: (audience: Audience, parts: readonly PartMessage[]) => void;
  /** Calls `act` when the state may be seen: between batches. `view` is good during that call only. */
  readonly whenSettled: (act: (view: View) => void) => Promise<void>;
  readonly pacer: Pacer;
};

export type Publisher = {
  /** Something may have changed. */
  changed(): void;
  /** All current parts, for somebody who comes just now and is not listening yet. */
  current(audience: Audience, view: View): PartMessage[];
  stop(): void;
};

/** Kept as text: the state a view was made from is changed in place. */
type Sent = { readonly version: number; readonly json: string; readonly at: number };

/** Least milliseconds between two sendings of one part, where it may not go at once (design: section 6's table). */
const gaps: readonly { readonly part: RegExp; readonly audience: Audience | 'all'; readonly ms: number }[] = [
  // The desk's own `room` holds how many answered.
  { part: /^room$/, audience: 'desk', ms: 2000 },
  { part: /^room$/, audience: 'all', ms: 1000 },
  { part: /^people\//, audience: 'all', ms: 2000 },
  { part: /^map$/, audience: 'all', ms: 2000 },
  { part: /^(outcome|items|subjects)\//, audience: 'all', ms: 250 },
];

function gapOf(part: string, audience: Audience): number {
  const gap = gaps.find((g) => g.part.test(part) && (g.audience === 'all' || g.audience === audience));
  return gap?.ms ?? 0;
}

const ownPace = /^(room|people\/.*|map)$/;
/** A part that is gone is sent once as null and then forgotten by `current`. */
const gone = 'null';

export function publisherOf(parts: PublisherParts): Publisher {
  const sent: Record<Audience, Map<string, Sent>> = { desk: new Map(), screen: new Map(), peers: new Map() };
  let callOff: (() => void) | null = null;
  let dueAt = Number.POSITIVE_INFINITY;
  let restUntil = 0;
  let asked = false;
  let stopped = false;

  function plan(at: number): void {
    if (stopped || at >= dueAt) return;
    callOff?.();
    dueAt = at;
    callOff = parts.pacer.after(Math.max(0, at - parts.pacer.now()), () => {
      callOff = null;
      dueAt = Number.POSITIVE_INFINITY;
      ask();
    });
  }

  /** What is about to be published holds all that happened until then. */
  function ask(): void {
    if (asked || stopped) return;
    asked = true;
    parts
      .whenSettled(publish)
      .catch(() => undefined)
      .finally(() => {
        asked = false;
      });
  }

  function publish(view: View): void {
    asked = false;
    if (stopped) return;
    const began = parts.pacer.now();
    for (const audience of audiences) if (parts.listening(audience)) publishTo(audience, view(audience));
    const took = parts.pacer.now() - began;
    // Under load no more than a quarter of the time goes into views.
    restUntil = began + 4 * took;
  }

  function publishTo(audience: Audience, view: ViewParts | null): void {
    if (view === null) return;
    const messages = changes(audience, view);
    if (messages.length > 0) parts.send(audience, messages);
  }

  function changes(audience: Audience, view: ViewParts): PartMessage[] {
    const now = parts.pacer.now();
    const differing = differences(sent[audience], view);
    const together = differing.some(({ name }) => name === 'stage' || name === 'session');
    return differing.flatMap(({ name, json, value }) => {
      const last = sent[audience].get(name);
      const due = (last?.at ?? Number.NEGATIVE_INFINITY) + gapOf(name, audience);
      const waits = due > now && !(together && !ownPace.test(name));
      if (waits) plan(due);
      return waits ? [] : [remember(sent[audience], { name, json, value }, now)];
    });
  }

  return {
    changed() {
      if (parts.pacer.now() >= restUntil) ask();
      else plan(restUntil);
    },
    current(audience, view) {
      // Nobody was listening: what was last sent may be old, and nobody is hurried by sending anew.
      const fresh = parts.listening(audience) ? null : view(audience);
      if (fresh !== null)
        for (const one of differences(sent[audience], fresh))
          remember(sent[audience], one, parts.pacer.now());
      return [...sent[audience]].flatMap(([part, { version, json }]) =>
        json === gone ? [] : [{ part, version, value: JSON.parse(json) }],
      );
    },
    stop() {
      stopped = true;
      callOff?.();
    },
  };
}

type Encoded = { readonly name: string; readonly json: string; readonly value: Json };

function differences(sent: ReadonlyMap<string, Sent>, view: ViewParts): Encoded[] {
  const present = Object.entries(view).map(([name, value]) => ({ name, value, json: JSON.stringify(value) }));
  const missing = [...sent.keys()].filter((name) => !Object.hasOwn(view, name));
  const left = missing.map((name) => ({ name, value: null, json: gone }));
  return [...present, ...left].filter(({ name, json }) => sent.get(name)?.json !== json);
}

function remember(sent: Map<string, Sent>, { name, json, value }: Encoded, at: number): PartMessage {
  const version = (sent.get(name)?.version ?? 0) + 1;
  sent.set(name, { version, json, at });
  return { part: name, version, value };
}
