// P7: a text that stands nowhere else is planted in every private field, and looked for everywhere after every step.
import type { SeatId } from '@moot/shared/model/ids.ts';
import { activityOf, placeOf, runningSession } from '@moot/shared/series/find.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { amplify, commit, consent, gather, glossary, pulse, scenario, vote } from '../series/definitions.ts';
import {
  ask,
  back,
  close,
  given,
  gives,
  keyFor,
  open,
  peer,
  play,
  reopen,
  room,
  type Step,
  seat,
  settle,
  show,
  six,
  skip,
  slotOf,
  unsettle,
  type World,
} from '../series/given.ts';
import { anyRoom, type Choice, choices, movesOf, type Written } from '../series/history.ts';
import { faces, homeOf, ledgerOf, seen, told } from './looking.ts';

/** `boxed`: not in the journal yet, or never; `out`: shown; `gone`: taken back since. */
type Canary = Written & { standing: boolean; boxed: boolean; out: boolean; gone: boolean };
const everybody = Object.keys(six);
const found = (value: unknown): ReadonlySet<string> =>
  new Set(JSON.stringify(value).match(/canary\d+x/g) ?? []);

/** As shown things are pointed at: a post, a slot, or the seat of a named answer. */
function itemOf({ named, item, seat: by, field, subject }: Canary): string {
  if (named) return item === '' ? by : item;
  return slotOf(keyFor(by, field, item === '' ? subject : item));
}

class Aviary {
  readonly canaries: Canary[] = [];
  private read = 0;
  readonly #world: World;

  constructor(world: World) {
    this.#world = world;
  }

  /** A new text replaces what the same peer gave there before. */
  plant(written: readonly Written[]): void {
    for (const one of written) {
      for (const c of this.canaries) if (sameplace(c, one)) c.standing = false;
      this.canaries.push({ ...one, standing: true, boxed: !one.named, out: this.isLive(one), gone: false });
    }
  }

  private isLive(one: Written): boolean {
    return one.asking.startsWith('live:');
  }

  /** What the journal says has come out since. */
  readOn(): void {
    const { journal } = this.#world;
    for (const { event } of journal.slice(this.read)) {
      if (event.type === 'partsShown') this.shown(event.asking, event.parts);
      if (event.type === 'activitySettled') this.settled(event.activity);
      if (event.type === 'takenBack')
        this.drop((c) => c.asking === event.asking && c.item === event.id && c.seat === event.seat);
      if (event.type === 'postBlanked')
        for (const c of this.canaries)
          if (c.asking === event.asking && itemOf(c) === event.item) c.gone = true;
    }
    this.read = journal.length;
  }

  private drop(which: (c: Canary) => boolean): void {
    for (const c of this.canaries) if (which(c)) c.standing = false;
  }

  private shown(asking: string, parts: readonly string[]): void {
    for (const c of this.canaries) {
      if (c.asking !== asking || !c.standing || !this.came(c)) continue;
      c.boxed = false;
      if (isIn(c, parts)) c.out = true;
    }
  }

  /** Settling brings out promises, and posts of a show that was under way. */
  private settled(activity: string): void {
    for (const c of this.canaries) {
      const place = placeOf(this.#world.series, c.asking as never);
      if (place?.activity.id !== activity || !c.standing || !this.came(c)) continue;
      if (c.field === 'promise' || (c.field === 'post' && place.asking.revealed.has('all'))) c.out = true;
    }
  }

  /** Without names: out of the box, and not burnt. */
  private came(c: Canary): boolean {
    const shown = placeOf(this.#world.series, c.asking as never)
      ?.asking.shown.get(c.field)
      ?.get(c.subject);
    return (
      c.named ||
      (shown !== undefined && !shown.tooFew && shown.ballots.some((b) => JSON.stringify(b).includes(c.words)))
    );
  }

  check(): void {
    const world = this.#world;
    const stage = runningSession(world.series)?.stage;
    const by = (list: readonly Canary[]) => new Set(list.map((c) => c.words));
    const flown = this.canaries.filter((c) => !c.out || c.gone);
    const unseen = this.canaries.filter(
      (c) => this.isHidden(c) || (stage?.covered === true && c.field !== 'line'),
    );
    for (const face of faces) {
      const hits = found(seen(world, face));
      const wrong = by(face === 'desk' ? flown : [...flown, ...unseen]);
      expect([face, [...hits].filter((w) => wrong.has(w))]).toEqual([face, []]);
    }
    const ledger = found(ledgerOf(world));
    const early = by(this.canaries.filter((c) => !c.out));
    expect([...ledger].filter((w) => early.has(w))).toEqual([]);
    expect([...found(homeOf(world))].filter((w) => early.has(w))).toEqual([]);
    const secret = by(this.canaries.filter((c) => c.boxed));
    expect([...found(world.journal)].filter((w) => secret.has(w))).toEqual([]);
    for (const name of everybody) this.checkMine(name);
  }

  private isHidden(c: Canary): boolean {
    const place = placeOf(this.#world.series, c.asking as never);
    return (
      place !== undefined && activityOf(this.#world.series, place.activity.id)?.hidden.has(itemOf(c)) === true
    );
  }

  /** Own named answers, and what was addressed to this peer; never a no-names answer, not even one’s own. */
  private checkMine(name: string): void {
    const hits = found(told(this.#world, name));
    const kept = found(ledgerOf(this.#world));
    const wrong = this.canaries.filter(
      (c) =>
        hits.has(c.words) &&
        !(c.named && (c.seat === name || this.isTo(c, name))) &&
        !(c.out && kept.has(c.words)),
    );
    expect([name, wrong.map((c) => c.words)]).toEqual([name, []]);
  }

  private isTo(c: Canary, name: string): boolean {
    if (c.field !== 'promise') return false;
    const asking = placeOf(this.#world.series, c.asking as never)?.asking;
    const promise = asking?.given
      .get('all')
      ?.get(c.seat as SeatId)
      ?.find((g) => g.id === c.item)?.values.promise;
    return (promise as { asker: string } | undefined)?.asker === name;
  }
}

const sameplace = (a: Written, b: Written) =>
  a.asking === b.asking &&
  a.field === b.field &&
  a.subject === b.subject &&
  a.item === b.item &&
  a.seat === b.seat;

function isIn(c: Canary, parts: readonly string[]): boolean {
  if (c.field === 'post' || c.field === 'promise')
    return parts.includes('everything') || parts.includes(`answer:${itemOf(c)}`);
  if (c.field !== 'reason') return parts.includes('all');
  return parts.includes(c.asking.startsWith('named:') ? `subject:${c.subject}` : `reasons:${c.subject}`);
}

let planted = 0;
const words = () => {
  planted += 1;
  return `canary${planted}x`;
};

test('[CANARY-1] [HOME-3] after any history nobody is told what was not shown, but its author and those its asking names', () => {
  const outs = new Map<string, number>();
  fc.assert(
    fc.property(choices(70), (list: readonly Choice[]) => {
      const world = anyRoom();
      const aviary = new Aviary(world);
      for (const choice of list) {
        for (const move of movesOf(world, choice, words)) {
          const result = play(world, move.step);
          if (!result.ok) continue;
          if (result.change !== null || result.events.length > 0) aviary.plant(move.written);
          aviary.readOn();
        }
        aviary.check();
      }
      for (const c of aviary.canaries) if (c.out) outs.set(c.field, (outs.get(c.field) ?? 0) + 1);
    }),
    { numRuns: 50, endOnFailure: true },
  );
  // The birds do fly once they may: else this test could not fail.
  expect([...outs.keys()].sort()).toEqual(['concern', 'line', 'post', 'promise', 'reason', 'text', 'whose']);
}, 60_000);

describe('each private field, at each step', () => {
  type Private = {
    readonly world: () => World;
    readonly steps: readonly Step[];
    /** Everybody's answer about `canary`, and whether it is named. */
    readonly give: (name: string) => Step;
    readonly named: boolean;
  };
  const secret = (name: string) => `canary${everybody.indexOf(name)}x`;
  const of = (definition: Parameters<typeof room>[0]['activities'][number]) => () =>
    room({ activities: [definition] });
  const text = (name: string) => ({ text: { text: secret(name), mayQuote: true } });
  const asker = (name: string) => everybody[(everybody.indexOf(name) + 1) % everybody.length] ?? '';
  /** With an idea of everybody's to take up, by their name. */
  const raised = (definition: Parameters<typeof room>[0]['activities'][number]) => {
    const world = room({ activities: [gather('ideas'), definition] });
    const ideas = everybody.map((n) => gives(n, { post: [`Idea of ${n}`] }, { id: n }));
    return given(world, open('ideas'), ask(), ...ideas, close, show(), settle()).world;
  };
  const agree = everybody.map((n) => gives(n, { vote: 'agree' }, { subject: 'st1' }));
  const kinds: Record<string, Private> = {
    'a named post': {
      world: of(gather('g')),
      steps: [],
      named: true,
      give: (n) => gives(n, { post: [secret(n)] }, { id: n }),
    },
    'a post without a name': {
      world: of(gather('g', { names: 'none' })),
      steps: [],
      named: false,
      give: (n) => gives(n, { post: [secret(n)] }, { id: n }),
    },
    'a named word of a pulse': {
      world: of(pulse('g')),
      steps: [],
      named: true,
      give: (n) => gives(n, text(n)),
    },
    'a word without a name': {
      world: of(pulse('g', { names: 'none' })),
      steps: [],
      named: false,
      give: (n) => gives(n, text(n)),
    },
    'a line': {
      world: of(
        vote('g', {
          names: { line: 'named', vote: 'none', reason: 'none' },
          params: { statements: [], collect: { stem: 'We' } },
        }),
      ),
      steps: [],
      named: true,
      give: (n) => gives(n, { line: secret(n) }, { id: n }),
    },
    'a reason': {
      world: of(vote('g')),
      steps: agree,
      named: false,
      give: (n) => gives(n, { reason: secret(n) }, { subject: 'st1' }),
    },
    'a named reason': {
      world: of(vote('g', { names: 'named' })),
      steps: agree,
      named: true,
      give: (n) => gives(n, { reason: secret(n) }, { subject: 'st1' }),
    },
    'a concern': {
      world: of(consent('g')),
      steps: [],
      named: true,
      give: (n) => gives(n, { level: '3', concern: secret(n) }),
    },
    'whose it is': {
      world: of(consent('g')),
      steps: [],
      named: true,
      give: (n) => gives(n, { level: 'aside', whose: secret(n) }),
    },
    'an answer to a scenario': {
      world: of(scenario('g')),
      steps: [],
      named: true,
      give: (n) => gives(n, { do: secret(n) }),
    },
    'an answer to a scenario without a name': {
      world: of(scenario('g')),
      steps: [],
      named: false,
      give: (n) => gives(n, { pull: secret(n) }),
    },
    'what is given to an idea': {
      world: () => raised(amplify('g', { source: 'ideas' })),
      steps: [],
      named: true,
      give: (n) =>
        gives(n, { amplification: { act: 'back', text: secret(n) } }, { subject: asker(n), id: `act-${n}` }),
    },
    'a meaning of a word': {
      world: () => raised(glossary('g', { source: 'ideas' })),
      steps: [],
      named: true,
      give: (n) =>
        gives(n, { meaning: { meaning: secret(n), example: secret(n), ourWord: '' } }, { subject: 'asha' }),
    },
    'an ask': {
      world: of(commit('g', { params: { mode: 'ask', max: 2 } })),
      steps: [],
      named: true,
      give: (n) => gives(n, { ask: { to: asker(n), text: secret(n) } }, { id: n }),
    },
    'a promise': {
      world: of(commit('g')),
      steps: [],
      named: true,
      give: (n) => gives(n, { promise: { what: secret(n), when: secret(n), asker: asker(n) } }, { id: n }),
    },
  };

  const isAddressed = (name: string) => name === 'a promise' || name === 'an ask';
  const everywhere = (world: World) => [
    ...faces.map((face) => found(seen(world, face)).size),
    found(ledgerOf(world)).size,
  ];
  function expectUnseen(world: World, { named }: Private, promise: boolean): void {
    expect(everywhere(world)).toEqual([0, 0, 0, 0]);
    for (const name of everybody) {
      const own = named ? [secret(name)] : [];
      const addressed = promise ? everybody.filter((n) => asker(n) === name).map(secret) : [];
      const hits = [...found(told(world, name))];
      expect(hits).toEqual(expect.arrayContaining(own));
      expect([...own, ...addressed]).toEqual(expect.arrayContaining(hits));
    }
  }

  for (const [name, field] of Object.entries(kinds))
    test(`[CANARY-2] ${name} is seen by nobody else while open, closed, taken back a step or skipped, and by all once shown`, () => {
      const promise = isAddressed(name);
      const world = field.world();
      given(world, open('g'), ask(), ...field.steps, ...everybody.map(field.give));
      for (const steps of [[], [close], [back], [back], [reopen], [close]]) {
        given(world, ...steps);
        expectUnseen(world, field, promise);
      }
      const skipped = field.world();
      given(skipped, open('g'), ask(), ...field.steps, ...everybody.map(field.give), skip());
      expect(everywhere(skipped)).toEqual([0, 0, 0, 0]);
      given(skipped, unsettle('g'));
      expect(everywhere(skipped)).toEqual([0, 0, 0, 0]);
      given(world, show());
      expect(everywhere(world).slice(0, 3)).toEqual([6, 6, 6]);
    });

  for (const [name, field] of Object.entries(kinds))
    test(`[CANARY-3] ${name} that was never shown stays unseen when its activity settles`, () => {
      const world = field.world();
      given(world, open('g'), ask(), ...field.steps, ...everybody.map(field.give), close, settle());
      const out = name === 'a promise' ? [6, 6, 6, 0] : [0, 0, 0, 0];
      expect(everywhere(world)).toEqual(out);
      if (!field.named) expect(found([world.journal, [...world.boxes]]).size).toBe(0);
    });

  test('[CANARY-4] a phone that has answered nothing is told nothing more as others answer', () => {
    for (const field of Object.values(kinds)) {
      const world = field.world();
      given(world, open('g'), ask());
      const quiet = () => JSON.stringify([told(world, 'finn'), seen(world, 'screen'), seen(world, 'peers')]);
      const before = quiet();
      given(world, ...field.steps.slice(0, 5), ...everybody.slice(0, 4).map(field.give));
      expect(quiet()).toBe(before);
    }
  });

  test('[CANARY-4] the desk is told how many answered, never who', () => {
    for (const [name, field] of Object.entries(kinds)) {
      const counted = (givers: readonly string[]) => {
        const world = field.world();
        given(
          world,
          open('g'),
          ask(),
          ...(field.steps.length === 0
            ? []
            : givers.map((n) => field.steps[everybody.indexOf(n)] ?? peer(n, { type: 'arrive' }))),
          ...givers.map(field.give),
        );
        return seen(world, 'desk');
      };
      const one = counted(['asha', 'ben']);
      expect(one.room).toMatchObject({ answered: 2 });
      expect([name, JSON.stringify(counted(['dev', 'eve']))]).toEqual([name, JSON.stringify(one)]);
    }
  });

  test('[CANARY-2] a promise is told to the peer it names, and no longer once it names another', () => {
    const world = of(commit('g'))();
    const promise = (to: string) =>
      gives('asha', { promise: { what: 'canary0x', when: 'x', asker: to } }, { id: 'p' });
    given(world, open('g'), ask(), promise('ben'));
    expect(found(told(world, 'ben')).size).toBe(1);
    given(world, promise('cleo'));
    expect([found(told(world, 'ben')).size, found(told(world, 'cleo')).size]).toEqual([0, 1]);
    expect(seat('ben')).toBe('ben');
  });
});
