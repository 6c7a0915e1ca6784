// Pure. What the desk reads of a series between its sessions.
import { plural } from '../plural.ts';
import { nobodyAsks } from './asker.ts';

const count = (n: number, one: string, other: string) => `${n} ${plural('en', n, { one, other })}`;
const list = (names: readonly string[]) => new Intl.ListFormat('en-GB').format(names);
const small = ['none', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const inWords = (n: number) => small[n] ?? String(n);
const first = (name: string) => name.split(' ')[0] ?? name;

export const sessionLabel = (n: number | null, theme: string, day: string) =>
  `${n === null ? '' : `${n} `}${theme}${day === '' ? '' : `, ${day}`}`;
export const linesTogether = (n: number) => `${count(n, 'line', 'lines')} together`;
export const linesLeftOpen = (n: number) => `${n} left open`;
export const wordsOpened = (n: number) => `${count(n, 'word', 'words')} opened`;
export const criteriaKept = (n: number) => `${count(n, 'criterion', 'criteria')} kept`;
export const promisesMade = (n: number) => count(n, 'promise', 'promises');
export const activitiesLine = (n: number, minutes: number) =>
  `${count(n, 'activity', 'activities')}, ${count(minutes, 'minute', 'minutes')}`;
export const ratingLine = (days: number) => `${days} days on, from where each peer is`;
export const linesComeBack = (n: number) =>
  `${count(n, 'line', 'lines')} ${plural('en', n, { one: 'comes', other: 'come' })} back`;
export const promisesComeBack = (n: number) => `${count(n, 'promise', 'promises')} to ask about`;
export const sendsApologies = (names: readonly string[]) =>
  `${list(names)} ${plural('en', names.length, { one: 'sends', other: 'send' })} apologies`;

export const comesBack = (n: number) => `comes back in session ${n}`;
export const lineWords = (status: string, counted: string) =>
  counted === '' ? `${status}.` : `${status}: ${counted}.`;

const reported: Readonly<Record<string, string>> = {
  partly: 'partly',
  not_yet: 'not yet',
  overtaken: 'overtaken',
  kept: 'kept',
  no_report: 'no report',
};
type Promised = {
  readonly maker: string;
  readonly when: string;
  /** Null until somebody has said yes to asking. */
  readonly asker: string | null;
  readonly session: number | null;
  readonly status: string | null;
};
/** “Asha Venn, at the March cabinet. Jo Farrant asks.” Carried: “Ruth Amberley, from session 1: not yet. …” */
export const promiseWords = ({ maker, when, asker, session, status }: Promised) => {
  const asks = asker === null ? nobodyAsks : `${asker} asks.`;
  return status === null || session === null
    ? `${maker}, ${when}. ${asks}`
    : `${maker}, from session ${session}: ${reported[status] ?? status}. ${asks}`;
};
export const promisesNote = (all: number, older: number) =>
  older === 0 ? `${all} open` : `${all} open, ${older} from before`;
export const makerLeft = (name: string) => `${name} has left. It is let go, or taken on by who follows.`;
export const hasReported = 'Something has been said of it. It comes out when it is read out.';
export const letGo = 'Let it go';
export const letGoHelp = 'Said with the room. It stays in the record as let go.';

export const waitsFor = (names: readonly string[]) => `Waits for ${list(names)}.`;
export const nobodyWaits = (away: readonly string[], day: string, present: number) =>
  away.length === 0
    ? 'Nothing. Silence is never agreement: what is agreed without somebody waits for them here.'
    : `Nothing yet. If ${list(away.map(first))} ${plural('en', away.length, { one: 'is', other: 'are' })} away${day === '' ? '' : ` on ${day}`}, every count will be out of ${inWords(present)} and anything that binds will wait here.`;
export const wouldTalk = (name: string, n: number) =>
  `${name} would like to talk through line ${n} with everyone.`;

// ---- the page
export const leftOpen = 'Left open';
export const noLines = 'Nothing yet. Lines arrive when the first vote is settled.';
export const noneOpen = 'Nothing is open.';
export const promisesDue = 'Promises due';
export const noPromises = 'Nothing yet. Promises are made at the end of a session.';
export const toConfirm = 'To confirm';
export const askedToTalk = 'Asked to talk';
export const nobodyAsked = 'Nobody has asked. Peers do so from their phones, on a line of the ledger.';
export const talkedThrough = 'Talked through';
export const commonGround = 'Common ground';
export const more = (n: number) => `${n} more`;
export const fewer = 'Fewer';
export const prepare = 'Prepare it';
export const askNow = 'Ask it now';
export const askGoesOn = 'It is being asked';
export const apologies = 'Who cannot come…';
export const apologiesTitle = 'Who cannot come?';
export const apologiesHelp = 'They can also say so on their own phone. Counts are of those who are there.';
export const mirrorLeftOut = 'No opening mirror';
export const ratings = 'How far along, asked again';
export const ratingsHelp =
  'Each peer rates from their own link, in the same way as before. Nothing is shown until you show it.';

// ---- successors
export const followedBy = 'Followed by…';
export const followedTitle = (name: string) => `${name} is followed by…`;
export const followedHelp = (name: string, organisation: string) =>
  `From ${organisation}. ${name}'s phone stops. Who follows reads the ledger, and nothing that was said without names in sessions before theirs. What the group agreed waits for their yes. Promises stay with ${name} until they are let go or taken on.`;
export const followedDo = 'Hand the seat on';
