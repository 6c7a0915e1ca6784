// No IO. What a consent gives to the document: the words, how far each could go along, and what was reserved.
import { levelWords } from '../../language/en/consent.ts';
import { byWords, confirmWords, consentWords } from '../../language/en/synthesis.ts';
import { reviewWords } from '../../language/en/synthesisReview.ts';
import type { SeatId } from '../../model/ids.ts';
import {
  type Contribution,
  figure,
  type Inline,
  type Kept,
  list,
  note,
  nothingKept,
  type Printed,
  para,
  quote,
  said,
  strong,
  table,
  under,
  type Writing,
} from '../document.ts';
import type { Synthesis } from '../kind.ts';
import type { Params } from './params.ts';
import { type ConsentLevel, levels } from './picture.ts';
import { type Consented, type ConsentTold, type Own, roundsOf, toConfirm } from './rounds.ts';

const at = (r: Consented, level: ConsentLevel) => r.answers.filter((a) => a.level === level);

function blocks(c: ConsentTold, writing: Writing): readonly Contribution[] {
  const rounds = roundsOf(c);
  const last = rounds.at(-1);
  if (last === undefined) return [];
  const ours = writing.edition === 'ours';
  const confirm = toConfirm(c, last);
  const content = [
    said(last.text),
    para(figure(resultOf(c, last), resultWords(last))),
    ...spoken(c, last, writing),
    ...(ours ? [levelTable(c, rounds, writing)] : []),
    ...before(c, rounds, last, writing),
    ...awayNote(c, confirm, writing),
  ];
  return [
    { section: 'glance', blocks: [glance(c, last)] },
    { section: 'agreements', blocks: [under(c.around.title), ...content], confirm },
  ];
}

export const resultOf = (c: ConsentTold, r: Consented) => `${c.around.activity}/result/${r.round}`;

const glance = (c: ConsentTold, last: Consented) =>
  para(strong(`${c.around.title}.`), ' ', figure(resultOf(c, last), resultWords(last)));

export function resultWords(r: Consented): string {
  switch (r.result) {
    case 'adopted':
    case 'adopted_with_reservations':
      return consentWords.adopted(r.round, at(r, '3').length, at(r, 'aside').length);
    case 'not_adopted':
      return consentWords.notAdopted;
    case 'not_decided':
      return consentWords.notDecided;
  }
}

/** Reservations, concerns and “not mine to decide”, in the words their owners let stand. */
export function spoken(c: ConsentTold, r: Consented, writing: Writing) {
  const lines = r.answers.flatMap((a): readonly (readonly Inline[])[] => {
    const may = printedWords(c, r, a, writing);
    if (may === null) return [];
    return [[labelFor(a.level), quote(may.text), ...(may.name === null ? [] : [byWords(may.name)])]];
  });
  return lines.length === 0 ? [] : [list(lines)];
}

type Answer = Consented['answers'][number];

export function printedWords(
  c: ConsentTold,
  r: Consented,
  a: Answer,
  { edition, print }: Writing,
): Printed | null {
  const text = a.level === 'aside' ? a.whose : a.concern;
  const outside = edition === 'shareable' && a.level !== '3';
  if (text === '' || outside) return null;
  const id = `${c.around.activity}/words/${r.round}`;
  return print({ id, by: a.seat, text, section: 'agreements', about: r.text });
}

/** How far a peer could go along, by name. */
function nameAt(c: ConsentTold, seat: SeatId, { print }: Writing): string {
  const id = `${c.around.activity}/level`;
  const about = c.around.title;
  return print({ id, by: seat, text: '', section: 'agreements', about })?.name ?? reviewWords.aPeer;
}

function labelFor(level: ConsentLevel): string {
  if (level === 'aside') return consentWords.aside;
  return level === '3' ? consentWords.reservation : consentWords.concern;
}

function levelTable(c: ConsentTold, rounds: readonly Consented[], writing: Writing) {
  const person = (seat: SeatId) => nameAt(c, seat, writing);
  const heads = rounds.map((r) => [
    figure(`${c.around.activity}/level/present/${r.round}`, consentWords.round(r.round, r.eligible.size)),
  ]);
  const names = (some: readonly Consented['answers'][number][]) => some.map((a) => person(a.seat)).join(', ');
  const rows = levels
    .filter((level) => rounds.some((r) => at(r, level).length > 0))
    .map((level) => [[levelWords[level]], ...rounds.map((r) => [names(at(r, level))])]);
  const silent = rounds.some((r) => r.silent.length > 0)
    ? [[[consentWords.noAnswer], ...rounds.map((r) => [r.silent.map(person).join(', ')])]]
    : [];
  return table([[[consentWords.level], ...heads], ...rows, ...silent]);
}

/** Earlier words are kept with what they came to; nothing of them is lost because others were chosen. */
function before(c: ConsentTold, rounds: readonly Consented[], last: Consented, writing: Writing) {
  return rounds
    .filter((r) => r !== last && r.text !== last.text)
    .flatMap((r) => [
      note(consentWords.before),
      para(quote(r.text)),
      note(figure(resultOf(c, r), resultWords(r))),
      ...(writing.edition === 'ours' ? spoken(c, r, writing) : []),
    ]);
}

export function awayNote(
  c: ConsentTold,
  confirm: readonly ReturnType<typeof toConfirm>[number][],
  w: Writing,
) {
  if (confirm.length === 0) return [];
  return w.edition === 'ours'
    ? [note(confirmWords.notAnswered(confirm.map(w.person)))]
    : [note(figure(`${c.around.activity}/away`, confirmWords.notAnsweredCounted(confirm.length)))];
}

function data(c: ConsentTold, writing: Writing): Kept {
  const rounds = roundsOf(c);
  const last = rounds.at(-1);
  const ours = writing.edition === 'ours';
  return {
    ...nothingKept,
    lines: rounds.map((r) => ({ n: r.round, text: r.text, by: null })),
    counts: rounds.map((r) => ({
      question: 'level',
      about: null,
      round: r.round,
      present: r.eligible.size,
      names: 'named' as const,
      answers: Object.fromEntries(levels.map((level) => [level, at(r, level).length])),
    })),
    texts: rounds.flatMap((r) =>
      r.answers.flatMap((a) => {
        const may = printedWords(c, r, a, writing);
        const part = a.level === 'aside' ? 'whose' : 'concern';
        return may === null ? [] : [{ part, about: null, round: r.round, text: may.text, by: may.name }];
      }),
    ),
    named: ours
      ? rounds.flatMap((r) =>
          r.answers.map((a) => ({
            by: nameAt(c, a.seat, writing),
            question: 'level',
            about: null,
            round: r.round,
            answer: a.level,
          })),
        )
      : [],
    numbers: { notAskedLast: last === undefined ? 0 : toConfirm(c, last).length },
  };
}

export const synthesis: Synthesis<Params, Own> = { blocks, data };
