// No IO. What a consent gives to the series: what was adopted, with what was reserved; what was not, as not settled.
import { byWords, consentWords } from '../../language/en/synthesis.ts';
import { consentWords as say } from '../../language/en/synthesisSeries.ts';
import { figure, type Inline, list, note, para, quote, said, under, type Writing } from '../document.ts';
import type { ForSeries, SeriesSectionName } from '../seriesDocument.ts';
import { type Consented, type ConsentTold, roundsOf, toConfirm } from './rounds.ts';
import { awayNote, printedWords, resultOf, resultWords, spoken } from './synthesis.ts';

export function inSeries(c: ConsentTold, writing: Writing): ForSeries {
  const rounds = roundsOf(c);
  const last = rounds.at(-1);
  if (last === undefined) return { blocks: [], known: [] };
  const section = sectionOf(c, last);
  const kept = keptReservations(rounds, last);
  const blocks = [
    ...(section === 'bottomLine' ? [] : [under(c.around.title)]),
    said(last.text),
    para(figure(resultOf(c, last), resultWords(last))),
    ...spoken(c, last, writing),
    ...saidBefore(c, kept, writing),
    ...earlier(c, rounds, last, kept, writing),
    ...awayNote(c, toConfirm(c, last), writing),
  ];
  return { blocks: [{ section, blocks }], known: [] };
}

/** Where the words come from says what they are about: criteria that were voted on, ideas, or how the room works. */
function sectionOf(c: ConsentTold, last: Consented): SeriesSectionName {
  if (last.result !== 'adopted' && last.result !== 'adopted_with_reservations') return 'open';
  const { sourceBrings } = c.around;
  if (sourceBrings === 'statements' || sourceBrings === 'choices') return 'bottomLine';
  return sourceBrings === 'posts' ? 'ideas' : 'account';
}

type Kept = { readonly round: Consented; readonly answer: Consented['answers'][number] };

/** A reservation that was given again without words keeps those of the time before. */
function keptReservations(rounds: readonly Consented[], last: Consented): readonly Kept[] {
  const silent = last.answers.filter((a) => a.level === '3' && a.concern === '');
  const before = rounds.filter((r) => r.round < last.round).toReversed();
  return silent.flatMap(({ seat }) => {
    const words = before.flatMap((round) =>
      round.answers
        .filter((a) => a.seat === seat && a.level === '3' && a.concern !== '')
        .map((answer) => ({ round, answer })),
    );
    return words.slice(0, 1);
  });
}

function saidBefore(c: ConsentTold, kept: readonly Kept[], writing: Writing) {
  const lines = kept.flatMap(({ round, answer }): readonly (readonly Inline[])[] => {
    const may = printedWords(c, round, answer, writing);
    if (may === null) return [];
    return [[say.reservationBefore, quote(may.text), ...(may.name === null ? [] : [byWords(may.name)])]];
  });
  return lines.length === 0 ? [] : [list(lines)];
}

/** The words it was asked with before, what they came to, and what had to change; no reservation is said twice. */
function earlier(
  c: ConsentTold,
  rounds: readonly Consented[],
  last: Consented,
  kept: readonly Kept[],
  writing: Writing,
) {
  return rounds
    .filter((r) => r !== last && r.text !== last.text)
    .flatMap((r) => {
      const answers = r.answers.filter((a) => !kept.some((k) => k.answer === a));
      return [
        note(consentWords.before),
        para(quote(r.text)),
        note(figure(resultOf(c, r), resultWords(r))),
        ...(writing.edition === 'ours' ? spoken(c, { ...r, answers }, writing) : []),
      ];
    });
}
