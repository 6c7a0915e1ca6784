// New words marked among those that stayed, word by word; what was dropped is not repeated.
import { Fragment } from 'react';
import { Words } from './Term.tsx';

type Run = { readonly text: string; readonly isNew: boolean };

export function ChangedWords({ text, was }: { readonly text: string; readonly was: string | null }) {
  if (was === null || was === text) return <Words>{text}</Words>;
  const runs = runsOf(was, text);
  return runs.map((run, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: runs are places in one text
    <Fragment key={index}>
      {index > 0 && ' '}
      {run.isNew ? (
        <ins>
          <Words>{run.text}</Words>
        </ins>
      ) : (
        <Words>{run.text}</Words>
      )}
    </Fragment>
  ));
}

/** The words of `text` in runs: kept from `was`, or new (by the longest common sequence of words). */
export function runsOf(was: string, text: string): readonly Run[] {
  const before = was.split(/\s+/).filter(Boolean);
  const after = text.split(/\s+/).filter(Boolean);
  const kept = keptWords(before, after);
  const runs: { text: string; isNew: boolean }[] = [];
  after.forEach((word, index) => {
    const isNew = !kept.has(index);
    const last = runs.at(-1);
    if (last?.isNew === isNew) last.text += ` ${word}`;
    else runs.push({ text: word, isNew });
  });
  return runs;
}

/** Which places of `after` belong to a longest common sequence with `before`. */
function keptWords(before: readonly string[], after: readonly string[]): ReadonlySet<number> {
  const width = after.length + 1;
  const length = new Uint16Array((before.length + 1) * width);
  const at = (i: number, j: number) => length[i * width + j] ?? 0;
  for (let i = before.length - 1; i >= 0; i -= 1)
    for (let j = after.length - 1; j >= 0; j -= 1)
      length[i * width + j] =
        before[i] === after[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const kept = new Set<number>();
  for (let i = 0, j = 0; i < before.length && j < after.length; ) {
    if (before[i] === after[j]) {
      kept.add(j);
      i += 1;
      j += 1;
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return kept;
}
