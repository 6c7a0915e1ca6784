// What stands in the notes of a world's first session, and its figures counted again from the data file.
import { peopleIn } from '@moot/server/exports/session.ts';
import type { Edition } from '@moot/shared/activities/document.ts';
import { sessionData } from '@moot/shared/synthesis/data.ts';
import { numbersIn, recount } from '@moot/shared/synthesis/recount.ts';
import { sessionNotes } from '@moot/shared/synthesis/session.ts';
import { start, type World } from '../series/given.ts';
import { nodesIn } from '../synthesis/made.ts';
import { roster } from '../views/looking.ts';

function notes(world: World, edition: Edition, at: number) {
  const session = world.series.sessions[at];
  if (session === undefined) throw new Error('no session');
  const people = peopleIn(world.series, roster);
  const input = { series: world.series, session, people, edition, now: start };
  return { tree: sessionNotes(input), data: sessionData(input) };
}

/** Every word of the notes and of the data file beside them. */
export function writtenIn(world: World, edition: Edition, at = 0): string {
  const { tree, data } = notes(world, edition, at);
  const said = nodesIn(tree.root).flatMap((n) =>
    n.type === 'text' || n.type === 'words' || n.type === 'figure' ? [n.value] : [],
  );
  return [...said, JSON.stringify(data)].join('\n');
}

/** By its name: the numbers a figure says, and those that come out of the data file. */
export function figuresIn(world: World, of: string) {
  const { tree, data } = notes(world, 'ours', 0);
  const again = recount(data);
  return nodesIn(tree.root).flatMap((n) =>
    n.type === 'figure' && n.of.startsWith(of)
      ? [{ of: n.of, said: numbersIn(n.value), again: again.get(n.of) }]
      : [],
  );
}
