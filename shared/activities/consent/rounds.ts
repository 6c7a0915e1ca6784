// No IO. A consent's rounds as they were cleared, and what each came to.
import type { ClearedAsking } from '../../asking/cleared.ts';
import type { SeatId } from '../../model/ids.ts';
import type { Told } from '../kind.ts';
import type { Params } from './params.ts';
import type { ConsentLevel } from './picture.ts';

export type Own = {
  /** The words for each round, by number; a round without its own takes those before. */
  readonly texts: Map<number, string>;
  readonly toLedger: { readonly id: string; readonly text: string }[];
  /** Ledger lines that an adopted text keeps as aims to test. */
  readonly carries: { readonly line: string; readonly owner: SeatId; readonly lookAgain: string }[];
};
export type ConsentTold = Told<Params, Own>;
export type Result = 'not_decided' | 'not_adopted' | 'adopted_with_reservations' | 'adopted';

/** The proposal as it stands for `round`; null while nobody has worded it. */
export function wordsFor(c: Pick<ConsentTold, 'own' | 'params'>, round: number): string | null {
  for (let n = round; n >= 1; n -= 1) {
    const own = c.own.texts.get(n);
    if (own !== undefined) return own;
  }
  return c.params.proposal;
}

export type Consented = {
  readonly round: number;
  readonly text: string;
  readonly eligible: ReadonlySet<SeatId>;
  readonly answers: readonly {
    readonly seat: SeatId;
    readonly level: ConsentLevel;
    readonly concern: string;
    readonly whose: string;
  }[];
  readonly silent: readonly SeatId[];
  readonly result: Result;
};

function resultOf(given: readonly ConsentLevel[]): Result {
  const numbers = given.filter((l) => l !== 'aside');
  if (numbers.length === 0) return 'not_decided';
  if (numbers.some((l) => l === '1' || l === '2')) return 'not_adopted';
  return numbers.includes('3') ? 'adopted_with_reservations' : 'adopted';
}

export function roundsOf(c: ConsentTold): readonly Consented[] {
  return c.askings.flatMap((asking) => consented(asking, c.around.roster) ?? []);
}

/** People stand as on the roster, on every face and in documents: how they came to answer is nobody's business. */
function consented(asking: ClearedAsking, roster: readonly SeatId[]): Consented | null {
  const cell = asking.cell('level');
  if (cell === null || asking.eligible === null) return null;
  const said = (field: string, seat: SeatId) => {
    const found = asking.cell(field)?.answers.find((a) => a.seat === seat)?.value;
    return typeof found === 'string' ? found : '';
  };
  const given = cell.answers.flatMap((a) =>
    a.seat === null
      ? []
      : [
          {
            seat: a.seat,
            level: a.value as ConsentLevel,
            concern: said('concern', a.seat),
            whose: said('whose', a.seat),
          },
        ],
  );
  const answers = roster.flatMap((seat) => given.filter((a) => a.seat === seat));
  const silent = roster.filter((s) => asking.eligible?.has(s) && !given.some((a) => a.seat === s));
  const { round, eligible } = asking;
  const words = asking.subjects[0]?.text ?? '';
  return { round, text: words, eligible, answers, silent, result: resultOf(answers.map((a) => a.level)) };
}

/** Peers who were not eligible in the last round, and those who gave no answer in it; nobody who has left since. */
export function toConfirm(c: ConsentTold, last: Consented): readonly SeatId[] {
  return [...notEligible(c, last), ...last.silent.filter((seat) => c.around.seats.has(seat))];
}

export const notEligible = (c: ConsentTold, last: Consented) =>
  [...c.around.seats.keys()].filter((s) => !last.eligible.has(s));
