// Pure. What the facilitator reads while a session runs, and what every page of the desk says.
import type { KindName } from '../../model/definition.ts';
import type { FieldNames } from '../../model/series.ts';
import { plural } from '../plural.ts';

const count = (n: number, one: string, other: string) => `${n} ${plural('en', n, { one, other })}`;
const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
const and = (words: readonly string[]) => new Intl.ListFormat('en-GB').format(words);

// ---- everywhere
export const close = 'Close';
export const cancel = 'Leave it';
export const save = 'Save';
export const more = 'More';
export const charactersLeft = (left: number) =>
  left < 0
    ? `${count(-left, 'character', 'characters')} too many.`
    : `${count(left, 'character', 'characters')} left.`;
export const copy = 'Copy';
export const copied = 'Copied';
export const catchingUp = 'Catching up…';

// ---- top bar
export const sessionTitle = (n: number, title: string) => `Session ${n}, ${title}`;
export const openScreen = 'Open the screen';
export const screenBlocked = 'Your browser kept the screen’s window shut. Open it with this link:';
export const joinCode = 'Join code';
export const joinTitle = 'Join on your phone';
export const joinHow = (address: string) =>
  `Go to ${address} and type this code, or point the camera at the square.`;
export const joinAlso = 'If that address does not open, try:';
export const joinLocked = 'Joining is locked. Unlock it on the page of the series.';
export const qrLabel = (address: string) => `A square code that opens ${address}`;
export const clock = (now: string, ends: string) => `${now}, ends ${ends}`;
export const downloads = {
  title: 'Download',
  soFar: 'What there is so far. It is complete once the session has ended.',
  after: 'The whole session, as it ended.',
  docx: 'Document to edit (Word)',
  pdf: 'Document to send (PDF)',
  md: 'Text (Markdown)',
  html: 'Page to read or print (HTML)',
  json: 'Every figure, to recount (data)',
};
export const keysTitle = 'Keys';
export const keysOn = 'Keys work. They never fire while you type.';
export const turnKeysOff = 'Switch all keys off';
export const turnKeysOn = 'Switch keys on';
export const backToSeries = 'Back to the series';
export const endSession = 'End the session now…';
export const endSessionTitle = 'End this session?';
export const endSessionHelp = 'What is settled stays. Answers that were not shown are not shown any more.';
export const endSessionDo = 'End the session';
export const startNextTitle = (title: string) => `Start the next session, “${title}”?`;
export const startNextHelp = 'The session before is over. Everybody arrives anew.';
export const ledger = 'Ledger';
export const keyList: readonly (readonly [string, string])[] = [
  ['Enter, Page down', 'the next thing, at the bottom right'],
  ['Shift Enter', 'last call, 20 seconds'],
  ['B, Page up', 'back one step'],
  ['P', 'pause'],
  ['K', 'skip'],
  ['↑ ↓', 'from line to line'],
  ['H', 'hide the line'],
  ['R', 'reword the line'],
  ['1 to 9', 'put the picked-up line in a group'],
  ['N', 'new group'],
  ['M', 'merge with another line'],
  ['S', 'make into a statement'],
  ['U', 'undo'],
  ['Esc', 'put the line down, let go of the line'],
  ['/', 'find in the ledger'],
  ['G', 'ledger'],
  ['?', 'these keys'],
];

// ---- run sheet
export const runSheet = 'Run sheet';
export const runSheetHead = 'actual / planned';
const kindNames: Readonly<Record<KindName, string>> = {
  gather: 'gather',
  amplify: 'amplify',
  vote: 'vote',
  weigh: 'weigh',
  glossary: 'glossary',
  sort: 'sort',
  position: 'position',
  scenario: 'scenario',
  commit: 'promises',
  consent: 'consent',
  pulse: 'pulse',
  talk: 'talk',
};
const kindName = (kind: KindName) => kindNames[kind] ?? kind;
export const entryKind = (
  kind: KindName,
  core: boolean,
  next: boolean,
  skipped: boolean,
  available: boolean,
) =>
  [
    kindName(kind),
    !core && 'optional',
    next && 'next',
    skipped && 'skipped',
    !available && 'not available yet',
  ]
    .filter((part) => typeof part === 'string')
    .join(', ');
export const doneEntry = 'done';
export const behindWords = (minutes: number) =>
  minutes > 0
    ? `${count(minutes, 'minute', 'minutes')} behind.`
    : `${count(-minutes, 'minute', 'minutes')} in hand.`;
export const onTime = 'On time.';
export const skippingEnds = (title: string, at: string) => `Skipping “${title}” ends at ${at}.`;
export const skipNow = 'Skip it';
export const entryActions = (title: string) => `What to do with “${title}”`;
export const goToEntry = 'Go to this one now';
export const skipEntry = 'Skip it';

// ---- stage
const fieldWords: Readonly<Record<string, string>> = {
  post: 'lines',
  line: 'lines',
  vote: 'votes',
  reason: 'reasons',
  scale: 'dots',
  text: 'words',
  column: 'places',
  level: 'levels',
  promise: 'promises',
};
const fieldWord = (field: string) => fieldWords[field] ?? 'answers';
/** “Lines carry names, votes and reasons do not.” */
export function namesWords(names: Readonly<Record<string, FieldNames>>): string {
  const of = (what: FieldNames) => [
    ...new Set(
      Object.keys(names)
        .filter((field) => names[field] === what)
        .map(fieldWord),
    ),
  ];
  if (of('named').length === 0) return 'No names.';
  if (of('none').length === 0) return 'With names.';
  if (of('none').some((words) => of('named').includes(words)))
    return 'Some answers carry names, others do not.';
  return `${capital(and(of('named')))} carry names, ${and(of('none'))} do not.`;
}
const times = ['', 'first time', 'second time', 'third time'] as const;
export const stageLine = (kind: KindName, round: number, rounds: number) =>
  rounds > 1 && round > 0
    ? `${capital(kindName(kind))}, ${times[round] ?? `round ${round}`}.`
    : `${capital(kindName(kind))}.`;
export const steps = 'Steps';
export const answered = (n: number, of: number | null) =>
  of === null
    ? `${count(n, 'has', 'have')} answered`
    : `${n} of ${of} ${plural('en', n, { one: 'has', other: 'have' })} answered`;
export function answeredHelp({ none, live }: { readonly none: boolean; readonly live: boolean }): string {
  if (live) return 'Everybody sees counts as answers come in.';
  return none ? 'You see how many, not who or what, until Show.' : 'You see how many until Show.';
}
export const onPhones = 'On phones:';
export const sayThis = 'Say this';
export const watchFor = 'Watch for';
export const yourPart = 'What you do';
export const notAvailable = 'Not available yet';
export const notAvailableHelp =
  'This kind of activity cannot be run here yet. Skip it, or do it aloud and then skip it.';
export const paused = 'Paused';
export const pausedHelp = 'Phones and screen say so. What people have written is safe on their phones.';
export const talking = 'Talk. Phones are dark, the result stays on the screen.';
export const covered = 'Hidden again: the screen and the phones hold back what was shown.';
export const waitingTitle = 'Ready to begin';
export const waitingHelp = 'Peers can join now. Begin when the room is ready.';
export const betweenTitle = 'Between two activities';
export const endedTitle = 'The session has ended';
export const endedHelp = 'Download what was said, or go back to the series.';
export const tooFew = 'Fewer than three answers, so nothing is shown.';
export const peopleHere = (here: number, expected: number) => `${here} of ${expected} in the room`;

export const notDrawn =
  'This part could not be drawn. The session is safe and can go on; reload this page to see it again.';

// ---- timer
export const timeLeft = 'left for this round';
export const talkLeft = 'left to talk';
export const timeUp = 'Time is up';
export const timeUpHelp = 'nothing closes by itself';
export const noTimer = 'Set a timer';
export const timerMenu = 'Timer';
export const addMinutes = (n: number) => (n === 1 ? 'One more minute' : `${n} more minutes`);
export const setMinutes = (n: number) => count(n, 'minute', 'minutes');
export const clearTimer = 'No timer';
export const lastCallRunning = (seconds: number) => `Last call: ${count(seconds, 'second', 'seconds')}`;
export const lastCallOver = 'Last call is over';

// ---- action bar
export const actions = 'What happens next';
export const back = 'Back one step';
export const pause = 'Pause';
export const skip = 'Skip';
export const lastCall = 'Last call, 20 s';
export const waitsForConnection = 'No connection. This waits, and so do the phones’ words: they are safe.';
export const otherSteps = 'Other steps';
export const reopen = 'Open it again';
export const showAll = 'Show all';
export const askAgain = 'Ask again';
export const talkInstead = 'Talk instead';
export const talk = 'Talk';
export const settleNow = 'Settle';
export const unsettle = 'Take the settling back';
export const uncover = 'Show it again';
export const openOther = (label: string) => `Open: ${label}`;
export const skipTitle = (title: string) => `Skip “${title}”?`;
export const skipHelp =
  'What was shown is kept. Answers without names that were not shown are thrown away unread.';
export const skipDo = 'Skip it';
export const toShow = (shown: number, of: number) => `To show, ${shown} of ${of} shown`;
export const showPart = 'Show';
export const shownPart = 'Shown';
export const showPartLabel = (label: string) => `Show ${label}`;

// ---- room
export const room = 'In the room';
export const roomCount = (here: number, expected: number) => `${here} of ${expected}`;
export const notHere = 'Not here';
export const late = 'came late';
export const handUp = (since: string) => `hand up for ${since}`;
export const connectedHint = 'phone connected';
export const quietHint = 'phone quiet';
export const wentQuiet = (name: string, ago: string) =>
  `${name}’s phone went quiet ${ago} ago. What was written is safe on it.`;
export const areQuiet = (n: number) => `${n} phones are quiet. What was written is safe on them.`;
export const seconds = (n: number) => (n < 60 ? `${n} s` : `${Math.floor(n / 60)} min`);
export const letBackIn = 'Let back in';
export const letBackInLabel = (name: string) => `Let ${name} back in on another phone`;
export const notThem = 'No';
export const notThemLabel = (name: string) => `Do not let another phone have ${name}’s seat`;
export const claimAsked = (name: string) => `Somebody asks for ${name}’s seat on another phone.`;
export const noTicks = 'No names in this round, so no ticks beside people and no order of arrival.';
export const personMenu = (name: string) => `What to do about ${name}`;
export const markArrived = 'Mark as here';
export const markLeft = 'Mark as left';
export const letIn = 'Let into this round';
export const letInLabel = (name: string) => `Let ${name} into this round`;
export const personalLink = 'Personal link…';
export const personalLinkTitle = (name: string) => `A personal link for ${name}`;
export const personalLinkHelp = 'It works once. Whoever opens it sits in this seat.';
export const removePeer = 'Remove from the series…';
export const removeTitle = (name: string) => `Remove ${name} from the series?`;
export const removeHelp =
  'Their phone is signed out and the seat is closed. What they said with their name stays in the record.';
export const removeDo = 'Remove';
export const addPeer = 'Add a peer';
export const cameLate = (name: string) => `${name} came after this round opened.`;
export const screenNow = 'On the screen now';
export const screenWaiting = 'How to join';
export const screenResult = 'The result';
export const screenEnded = 'The session has ended';
export const screenNext = (title: string) => `Next: ${title}`;
export const screenLast = 'That was the last part.';
export const screenPaused = 'A pause';

// ---- ledger
export const ledgerTitle = 'What we have said, and what became of it';

// ---- connection
export const offline = 'No connection. Moot is trying again; nothing is lost.';
export const gone = 'This desk was signed out.';
export const signInAgain = 'Sign in again';
