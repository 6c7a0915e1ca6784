// No IO. What a consent gives to the series: what was adopted, with what was reserved; what was not, as not settled.
import { consentWords as say } from '../../language/en/synthesisSeries.ts';
import { figure, para, quote, said, under, type Writing } from '../document.ts';
import type { ForSeries, SeriesSectionName } from '../seriesDocument.ts';
import { type Consented, type ConsentTold, roundsOf, toConfirm } from './rounds.ts';
import { awayNote, before, resultOf, resultWords, spoken } from './synthesis.ts';

export function inSeries(c: ConsentTold, writing: Writing): ForSeries {
  const rounds = roundsOf(c);
  const last = rounds.at(-1);
  if (last === undefined) return { blocks: [], known: [] };
  const section = sectionOf(c, last);
  const ours = writing.edition === 'ours';
  const blocks = [
    ...(section === 'bottomLine' ? [] : [under(c.around.title)]),
    said(last.text),
    para(figure(resultOf(c, last), resultWords(last))),
    ...(ours ? [...spoken(c, last, writing), ...saidBefore(c, rounds, last, writing)] : []),
    ...before(c, rounds, last, writing),
    ...awayNote(c, toConfirm(c, last), writing),
  ];
  return { blocks: [{ section, blocks }], known: [] };
}

/** Where the words come from says what they are about: criteria that were voted on, ideas, or how the room works. */
function sectionOf(c: ConsentTold, last: Consented): SeriesSectionName {
  if (last.result !== 'adopted' && last.result !== 'adopted_with_reservations') return 'open';
  if (c.around.sourceKind === 'vote' || c.around.sourceKind === 'weigh') return 'bottomLine';
  return c.around.sourceKind === 'gather' ? 'ideas' : 'account';
}

/** A reservation that was given again without words keeps those of the time before. */
function saidBefore(c: ConsentTold, rounds: readonly Consented[], last: Consented, writing: Writing) {
  const silent = last.answers.filter((a) => a.level === '3' && a.concern === '');
  const earlier = rounds.filter((r) => r.round < last.round).toReversed();
  return silent.flatMap(({ seat }) => {
    const words = earlier.flatMap((r) => r.answers.filter((a) => a.seat === seat && a.concern !== ''))[0];
    if (words === undefined) return [para(say.reservationOf(person(seat)))];
    return [para(say.reservationBefore(person(seat)), quote(words.concern))];
  });
}
