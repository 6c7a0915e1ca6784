// No IO. Two sides of a line: taken by peers, stated, said back, and then treated.
import { z } from 'zod';
import { firstRefusal } from '../../asking/answer.ts';
import type { AnswerContext, Ask } from '../../asking/ask.ts';
import type { SeatId } from '../../model/ids.ts';
import type { Verdict } from '../../model/refusals.ts';
import type { Asking } from '../../model/series.ts';
import { fits } from '../checks.ts';
import type { Between } from '../kind.ts';
import type { Params } from './params.ts';
import type { PositionTold } from './told.ts';
import { clearedTap, mayTryAgain, type Tried, tapOn, tappingAsk, triedBetween } from './tries.ts';

export const sides = ['A', 'B'] as const;
export type Side = (typeof sides)[number];
const sideValue = z.enum(sides).nullable();
const statement = z.strictObject({ side: z.enum(sides), text: z.string(), bottomLine: z.string() });
const sayBack = z.strictObject({ side: z.enum(sides), text: z.string() });

/** Said aloud in the room anyway: everybody sees it as it is given, and the phone says so before. */
const live = {
  counts: false,
  sight: (): 'live' => 'live',
  revealBy: (): 'all' => 'all',
  about: 'each subject',
} as const;

/** Askings of one line carry that line as their only subject. */
const onLine = (askings: readonly Asking[], ask: string, line: string) =>
  askings.filter((a) => a.ask === ask && a.subjects.some((s) => s.id === line));

export const side: Ask<Params> = {
  ...live,
  fields: () => [{ name: 'side', value: sideValue, optional: true }],
  many: false,
  writes: true,
  limit: () => 1,
  companions: ['state', 'say', 'tap'],
};

function sideOf(askings: readonly Asking[], line: string, seat: SeatId | null): Side | null {
  const given = onLine(askings, 'side', line).flatMap((a) =>
    seat === null ? [] : (a.given.get(line)?.get(seat) ?? []),
  );
  return sideValue.safeParse(given.at(-1)?.values.side).data ?? null;
}

/** How often one peer may write for a side, taking turns with the others on it. */
const mostStatements = 9;

/** One types, the side agrees aloud; the latest of them to begin is its writer and answers for it. */
export const state: Ask<Params> = {
  ...live,
  fields: () => [{ name: 'statement', value: statement, optional: false }],
  many: true,
  limit: () => mostStatements,
  whose: ({ earlier, seat, subject, values }: AnswerContext<Params>): Verdict => {
    const of = statement.safeParse(values.statement).data?.side;
    return of !== undefined && sideOf(earlier, subject, seat) !== of ? 'not_yours' : 'ok';
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
  readonly id: string;
  readonly seat: SeatId;
  readonly side: Side;
  readonly text: string;
  readonly bottomLine: string;
};

/** In the order in which they were begun; without those whose writer has changed sides since. */
function statedIn(askings: readonly Asking[], line: string): readonly Stated[] {
  return onLine(askings, 'state', line)
    .flatMap((a) => [...(a.given.get(line) ?? [])])
    .flatMap(([seat, given]) => given.map((g) => ({ seat, g })))
    .toSorted((a, b) => a.g.since - b.g.since)
    .flatMap(({ seat, g }) => {
      const stated = statement.safeParse(g.values.statement).data;
      return stated === undefined || sideOf(askings, line, seat) !== stated.side
        ? []
        : [{ id: g.id, seat, ...stated }];
    });
}

const writerOf = (stated: readonly Stated[], of: Side): Stated | undefined =>
  stated.findLast((s) => s.side === of);

const sideKey = (line: string, of: Side) => `${line}/${of}`;

function saidBackIn(askings: readonly Asking[]): readonly Tried[] {
  return askings
    .filter((a) => a.ask === 'say')
    .flatMap((a) =>
      [...a.given].flatMap(([line, seats]) =>
        [...seats].flatMap(([seat, given]) => given.map((g) => ({ line, seat, g }))),
      ),
    )
    .toSorted((a, b) => a.g.since - b.g.since)
    .flatMap(({ line, seat, g }) => {
      const said = sayBack.safeParse(g.values.say).data;
      if (said === undefined) return [];
      return [
        { id: g.id, seat, about: sideKey(line, said.side), text: said.text, ...tapOn(askings, 'tap', g.id) },
      ];
    });
}

/** By a peer of the other side, or of none; told to the side's writer alone until it is shown. */
export const say: Ask<Params> = {
  ...live,
  sight: () => 'addressee',
  fields: () => [{ name: 'say', namedAs: 'restatement', value: sayBack, optional: false }],
  many: true,
  limit: (params) => 2 * params.maxTries,
  whose: ({ earlier, seat, subject, values }: AnswerContext<Params>): Verdict => {
    const of = sayBack.safeParse(values.say).data?.side;
    return of !== undefined && sideOf(earlier, subject, seat) === of ? 'not_yours' : 'ok';
  },
  content: ({ params, asking, earlier, subject, id, values }: AnswerContext<Params>): Verdict => {
    const { side: of, text } = sayBack.parse(values.say);
    const all = [asking, ...earlier];
    const before = saidBackIn(all).filter((t) => t.about === sideKey(subject, of));
    return firstRefusal(
      () => fits(text, params.maxChars),
      () => (writerOf(statedIn(all, subject), of) === undefined ? 'not_now' : 'ok'),
      () => mayTryAgain(before, id, params.maxTries),
    );
  },
};

function writerAbout(askings: readonly Asking[], about: string): SeatId | null {
  const cut = about.lastIndexOf('/');
  const of = about.slice(cut + 1) === 'A' ? 'A' : 'B';
  return writerOf(statedIn(askings, about.slice(0, cut)), of)?.seat ?? null;
}

export const sideTap: Ask<Params> = tappingAsk(saidBackIn, writerAbout);

export function saidBetween(askings: readonly Asking[]): readonly Between[] {
  const open = askings.findLast((a) => a.ask === 'tap' && a.step === 'open');
  return saidBackIn(askings).flatMap((t) => {
    const writer = writerAbout(askings, t.about);
    const here = open?.subjects.some((s) => t.about.startsWith(`${s.id}/`)) === true;
    return writer === null ? [] : [triedBetween(t, writer, 'tap', here ? (open?.id ?? null) : null)];
  });
}

export const treatment: Ask<Params> = {
  fields: () => [{ name: 'treatment', value: z.enum(['hold', 'test', 'bound', 'differ']), optional: false }],
  about: 'each subject',
  many: false,
  counts: true,
  sight: () => 'onShow',
  revealBy: () => 'all',
  limit: () => 1,
  content: ({ params, values }: AnswerContext<Params>): Verdict =>
    params.mode === 'difference' && params.treatments.some((t) => t === values.treatment)
      ? 'ok'
      : 'not_a_value',
};

export type SideOutcome = {
  readonly side: Side;
  readonly seats: readonly SeatId[];
  readonly stated: Omit<Stated, 'side'> | null;
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
  const about = (ask: string, field: string) =>
    c.askings
      .filter((a) => a.ask === ask && a.subjects.some((s) => s.id === line))
      .flatMap((a) => a.cell(field, line)?.answers ?? []);
  const seats = about('side', 'side').flatMap((a) => (a.value === of && a.seat !== null ? [a.seat] : []));
  const stated = about('state', 'statement').flatMap((a) => {
    const value = statement.safeParse(a.value).data;
    if (a.seat === null || value?.side !== of || !seats.includes(a.seat)) return [];
    return [{ id: a.id, seat: a.seat, text: value.text, bottomLine: value.bottomLine }];
  });
  const tries = about('say', 'say').flatMap((a) => {
    const value = sayBack.safeParse(a.value).data;
    if (a.seat === null || value?.side !== of) return [];
    return [
      {
        id: a.id,
        seat: a.seat,
        about: sideKey(line, of),
        text: value.text,
        ...clearedTap(c.askings, 'tap', a.id),
      },
    ];
  });
  return {
    side: of,
    seats,
    stated: stated.at(-1) ?? null,
    tries,
    saidBack: tries.at(-1)?.tapped === 'thats_it',
  };
}
