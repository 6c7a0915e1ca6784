// No IO. What a consent gives to the document: the words, how far each could go along, and what was reserved.
import { levelWords } from '../../language/en/consent.ts';
import { byWords, confirmWords, consentWords } from '../../language/en/synthesis.ts';
import {
  type Contribution,
  figure,
  type Inline,
  type Kept,
  list,
  note,
  nothingKept,
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
    ...(ours ? [...spoken(last, writing), levelTable(c, rounds, writing)] : []),
    ...before(c, rounds, last, writing),
    ...awayNote(c, confirm, writing),
  ];
  return [
    { section: 'glance', blocks: [glance(c, last)] },
    { section: 'agreements', blocks: [under(c.around.title), ...content], confirm },
  ];
}

const resultOf = (c: ConsentTold, r: Consented) => `${c.around.activity}/result/${r.round}`;

const glance = (c: ConsentTold, last: Consented) =>
  para(strong(`${c.around.title}.`), ' ', figure(resultOf(c, last), resultWords(last)));

function resultWords(r: Consented): string {
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

/** Reservations, concerns and “not mine to decide”, each with its owner. */
function spoken(r: Consented, { person }: Writing) {
  const lines = r.answers
    .map((a) => ({ ...a, text: a.level === 'aside' ? a.whose : a.concern }))
    .filter((a) => a.text !== '')
    .map((a): readonly Inline[] => [labelFor(a.level), quote(a.text), byWords(person(a.seat))]);
  return lines.length === 0 ? [] : [list(lines)];
}

function labelFor(level: ConsentLevel): string {
  if (level === 'aside') return consentWords.aside;
  return level === '3' ? consentWords.reservation : consentWords.concern;
}

function levelTable(c: ConsentTold, rounds: readonly Consented[], { person }: Writing) {
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
      ...(writing.edition === 'ours' ? spoken(r, writing) : []),
    ]);
}

function awayNote(c: ConsentTold, confirm: readonly ReturnType<typeof toConfirm>[number][], w: Writing) {
  if (confirm.length === 0) return [];
  return w.edition === 'ours'
    ? [note(confirmWords.notAnswered(confirm.map(w.person)))]
    : [note(figure(`${c.around.activity}/away`, confirmWords.notAnsweredCounted(confirm.length)))];
}

function data(c: ConsentTold, { edition, person }: Writing): Kept {
  const rounds = roundsOf(c);
  const last = rounds.at(-1);
  const ours = edition === 'ours';
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
    texts: ours
      ? rounds.flatMap((r) =>
          r.answers
            .map((a) => ({ a, text: a.level === 'aside' ? a.whose : a.concern }))
            .filter(({ text }) => text !== '')
            .map(({ a, text }) => ({
              part: a.level === 'aside' ? 'whose' : 'concern',
              about: null,
              round: r.round,
              text,
              by: person(a.seat),
            })),
        )
      : [],
    named: ours
      ? rounds.flatMap((r) =>
          r.answers.map((a) => ({
            by: person(a.seat),
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
