// No IO. Two sides of a line: taken by peers, stated, said back, and then treated.
import { z } from 'zod';
import { firstRefusal } from '../../asking/answer.ts';
import type { AnswerContext, Ask } from '../../asking/ask.ts';
import type { SeatId } from '../../model/ids.ts';
import type { Verdict } from '../../model/refusals.ts';
import type { Asking } from '../../model/series.ts';
import { fits } from '../checks.ts';
import type { Params } from './params.ts';
import type { PositionTold } from './told.ts';
import { clearedTap, mayTryAgain, type Tried, tapOn, tappingAsk } from './tries.ts';

export const sides = ['A', 'B'] as const;
export type Side = (typeof sides)[number];
const sideValue = z.enum(sides).nullable();
const statement = z.strictObject({ side: z.enum(sides), text: z.string(), bottomLine: z.string() });
const sayBack = z.strictObject({ side: z.enum(sides), text: z.string() });

const free = {
  counts: false,
  sight: (): 'live' => 'live',
  revealBy: (): 'all' => 'all',
  about: 'each subject',
} as const;

/** Askings of one line carry that line as their only subject. */
const onLine = (askings: readonly Asking[], ask: string, line: string) =>
  askings.filter((a) => a.ask === ask && a.subjects.some((s) => s.id === line));

export const side: Ask<Params> = {
  ...free,
  fields: () => [{ name: 'side', value: sideValue, optional: true }],
  many: false,
  limit: () => 1,
  companions: ['state', 'say', 'tap'],
};

function sideOf(askings: readonly Asking[], line: string, seat: SeatId | null): Side | null {
  const given = onLine(askings, 'side', line).flatMap((a) =>
    seat === null ? [] : (a.given.get(line)?.get(seat) ?? []),
  );
  const parsed = sideValue.safeParse(given.at(-1)?.values.side);
  return parsed.success ? parsed.data : null;
}

export const state: Ask<Params> = {
  ...free,
  fields: () => [{ name: 'statement', value: statement, optional: false }],
  many: false,
  limit: () => 1,
  whose: ({ earlier, seat, subject, values }: AnswerContext<Params>): Verdict => {
    const parsed = statement.safeParse(values.statement);
    return parsed.success && sideOf(earlier, subject, seat) !== parsed.data.side ? 'not_yours' : 'ok';
  },
  content: ({ params, values }: AnswerContext<Params>): Verdict => {
    const { text, bottomLine } = statement.parse(values.statement);
    return firstRefusal(
      () => fits(text, params.maxChars),
      () => fits(bottomLine, params.maxChars),
    );
  },
};

type Stated = {
  readonly seat: SeatId;
  readonly side: Side;
  readonly text: string;
  readonly bottomLine: string;
  readonly at: number;
};

function statedIn(askings: readonly Asking[], line: string): readonly Stated[] {
  return onLine(askings, 'state', line)
    .flatMap((a) => [...(a.given.get(line) ?? [])])
    .flatMap(([seat, given]) =>
      given.map((g) => ({ seat, at: g.at, ...statement.parse(g.values.statement) })),
    );
}

/** The latest of a side to write for it. */
const writerOf = (stated: readonly Stated[], of: Side): Stated | undefined =>
  stated
    .filter((s) => s.side === of)
    .toSorted((a, b) => a.at - b.at)
    .at(-1);

const key = (line: string, of: Side) => `${line}/${of}`;

function saidBackIn(askings: readonly Asking[]): readonly Tried[] {
  return askings
    .filter((a) => a.ask === 'say')
    .flatMap((a) =>
      [...a.given].flatMap(([line, seats]) =>
        [...seats].flatMap(([seat, given]) => given.map((g) => ({ line, seat, g }))),
      ),
    )
    .map(({ line, seat, g }) => {
      const { side: of, text } = sayBack.parse(g.values.say);
      return { id: g.id, seat, about: key(line, of), text, ...tapOn(askings, 'tap', g.id) };
    });
}

/** By a peer of the other side, or of none. */
export const say: Ask<Params> = {
  ...free,
  fields: () => [{ name: 'say', namedAs: 'restatement', value: sayBack, optional: false }],
  many: true,
  limit: (params) => 2 * params.maxTries,
  whose: ({ earlier, seat, subject, values }: AnswerContext<Params>): Verdict => {
    const parsed = sayBack.safeParse(values.say);
    return parsed.success && sideOf(earlier, subject, seat) === parsed.data.side ? 'not_yours' : 'ok';
  },
  content: ({ params, asking, earlier, subject, values }: AnswerContext<Params>): Verdict => {
    const { side: of, text } = sayBack.parse(values.say);
    const all = [asking, ...earlier];
    return firstRefusal(
      () => fits(text, params.maxChars),
      () => (writerOf(statedIn(all, subject), of) === undefined ? 'not_now' : 'ok'),
      () =>
        mayTryAgain(
          saidBackIn(all).filter((t) => t.about === key(subject, of)),
          params.maxTries,
        ),
    );
  },
};

export const sideTap: Ask<Params> = tappingAsk(saidBackIn, (askings, about) => {
  const cut = about.lastIndexOf('/');
  const of = about.slice(cut + 1) === 'A' ? 'A' : 'B';
  return writerOf(statedIn(askings, about.slice(0, cut)), of)?.seat ?? null;
});

export const treatment: Ask<Params> = {
  fields: () => [{ name: 'treatment', value: z.enum(['hold', 'test', 'bound', 'differ']), optional: false }],
  about: 'each subject',
  many: false,
  counts: true,
  sight: () => 'onShow',
  revealBy: () => 'all',
  limit: () => 1,
};

export type SideOutcome = {
  readonly side: Side;
  readonly seats: readonly SeatId[];
  readonly stated: Omit<Stated, 'at' | 'side'> | null;
  readonly tries: readonly Tried[];
  readonly saidBack: boolean;
};
export type Difference = {
  readonly line: string;
  readonly text: string;
  readonly sides: readonly SideOutcome[];
  readonly noSide: readonly SeatId[];
  /** The last tap on both sides is “that's it”. */
  readonly reached: boolean;
  readonly eligible: ReadonlySet<SeatId> | null;
  readonly treatments: { readonly shown: boolean; readonly counts: Readonly<Record<string, number>> } | null;
};

export function differencesOf(c: PositionTold): readonly Difference[] {
  const lines = new Map(
    c.askings.filter((a) => a.ask === 'side').flatMap((a) => a.subjects.map((s) => [s.id, s.text])),
  );
  return [...lines].map(([line, text]) => differenceIn(c, line, text));
}

function differenceIn(c: PositionTold, line: string, text: string): Difference {
  const about = (ask: string) =>
    c.askings.filter((a) => a.ask === ask && a.subjects.some((s) => s.id === line));
  const taken = about('side').flatMap((a) => a.cell('side', line)?.answers ?? []);
  const both = sides.map((of) => sideOutcome(c, line, of));
  const choosing = about('treatment').at(-1);
  const cell = choosing?.cell('treatment', line) ?? null;
  const count = (t: string) => cell?.answers.filter((a) => a.value === t).length ?? 0;
  return {
    line,
    text,
    sides: both,
    noSide: taken.flatMap((a) => (a.value === null && a.seat !== null ? [a.seat] : [])),
    reached: both.every((s) => s.saidBack),
    eligible: choosing?.eligible ?? null,
    treatments:
      cell === null
        ? null
        : {
            shown: !cell.tooFew,
            counts: {
              hold: count('hold'),
              test: count('test'),
              bound: count('bound'),
              differ: count('differ'),
            },
          },
  };
}

function sideOutcome(c: PositionTold, line: string, of: Side): SideOutcome {
  const about = (ask: string) =>
    c.askings.filter((a) => a.ask === ask && a.subjects.some((s) => s.id === line));
  const taken = about('side').flatMap((a) => a.cell('side', line)?.answers ?? []);
  const stated = about('state')
    .flatMap((a) => a.cell('statement', line)?.answers ?? [])
    .flatMap((a) => (a.seat === null ? [] : [{ seat: a.seat, ...statement.parse(a.value) }]))
    .filter((s) => s.side === of)
    .at(-1);
  const tries = about('say')
    .flatMap((a) => a.cell('say', line)?.answers ?? [])
    .flatMap((a) => (a.seat === null ? [] : [{ id: a.id, seat: a.seat, ...sayBack.parse(a.value) }]))
    .filter((t) => t.side === of)
    .map((t) => ({
      id: t.id,
      seat: t.seat,
      about: key(line, of),
      text: t.text,
      ...clearedTap(c.askings, 'tap', t.id),
    }));
  return {
    side: of,
    seats: taken.flatMap((a) => (a.value === of && a.seat !== null ? [a.seat] : [])),
    stated:
      stated === undefined ? null : { seat: stated.seat, text: stated.text, bottomLine: stated.bottomLine },
    tries,
    saidBack: tries.at(-1)?.tapped === 'thats_it',
  };
}
