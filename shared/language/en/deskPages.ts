// Pure. What the facilitator reads outside a session: signing in, the list of series, one series.
import { plural } from '../plural.ts';

const count = (n: number, one: string, other: string) => `${n} ${plural('en', n, { one, other })}`;
const small = [
  'No',
  'One',
  'Two',
  'Three',
  'Four',
  'Five',
  'Six',
  'Seven',
  'Eight',
  'Nine',
  'Ten',
  'Eleven',
  'Twelve',
];
const inWords = (n: number, one: string, other: string) =>
  `${small[n] ?? n} ${plural('en', n, { one, other })}`;
const lower = (words: string) => words.charAt(0).toLowerCase() + words.slice(1);

export const moot = 'Moot';
export const loading = 'Catching up…';

// ---- doors
export const setUpTitle = 'Set up Moot';
export const setUpHelp =
  'You are the first facilitator here. Choose a name and a passphrase; you can invite others later.';
export const setUpDo = 'Set up';
export const invitedTitle = 'You are invited to facilitate';
export const invitedHelp = 'Choose a name and a passphrase. Peers never need either.';
export const invitedDo = 'Join as a facilitator';
export const signInTitle = 'Sign in to facilitate';
export const signInHelp = 'Peers need no account: they join with the code on the screen.';
export const signInDo = 'Sign in';
export const notSetUp =
  'Moot is not set up yet. Open the set-up link that was printed where Moot was started.';
export const yourName = 'Your name';
export const passphrase = 'Passphrase';
export const passphraseHelp = 'Several words that only you would put together. At least 10 characters.';
export const signOut = 'Sign out';
export const invite = 'Invite a facilitator';
export const inviteHelp = 'Whoever opens this link can run every series here. It works once.';

// ---- list
export const listTitle = 'Your series';
export const listEmpty = 'Nothing here yet. A series is one group’s run of sessions.';
export const create = 'Create a series';
export const seriesLine = (peers: number, sessions: number) =>
  `${count(peers, 'peer', 'peers')}, ${count(sessions, 'session', 'sessions')}`;
export const runningNow = (title: string) => `Running now: ${title}`;
export const nextIs = (title: string) => `Next: ${title}`;
export const allHeld = 'All sessions held';

// ---- create
export const createTitle = 'A new series';
export const createHelp = 'Everything here can be changed later, also while a session runs.';
export const which = 'Which workshop series';
export const definitionLine = (sessions: number, minutes: number) =>
  `${count(sessions, 'session', 'sessions')}, ${count(minutes, 'minute', 'minutes')} in all.`;
export const seriesTitle = 'What this group is called';
export const timeZone = 'Time zone';
export const whoTakesPart = 'Who takes part';
export const organisation = 'Organisation';
export const organisationN = (n: number) => `Organisation ${n}`;
export const organisationName = 'Name of the organisation';
export const organisationKind = 'What sort (council, charity, trust…)';
export const peersBox = 'Peers, one on a line';
export const peersHelp = 'Name, then a comma and their role: Asha Venn, director of adult care';
export const addOrganisation = 'Add an organisation';
export const removeOrganisation = (n: number) => `Take organisation ${n} off the list`;
export const rosterCount = (peers: number, organisations: number) =>
  `${count(peers, 'peer', 'peers')} in ${count(organisations, 'organisation', 'organisations')}.`;
export const rosterShown = 'Show the names to anyone who has the join code';
export const rosterShownHelp =
  'Peers tap their name instead of typing it. Anyone with the code can read the list before joining.';
export const selfJoin = 'Peers may add themselves';
export const selfJoinHelp = 'They type their name and organisation when they join.';
export const createDo = 'Create the series';

// ---- one series
export const seriesHead = (peers: number, organisations: number, sessions: number) =>
  `${inWords(peers, 'peer', 'peers')}, ${lower(inWords(organisations, 'organisation', 'organisations'))}, ${lower(inWords(sessions, 'session', 'sessions'))}`;
export const heldLine = (held: number) =>
  held === 0 ? 'None held yet.' : `${inWords(held, 'session', 'sessions')} held.`;
export const noLink = 'No-names answers have no link to anyone.';
export const planned = 'Planned';
export const running = 'Running now';
export const openSession = (n: number) => `Open session ${n}`;
export const goOn = (n: number) => `Go on with session ${n}`;
export const sessionNotes = 'Session notes';
export const people = 'People';
export const addPeer = 'Add a peer';
export const add = 'Add';
export const peerName = 'Name';
export const peerRole = 'Role (may stay empty)';
export const anotherOrganisation = 'Another organisation…';
export const notAdded = 'That was not added. Check the name, or try again in a moment.';
export const joining = 'Joining';
export const joinShow = 'Show code and QR';
export const joinRotate = 'Make a new code';
export const joinRotateHelp = 'The old code stops working. Phones that have joined stay in.';
export const joinLock = 'Lock joining';
export const joinUnlock = 'Unlock joining';
export const joinIsLocked = 'Joining is locked: no new phone gets in.';
export const joinIsOpen = 'Anyone with this code can join.';
export const inUse = 'Phone joined';
export const notInUse = 'Not joined yet';
export const rename = 'Change name or role…';
export const renameTitle = 'Change name or role';
export const peerMenu = (name: string) => `What to do about ${name}`;
export const allSeries = 'All series';
export const ledger = 'Ledger';
