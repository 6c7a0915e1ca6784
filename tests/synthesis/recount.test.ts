import type { Edition } from '@moot/shared/activities/document.ts';
import { reading, sectionTitles } from '@moot/shared/language/en/synthesis.ts';
import type { DataFile } from '@moot/shared/synthesis/data.ts';
import { numbersIn, recount } from '@moot/shared/synthesis/recount.ts';
import type { DocumentTree } from '@moot/shared/synthesis/session.ts';
import type { Nodes } from 'mdast';
import { describe, expect, test } from 'vitest';
import { dataOf, editions, fromPlayed, nodesIn, treeOf } from './made.ts';
import { type Played, played, s1 } from './played.ts';

const [demo, edge] = [await played('demo'), await played('edge')];
for (const one of [demo, edge]) one.give({ type: 'endSession', session: s1 });
const cases = [demo, edge].flatMap((p) =>
  editions.map((edition) => ({ name: p.script.series.id, p, edition })),
);

/** What the document says, figure by figure. */
function printed(tree: DocumentTree): readonly { readonly of: string; readonly said: string }[] {
  return nodesIn(tree.root).flatMap((node) => {
    if (node.type === 'figure') return [{ of: node.of, said: node.value }];
    return node.type === 'strip' || node.type === 'points' ? [{ of: node.of, said: node.said }] : [];
  });
}

/** Drawn marks must be as many as the words beside them say. */
function drawn(tree: DocumentTree): readonly { readonly of: string; readonly marks: readonly number[] }[] {
  return nodesIn(tree.root).flatMap((node) =>
    node.type === 'strip'
      ? [{ of: node.of, marks: [node.tally.agree, node.tally.disagree, node.tally.pass] }]
      : [],
  );
}

function differences(tree: DocumentTree, data: DataFile): readonly string[] {
  const again = recount(data);
  return printed(tree).flatMap(({ of, said }) => {
    const counted = again.get(of);
    return JSON.stringify(counted) === JSON.stringify(numbersIn(said)) ? [] : [`${of}: ${said}`];
  });
}

const made = (p: Played, edition: Edition) => ({
  tree: treeOf(fromPlayed(p), edition),
  data: JSON.parse(JSON.stringify(dataOf(fromPlayed(p), edition))) as DataFile,
});

describe.each(cases)('$name, $edition', ({ p, edition }) => {
  const { tree, data } = made(p, edition);

  test('[SYN-3] every figure of the document is counted again from the data file', () => {
    expect(printed(tree).length).toBeGreaterThan(10);
    expect(differences(tree, data)).toEqual([]);
  });

  test('[SYN-3] the marks drawn are the counts of the data file', () => {
    for (const { of, marks } of drawn(tree)) {
      const [activity, question, about, round] = of.split('/');
      const row = data.activities
        .find((a) => a.id === activity)
        ?.counts.find(
          (c) => c.question === question && c.about === Number(about) && c.round === Number(round),
        );
      expect(Object.values(row?.answers ?? {})).toEqual(marks);
    }
  });

  test('[SYN-3] no number stands in our sentences that is not a figure', () => {
    const titles = [...data.activities.map((a) => a.title), tree.title, ...Object.values(sectionTitles)];
    const fixed = [...titles, ...reading.rules, reading.made, reading.shareable];
    const loose = nodesIn(tree.root)
      .flatMap((node: Nodes) => (node.type === 'text' ? [node.value] : []))
      .filter((text) => !isAllowed(text, fixed))
      .filter((text) => numbersIn(text).length > 0);
    expect(loose).toEqual([]);
  });

  test('[SYN-4] one count more or less anywhere is found out', () => {
    const rows = data.activities.flatMap((a, i) => a.counts.map((row, j) => ({ row, i, j })));
    const shown = rows.filter(({ row }) => row.answers !== null);
    expect(shown.length).toBeGreaterThan(5);
    for (const { row, i, j } of shown) {
      // Levels are printed by name; of their counts only reservations stand in a sentence.
      if (row.question === 'level') continue;
      const other = structuredClone(data) as unknown as Writable;
      const answers = other.activities[i]?.counts[j]?.answers ?? {};
      const [first = ''] = Object.keys(answers);
      answers[first] = (answers[first] ?? 0) + 1;
      const missed = differences(tree, other as unknown as DataFile);
      expect(missed, `${row.question} ${row.about}`).not.toEqual([]);
    }
  });
});

type Writable = { activities: { counts: { answers: Record<string, number> | null }[] }[] };

/** Dates, titles and rules are not counts; nor is which section it is. */
function isAllowed(text: string, fixed: readonly string[]): boolean {
  if (fixed.some((one) => one === text.trim() || text.includes(`“${one}”`))) return true;
  if (fixed.filter((one) => text.includes(one)).length > 0 && text.includes(' · ')) return true;
  return (
    /^\d+ \w+ \d{4}\. /.test(text) ||
    text.startsWith('On a scale from ') ||
    / sections? [\d, and]+\.$/.test(text)
  );
}

test('[SYN-3] numbers are read in figures and in words', () => {
  expect(numbersIn('Ten lines: none, 4 agree, 1 gave no answer; nobody else.')).toEqual([10, 0, 4, 1]);
});
