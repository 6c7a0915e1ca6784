// A vote of fifteen or more peers who fall into two clear camps, or into none.
import { type Short, vote } from '../series/definitions.ts';
import { ask, cast, close, given, gives, open, room, type Step, show, type World } from '../series/given.ts';

export const names = (n: number): readonly string[] =>
  Array.from({ length: n }, (_, at) => `p${String(at + 1).padStart(2, '0')}`);

export const statementsOf = (n: number) =>
  Array.from({ length: n }, (_, at) => ({ id: `st${at + 1}`, text: `Line ${at + 1} of the vote` }));

/** Three organisations, turn by turn. */
const peersOf = (n: number): Readonly<Record<string, string>> =>
  Object.fromEntries(names(n).map((name, at) => [name, ['north', 'east', 'south'][at % 3] ?? 'north']));

export type Side = 'agree' | 'disagree' | 'pass';

/** Two camps: the first takes the odd lines, the others the even ones; the last line is everybody's. */
export const inCamps =
  (peers: number, statements: number) =>
  (at: number, line: number): Side => {
    if (line === statements) return 'agree';
    return at < Math.ceil(peers / 2) === line % 2 > 0 ? 'agree' : 'disagree';
  };

export type Vote = { readonly peers: number; readonly statements: number; readonly here?: number };

export function voting({ peers, statements, here = peers }: Vote, short: Short): World {
  const activity = vote('v', { ...short, params: { statements: statementsOf(statements), ...short.params } });
  const world = room({ peers: peersOf(peers), here: names(here), activities: [activity] });
  return given(world, open('v'), ask()).world;
}

export type HowVoted = (at: number, line: number) => Side;

export const named = ({ peers, statements }: Vote, how: HowVoted): readonly Step[] =>
  names(peers).flatMap((name, at) =>
    statementsOf(statements).map(({ id }, n) => gives(name, { vote: how(at, n + 1) }, { subject: id })),
  );

/** As phones do it: one key for all lines where the asking is linked, one for each where it is not. */
export const unnamed = ({ peers, statements }: Vote, how: HowVoted, linked: boolean): readonly Step[] =>
  names(peers).flatMap((name, at) =>
    statementsOf(statements).map(({ id }, n) =>
      cast(name, {
        field: 'vote',
        subject: id,
        key: linked ? `key of ${name}` : `key of ${name} for ${id}`,
        rev: 1,
        value: how(at, n + 1),
      }),
    ),
  );

export const linkedShort: Short = { names: 'none', params: { linked: true } };
export const liveShort: Short = { names: 'named', params: { sight: 'live' } };
export const shown: readonly Step[] = [close, show()];
