// Documents made for tests: the tree, the data and every format, and ways of looking at a tree.
import { exportSession, peopleIn } from '@moot/server/exports/session.ts';
import type { Edition } from '@moot/shared/activities/document.ts';
import type { Series } from '@moot/shared/model/series.ts';
import { sessionOf } from '@moot/shared/series/find.ts';
import { type DataFile, sessionData } from '@moot/shared/synthesis/data.ts';
import { type DocumentTree, type NotesInput, sessionNotes } from '@moot/shared/synthesis/session.ts';
import type { Roster } from '@moot/shared/views/project.ts';
import type { Nodes } from 'mdast';
import { type Played, s1 } from './played.ts';

export const editions: readonly Edition[] = ['ours', 'shareable'];
export const later = Date.UTC(2033, 0, 1, 15, 40);

type From = { readonly state: Series; readonly roster: Roster };
export const fromPlayed = (p: Played): From => ({ state: p.state(), roster: p.roster });

function inputFor({ state, roster }: From, edition: Edition, now = later): NotesInput {
  const session = sessionOf(state, s1);
  if (session === undefined) throw new Error('no session');
  return { series: state, session, people: peopleIn(state, roster), edition, now };
}

export const treeOf = (from: From, edition: Edition): DocumentTree => sessionNotes(inputFor(from, edition));
export const dataOf = (from: From, edition: Edition): DataFile => sessionData(inputFor(from, edition));

export async function bodyOf(
  { state, roster }: From,
  edition: Edition,
  format: 'md' | 'html' | 'json',
  now = later,
): Promise<string> {
  const { body } = await exportSession({ state, roster, session: s1, edition, format, now });
  return String(body);
}

/** Every node of a tree, from the top. */
export function nodesIn(node: Nodes): readonly Nodes[] {
  return 'children' in node ? [node, ...node.children.flatMap(nodesIn)] : [node];
}

/** The number and title of each section. */
export function sectionsIn(tree: DocumentTree): readonly string[] {
  return tree.root.children.flatMap((node) =>
    node.type === 'heading' && node.depth === 2
      ? [node.children.map((c) => ('value' in c ? c.value : '')).join(' ')]
      : [],
  );
}
