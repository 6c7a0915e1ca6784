// No IO. What promises give to the document: who, what, when, who asks; and what happened to earlier ones.
import { askWords } from '../../language/en/asks.ts';
import { promiseWords } from '../../language/en/synthesis.ts';
import {
  type Contribution,
  figure,
  type Inline,
  type Kept,
  nothingKept,
  para,
  quote,
  table,
  under,
  type Writing,
  words,
} from '../document.ts';
import type { Synthesis } from '../kind.ts';
import { type AskOutcome, asksOf } from './asks.ts';
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
      return asked(c, writing);
  }
}

function made(c: CommitTold, { person }: Writing): readonly Contribution[] {
  const promises = promisesOf(c);
  if (promises.length === 0) return [];
  const rows = promises.map((p): readonly (readonly Inline[])[] => [
    [person(p.seat)],
    [words(p.what), ...backed(c, p.backs, person)],
    [words(p.when)],
    [asks(person(p.asker), p.accepted)],
  ]);
  const top = [[promiseWords.who], [promiseWords.what], [promiseWords.when], [promiseWords.asks]];
  const of = `${c.around.activity}/promises`;
  return [
    { section: 'glance', blocks: [para(figure(of, promiseWords.glance(promises.length)))] },
    { section: 'promises', blocks: [table([top, ...rows]), ...convened(c, person)] },
  ];
}

function backed(c: CommitTold, backs: string | null, person: Writing['person']): readonly Inline[] {
  const idea = c.around.source.find((i) => i.id === backs);
  return idea?.by == null ? [] : [askWords.backs(person(idea.by)), quote(idea.text)];
}

const convened = ({ own }: CommitTold, person: Writing['person']) =>
  own.convener === null ? [] : [para(askWords.convened(person(own.convener.seat), own.convener.next))];

/** A clear “no” stands beside a “yes”; what was not clear stands with its new words. */
function asked(c: CommitTold, { person }: Writing): readonly Contribution[] {
  const all = asksOf(c);
  const first = all.filter((a) => a.replaces === null);
  if (first.length === 0) return [];
  const top = [[askWords.who], [askWords.whom], [askWords.what], [askWords.answer]];
  const rows = first.map((a) => [[person(a.seat)], [person(a.to)], [words(a.text)], answered(all, a)]);
  const glance = para(figure(`${c.around.activity}/number/asks`, askWords.glance(first.length)));
  return [
    { section: 'glance', blocks: [glance] },
    { section: 'promises', blocks: [under(c.around.title), table([top, ...rows])] },
  ];
}

function answered(all: readonly AskOutcome[], ask: AskOutcome): readonly Inline[] {
  const said = askWords.replies[ask.reply ?? 'none'];
  const again = all.find((a) => a.replaces === ask.id);
  if (again === undefined) return [said];
  return [askWords.again(said), quote(again.text), ' ', ...answered(all, again)];
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

/** Promises stand in the data file under the series' memory; here is only how many were made, and the asks. */
function data(c: CommitTold, { edition, person }: Writing): Kept {
  if (edition === 'shareable' || c.params.mode === 'review') return nothingKept;
  if (c.params.mode === 'make') return { ...nothingKept, numbers: { promises: promisesOf(c).length } };
  const asks = asksOf(c);
  const lines = asks.map((a, n) => ({ n: n + 1, text: a.text, by: person(a.seat) }));
  const named = asks.flatMap((a, n) =>
    a.reply === null
      ? []
      : [{ by: person(a.to), question: 'reply', about: n + 1, round: a.round, answer: a.reply }],
  );
  const first = asks.filter((a) => a.replaces === null).length;
  return { ...nothingKept, lines, named, numbers: first === 0 ? {} : { asks: first } };
}

export const synthesis: Synthesis<Params, Own> = { blocks, data };
