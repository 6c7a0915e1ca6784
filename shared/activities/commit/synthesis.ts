// No IO. What promises give to the document: who, what, when, who asks; and what happened to earlier ones.
import { promiseWords } from '../../language/en/synthesis.ts';
import {
  type Contribution,
  figure,
  type Inline,
  type Kept,
  nothingKept,
  para,
  table,
  type Writing,
  words,
} from '../document.ts';
import type { Synthesis } from '../kind.ts';
import type { Params } from './params.ts';
import { type CommitTold, type Own, promisesOf } from './promise.ts';
import { reviewOutcome } from './review.ts';

/** Promises stay among the peers: the shareable edition leaves them out. */
function blocks(c: CommitTold, writing: Writing): readonly Contribution[] {
  if (writing.edition === 'shareable') return [];
  switch (c.params.mode) {
    case 'make':
      return made(c, writing);
    case 'review':
      return reviewed(c, writing);
    case 'ask':
      return [];
  }
}

function made(c: CommitTold, { person }: Writing): readonly Contribution[] {
  const promises = promisesOf(c);
  if (promises.length === 0) return [];
  const rows = promises.map((p): readonly (readonly Inline[])[] => [
    [person(p.seat)],
    [words(p.what)],
    [words(p.when)],
    [asks(person(p.asker), p.accepted)],
  ]);
  const top = [[promiseWords.who], [promiseWords.what], [promiseWords.when], [promiseWords.asks]];
  const of = `${c.around.activity}/promises`;
  return [
    { section: 'glance', blocks: [para(figure(of, promiseWords.glance(promises.length)))] },
    { section: 'promises', blocks: [table([top, ...rows])] },
  ];
}

function asks(name: string, accepted: 'asked' | 'yes' | 'no'): string {
  if (accepted === 'yes') return name;
  return accepted === 'no' ? promiseWords.declined(name) : promiseWords.waiting(name);
}

function reviewed(c: CommitTold, { person }: Writing): readonly Contribution[] {
  const { reports } = reviewOutcome(c);
  if (reports.length === 0) return [];
  const rows = reports.map((r): readonly (readonly Inline[])[] => [
    [person(r.by)],
    [words(r.what)],
    [
      promiseWords.status[r.status],
      ...(r.note === '' ? [] : [': ', words(r.note)]),
      ...(r.after === null || r.after === 'keep' ? [] : [`; ${promiseWords.after[r.after]}`]),
    ],
  ]);
  const top = [[promiseWords.who], [promiseWords.what], [promiseWords.happened]];
  return [{ section: 'promises', blocks: [para(promiseWords.earlier), table([top, ...rows])] }];
}

/** Promises stand in the data file under the series' memory; here is only how many were made. */
function data(c: CommitTold, { edition }: Writing): Kept {
  if (edition === 'shareable' || c.params.mode !== 'make') return nothingKept;
  return { ...nothingKept, numbers: { promises: promisesOf(c).length } };
}

export const synthesis: Synthesis<Params, Own> = { blocks, data };
