// Pure. The opening mirror: what the group left itself, in few words. Peers' own words are never touched.
import type { LineStatus, MirrorWords } from '../../model/series.ts';
import { plural } from '../plural.ts';
import { nobodyAsks } from './asker.ts';

/** Our own words, which the facilitator may change. */
export const mirrorWords: Readonly<Record<MirrorWords, string>> = {
  title: 'What we left ourselves',
  together: 'Together so far',
  open: 'Left open',
  promised: 'Promised',
};

export const opening = (n: number) => `Session ${n}, opening`;
export const lastTime = (day: string) => (day === '' ? '' : `Last time: ${day}`);
export const nothingThere: Readonly<Record<Exclude<MirrorWords, 'title'>, string>> = {
  together: 'Nothing yet.',
  open: 'Nothing is left open.',
  promised: 'Nothing was promised.',
};
/** What a count alone does not say of a line that is open. */
export function openWords(status: LineStatus): string {
  switch (status) {
    case 'unsure':
      return ', unsure where it sits';
    case 'facts_to_find':
      return ', facts to find';
    case 'real_difference':
      return ', a real difference';
    case 'common_ground':
    case 'words_only':
    case 'apparent_difference':
    case 'set_aside':
      return '';
  }
}
export const changedSince = (n: number) => `${n}\u00a0had\u00a0changed`;
export const now = 'Now: ';
export const firstCounted = (n: number, words: string) => `In session ${n}: ${words}`;
const reported = {
  kept: 'kept',
  partly: 'partly',
  not_yet: 'not yet',
  overtaken: 'overtaken',
  no_report: '',
};
export type Reported = keyof typeof reported;

/** “Asha Venn. Marian Seld asks.”, and what became of it once that has been read out. */
export const promisedBy = (maker: string, asker: string | null, status: Reported | 'let_go' | null) => {
  if (status === 'let_go') return `${maker}: let go.`;
  const said = status === null ? '' : reported[status];
  const line = `${maker}${said === '' ? '' : `: ${said}`}.`;
  if (asker === null) return said === 'kept' ? line : `${line} ${nobodyAsks}`;
  return `${line} ${asker} ${said === 'kept' ? 'asked' : 'asks'}.`;
};

// ---- on the desk
export const deskTitle = 'Opening mirror';
export const deskHelp =
  'Made from the ledger. Leave lines out, put others in, or change the headings. What peers said stays as they said it.';
export const putUp = 'Put the opening mirror up';
export const takeDown = 'Take it down';
export const offer = 'What was agreed, left open and promised, for the room to look back on first.';
export const isUp = 'The opening mirror is on the screen.';
export const prepare = 'Opening mirror…';
export const whatIsIn = 'What is in it…';
export const leaveAllOut = 'Leave the whole mirror out';
export const bringBack = 'Have a mirror after all';
export const leftOut = 'Left out. The session begins without a mirror.';
export const undo = 'Undo';
export const heading: Readonly<Record<MirrorWords, string>> = {
  title: 'Over it all',
  together: 'Over what we agree',
  open: 'Over what is open',
  promised: 'Over what was promised',
};
export const keepWords = 'Keep these words';
export const inMirror = (n: number, of: number) =>
  `${n} of ${of} ${plural('en', of, { one: 'line', other: 'lines' })} in it`;
export const most = 6;
export const tooMany = 'Six in a column can be read from the back row. What does not fit is only counted.';
export const more = (n: number) => `and ${n} more`;
