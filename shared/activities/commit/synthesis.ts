// No IO. What promises give to the document: who, what, when, who asks; and what happened to earlier ones.
import { askWords } from '../../language/en/asks.ts';
import { promiseWords } from '../../language/en/synthesis.ts';
import { reviewWords } from '../../language/en/synthesisReview.ts';
import type { PromiseId } from '../../model/ids.ts';
import {
  type Contribution,
  figure,
  type Inline,
  type Kept,
  nothingKept,
  type Piece,
  para,
  quote,
  table,
  under,
  type Writing,
  words,
} from '../document.ts';
import type { Synthesis } from '../kind.ts';
import { askerPiece, notePiece, promisePiece, whenPiece } from '../promisePieces.ts';
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

function made(c: CommitTold, writing: Writing): readonly Contribution[] {
  const promises = promisesOf(c);
  if (promises.length === 0) return [];
  const rows = promises.flatMap((p): readonly (readonly (readonly Inline[])[])[] => {
    const what = writing.print(promisePiece(p));
    if (what === null) return [];
    const when = writing.print(whenPiece(p));
    const asker = nameIn(writing, askerPiece(p));
    return [
      [
        [what.name ?? reviewWords.aPeer],
        [words(what.text), ...backed(c, p.backs, writing)],
        when === null ? [] : [words(when.text)],
        [asks(asker, p.accepted)],
      ],
    ];
  });
  const top = [[promiseWords.who], [promiseWords.what], [promiseWords.when], [promiseWords.asks]];
  const of = `${c.around.activity}/promises`;
  return [
    { section: 'glance', blocks: [para(figure(of, promiseWords.glance(promises.length)))] },
    {
      section: 'promises',
      blocks: [
        ...(rows.length === 0 ? [] : [under(c.around.title), table([top, ...rows])]),
        ...convened(c, writing),
      ],
    },
  ];
}

/** Where the words are withdrawn or stand without a name, the name does not stand either. */
const nameIn = ({ print }: Writing, piece: Piece): string => print(piece)?.name ?? reviewWords.aPeer;

function backed(c: CommitTold, backs: string | null, { print }: Writing): readonly Inline[] {
  const idea = c.around.source.find((i) => i.id === backs);
  if (idea === undefined || idea.by === null) return [];
  const may = print({ id: idea.id, by: idea.by, text: idea.text, section: 'promises' });
  return may === null ? [] : [askWords.backs(may.name ?? reviewWords.aPeer), quote(may.text)];
}

const convened = ({ own, around }: CommitTold, writing: Writing) =>
  own.convener === null
    ? []
    : [
        para(
          askWords.convened(
            nameIn(writing, {
              id: `${around.activity}/convenes`,
              by: own.convener.seat,
              text: '',
              section: 'promises',
              about: own.convener.next,
            }),
            own.convener.next,
          ),
        ),
      ];

const askPiece = (a: AskOutcome): Piece => ({ id: a.id, by: a.seat, text: a.text, section: 'promises' });
/** Whom it was put to, and what they answered. */
const toPiece = (a: AskOutcome): Piece => ({
  id: `${a.id}/to`,
  by: a.to,
  text: '',
  section: 'promises',
  about: a.text,
});

/** A clear “no” stands beside a “yes”; what was not clear stands with its new words. */
function asked(c: CommitTold, writing: Writing): readonly Contribution[] {
  const all = asksOf(c);
  const first = all.filter((a) => a.replaces === null);
  if (first.length === 0) return [];
  const top = [[askWords.who], [askWords.whom], [askWords.what], [askWords.answer]];
  const rows = first.flatMap((a): readonly (readonly (readonly Inline[])[])[] => {
    const may = writing.print(askPiece(a));
    if (may === null) return [];
    const who = may.name ?? reviewWords.aPeer;
    return [[[who], [nameIn(writing, toPiece(a))], [words(may.text)], answered(all, a, writing)]];
  });
  const glance = para(figure(`${c.around.activity}/number/asks`, askWords.glance(first.length)));
  return [
    { section: 'glance', blocks: [glance] },
    { section: 'promises', blocks: rows.length === 0 ? [] : [under(c.around.title), table([top, ...rows])] },
  ];
}

function answered(all: readonly AskOutcome[], ask: AskOutcome, writing: Writing): readonly Inline[] {
  const said = askWords.replies[ask.reply ?? 'none'];
  const again = all.find((a) => a.replaces === ask.id);
  const may = again === undefined ? null : writing.print(askPiece(again));
  if (again === undefined || may === null) return [said];
  return [askWords.again(said), quote(may.text), ' ', ...answered(all, again, writing)];
}

function asks(name: string, accepted: 'asked' | 'yes' | 'no'): string {
  if (accepted === 'yes') return name;
  return accepted === 'no' ? promiseWords.declined(name) : promiseWords.waiting(name);
}

/** Which of its reports, from 0. */
function reportAt(c: CommitTold, r: { readonly promise: PromiseId; readonly note: string }): number {
  return c.around.promises.get(r.promise)?.reports.findLastIndex((each) => each.note === r.note) ?? 0;
}

function reviewed(c: CommitTold, writing: Writing): readonly Contribution[] {
  const { reports } = reviewOutcome(c);
  if (reports.length === 0) return [];
  const rows = reports.flatMap((r): readonly (readonly (readonly Inline[])[])[] => {
    const promise = { id: r.promise, seat: r.by, what: r.what };
    const what = writing.print(promisePiece(promise));
    if (what === null) return [];
    const at = reportAt(c, r);
    const said = r.note === '' ? null : writing.print(notePiece(promise, at, r.note));
    const happened = [
      promiseWords.status[r.status],
      ...(said === null ? [] : [': ', words(said.text)]),
      ...(r.after === null || r.after === 'keep' ? [] : [` (${promiseWords.after[r.after]})`]),
    ];
    return [[[what.name ?? reviewWords.aPeer], [words(what.text)], happened]];
  });
  if (rows.length === 0) return [];
  const top = [[promiseWords.who], [promiseWords.what], [promiseWords.happened]];
  return [{ section: 'promises', blocks: [para(promiseWords.earlier), table([top, ...rows])] }];
}

/** Promises stand in the data file under the series' memory; here is only how many were made, and the asks. */
function data(c: CommitTold, writing: Writing): Kept {
  if (writing.edition === 'shareable' || c.params.mode === 'review') return nothingKept;
  if (c.params.mode === 'make') return { ...nothingKept, numbers: { promises: promisesOf(c).length } };
  const asks = asksOf(c);
  const lines = asks.flatMap((a, n) => {
    const may = writing.print(askPiece(a));
    return may === null ? [] : [{ n: n + 1, text: may.text, by: may.name }];
  });
  const named = asks.flatMap((a, n) =>
    a.reply === null
      ? []
      : [
          {
            by: nameIn(writing, toPiece(a)),
            question: 'reply',
            about: n + 1,
            round: a.round,
            answer: a.reply,
          },
        ],
  );
  const first = asks.filter((a) => a.replaces === null).length;
  return { ...nothingKept, lines, named, numbers: first === 0 ? {} : { asks: first } };
}

export const synthesis: Synthesis<Params, Own> = { blocks, data };
