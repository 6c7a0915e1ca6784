// Pure. What the facilitator reads while preparing or changing a run sheet.
import type { KindName } from '../../model/definition.ts';
import { plural } from '../plural.ts';

const count = (n: number, one: string, other: string) => `${n} ${plural('en', n, { one, other })}`;

// ---- the page
export const prepare = (n: number) => `Prepare session ${n}`;
export const backToSeries = 'Back to the series';
export const loading = 'Catching up…';
export const runSheet = 'Run sheet';
export const changeSheet = 'Change the run sheet';
export const helpPlanned =
  'Drag a line, or use its arrows. Everything here can be undone, and again while the session runs.';
export const helpRunning =
  'What is done or under way stays. What is still to come can be changed, and undone.';
export const helpEnded = 'This session is over. Its run sheet stays as it was.';
export const empty = 'Nothing on the run sheet yet. Add an activity.';
export const minutesLine = (all: number, core: number) =>
  core === all
    ? count(all, 'minute', 'minutes')
    : `${count(all, 'minute', 'minutes')}, ${core} of them without what is optional`;
export const minutes = (n: number) => `${n} min`;
export const optional = 'optional';
export const stateWords = { planned: '', on: 'under way', settled: 'done', skipped: 'skipped' } as const;
export const drawsOn = (title: string) => `draws on “${title}”`;
export const drawsOnLedger = 'draws on the ledger';
export const drawsOnPromises = 'draws on the promises';
export const neededBy = (titles: readonly string[]) =>
  `Needed by ${titles.map((title) => `“${title}”`).join(', ')}: change or drop that first.`;

// ---- what can be done
export const change = 'Change…';
export const drop = 'Drop';
export const changeOf = (title: string) => `Change “${title}”`;
export const upOf = (title: string) => `Move “${title}” up`;
export const downOf = (title: string) => `Move “${title}” down`;
export const dropOf = (title: string) => `Drop “${title}”`;
export const dragOf = (title: string) => `Drag “${title}” to another place`;
export const undo = 'Undo';
export const undoWords = {
  add: (title: string) => `Undo: take “${title}” off again`,
  drop: (title: string) => `Undo: put “${title}” back`,
  move: (title: string) => `Undo: put “${title}” where it was`,
  change: (title: string) => `Undo the change to “${title}”`,
} as const;
export const done = {
  moved: (title: string, place: number) => `“${title}” is now number ${place}.`,
  dropped: (title: string) => `“${title}” is off the run sheet. Undo puts it back.`,
  added: (title: string) => `“${title}” is on the run sheet.`,
  changed: (title: string) => `“${title}” is changed.`,
  undone: 'Undone.',
} as const;

// ---- adding
export const add = 'Add an activity';
export const addTitle = 'What should the room do?';
export const addHere = 'Put it';
export const atStart = 'at the start';
export const afterWhich = (title: string) => `after “${title}”`;
export const addDo = 'Add it';
export const saveDo = 'Save the change';
export const cancel = 'Leave it';
export const another = 'Another kind';
export const newOne = (kind: string) => `Add: ${kind}`;
export const meantFor = (most: number) => (most >= 300 ? 'for any number' : `for up to ${most} people`);

/** Each kind: its name, and what it is for. */
export const kindWords: Readonly<Record<KindName, { readonly name: string; readonly what: string }>> = {
  pulse: { name: 'Pulse', what: 'A row of points and a word, to see how people arrive or leave.' },
  talk: { name: 'Talk', what: 'Phones down: alone, in pairs, in threes or in a round.' },
  gather: { name: 'Gather', what: 'Everyone writes alone first, then the room reads and groups it.' },
  amplify: { name: 'Amplify', what: 'Each backs, adds to or asks about an idea that is not their own.' },
  vote: {
    name: 'Vote',
    what: 'Agree, disagree or pass, line by line, to see where you stand together and apart.',
  },
  weigh: { name: 'Weigh', what: 'Rate, give dots or pick a top three, to see what matters more.' },
  glossary: { name: 'Glossary', what: 'What each means by a word, and whether that is one thing.' },
  sort: { name: 'Sort', what: 'Each puts a line where it belongs; what all place alike is settled.' },
  position: {
    name: 'Position',
    what: 'One side says the other’s view back until its owner says: that’s it.',
  },
  scenario: {
    name: 'Scenario',
    what: 'A card with something that could happen, and what each would really do.',
  },
  commit: { name: 'Promises', what: 'Promises, asks of each other, or what happened to earlier promises.' },
  consent: {
    name: 'Consent',
    what: 'A proposal, and whether each can work with it; concerns change its words.',
  },
};

// ---- one activity
export const fieldWords = {
  title: { label: 'Title', help: 'As it stands on the run sheet and the screen.' },
  prompt: { label: 'The question', help: 'What people read, on phones and screen.' },
  help: { label: 'Small print', help: 'On the phone, under the question. May stay empty.' },
  minutes: { label: 'Minutes', help: '' },
  optional: { label: 'Optional', help: 'It may be dropped when time is short.' },
  script: { label: 'Words to say', help: 'For you alone. May stay empty.' },
} as const;

type Words = { readonly label: string; readonly help?: string };
/** Settings by their id; a kind’s own words, where they differ, by “kind.id”. */
const settings: Readonly<Record<string, Words>> = {
  source: { label: 'It draws on' },
  rounds: { label: 'Asked' },
  longest: { label: 'Characters in an answer' },
  'gather.postsEach': { label: 'Lines each may write' },
  'gather.boxes': { label: 'Boxes to fill in, one a line', help: 'None: one box. Three at most.' },
  'gather.readAs': { label: 'How they are read' },
  'gather.grouped': { label: 'The room groups the lines', help: 'Under headings it finds.' },
  'amplify.backings': { label: 'Backings each has to give' },
  'amplify.waves': { label: 'Waves' },
  'vote.votes': { label: 'Names, and when it is seen' },
  'vote.lines': { label: 'The lines come from' },
  'vote.stem': { label: 'How every line starts' },
  'vote.linesEach': { label: 'Lines each may write' },
  'vote.statements': { label: 'Lines to vote on, one a line', help: 'One idea each.' },
  addFrom: { label: 'You make more of them from', help: 'While the room reads what it wrote.' },
  add: { label: 'How many more' },
  'vote.reword': { label: 'New words between the rounds' },
  'weigh.mode': { label: 'How it is weighed' },
  'weigh.points': { label: 'The points come from' },
  'weigh.items': { label: 'Points, one a line' },
  'weigh.questions': { label: 'Asked about each, one a line', help: 'None, one or two questions.' },
  'weigh.dots': { label: 'Dots each' },
  'weigh.places': { label: 'Places to give' },
  'glossary.words': { label: 'Words taken from it' },
  'glossary.seed': {
    label: 'Words you may offer, one a line',
    help: 'Only you see them, until you take one in.',
  },
  'glossary.links': { label: 'Also ask about sets of words', help: 'Different words that may be one thing.' },
  'sort.whichLines': { label: 'Which lines of the ledger' },
  'sort.columns': { label: 'The places' },
  'position.saying': { label: 'What is said back' },
  'position.differences': { label: 'Differences at most' },
  'position.tries': { label: 'Tries at saying it back' },
  'scenario.card': { label: 'The card', help: 'What has happened. 300 characters at most.' },
  'scenario.questions': { label: 'Questions, one a line', help: 'Two to four.' },
  'commit.promises': { label: 'What it is about' },
  'commit.each': { label: 'How many each' },
  'commit.convener': { label: 'Also who calls the next meeting', help: 'A peer, and the date.' },
  'consent.written': { label: 'The proposal is written' },
  'consent.proposal': { label: 'The proposal', help: '400 characters at most.' },
  'consent.proposalHint': { label: 'What it should hold' },
  'pulse.when': { label: 'When' },
  'pulse.low': { label: 'The lowest point means' },
  'pulse.high': { label: 'The highest point means' },
  'pulse.textLabel': { label: 'The short text is' },
  'pulse.quoteChoice': { label: 'Writers say if it may be quoted', help: 'Each for their own line.' },
  'talk.grouping': { label: 'Who talks with whom' },
  'talk.halfTime': { label: 'A buzz at half time', help: 'So that both get a turn.' },
};
export const settingWords = (kind: KindName, id: string): Words =>
  settings[`${kind}.${id}`] ?? settings[id] ?? { label: id };

/** Choices by “kind.setting.option”, or “setting.option”; a vote’s names say what each costs. */
const options: Readonly<Record<string, Words>> = {
  'rounds.once': { label: 'once' },
  'rounds.twice': { label: 'up to twice, with a talk between' },
  'gather.readAs.shuffled': { label: 'shuffled' },
  'gather.readAs.round': { label: 'one row each, as each reads aloud', help: 'Lines carry names then.' },
  'amplify.waves.once': { label: 'one' },
  'amplify.waves.twice': { label: 'two: hidden, then seen as it grows' },
  'vote.votes.live': {
    label: 'With names, seen live',
    help: 'Everybody watches it move. It costs candour: who goes later sees where others stand.',
  },
  'vote.votes.named': {
    label: 'With names, shown together',
    help: 'Nobody sees anything before Show. It costs candour: each vote has a name on it afterwards.',
  },
  'vote.votes.none': {
    label: 'No names',
    help: 'Nobody ever knows who voted how. It costs the live picture, and nobody can be asked why.',
  },
  'vote.votes.linked': {
    label: 'No names, kept together by person',
    help: 'From twelve people: an opinion map, and a file of rows. It costs cover: whoever knows some of a peer’s votes may find the rest.',
  },
  'vote.lines.peers': { label: 'the peers: they write them first' },
  'vote.lines.here': { label: 'this page: written below' },
  'vote.reword.no': { label: 'not changed' },
  'vote.reword.yes': { label: 'may be changed with their owner' },
  'weigh.mode.scale': { label: 'rated, 1 to 5' },
  'weigh.mode.dots': { label: 'with dots' },
  'weigh.mode.rank': { label: 'ranked: the top few' },
  'weigh.points.here': { label: 'this page: written below' },
  'sort.source.ledger': { label: 'the ledger' },
  'sort.whichLines.here': { label: 'apart, or changed, in this session' },
  'sort.whichLines.open': { label: 'all that are open' },
  'sort.whichLines.all': { label: 'all of them' },
  'sort.columns.ground': { label: 'common ground, words, a real difference, unsure' },
  'sort.columns.who': { label: 'all of us, some of us, just me, unsure' },
  'position.saying.difference': { label: 'the two sides of a difference' },
  'position.saying.restate': { label: 'somebody else’s idea, at its best' },
  'commit.promises.make': { label: 'new promises' },
  'commit.promises.ask': { label: 'asks of each other' },
  'commit.promises.review': { label: 'what happened to earlier promises' },
  'consent.written.room': { label: 'in the room' },
  'consent.written.here': { label: 'beforehand, here' },
  'pulse.when.arriving': { label: 'arriving' },
  'pulse.when.leaving': { label: 'leaving' },
  'talk.grouping.none': { label: 'all together' },
  'talk.grouping.pairs': { label: 'pairs' },
  'talk.grouping.threes': { label: 'threes' },
  'talk.grouping.round': { label: 'a round, one after the other' },
};
export const optionWords = (kind: KindName, setting: string, id: string): Words =>
  options[`${kind}.${setting}.${id}`] ?? options[`${setting}.${id}`] ?? { label: id };
export const nothingEarlier = 'nothing';
export const ledgerSource = 'the ledger';
export const fromEarlier = (title: string, session: number | null) =>
  session === null ? `“${title}”` : `“${title}”, session ${session}`;

const namesOn: Readonly<Record<string, string>> = {
  post: 'Names on the lines',
  amplification: 'Names on the backings',
  answer: 'Names on the answers',
  meaning: 'Names on what is meant',
  judge: 'Names on the judging',
  column: 'Names on where it is put',
  treatment: 'Names on what to do about it',
  scale: 'Names on the points',
  text: 'Names on the words',
};
export const namesLabel = (field: string, label: string | null) =>
  label === null ? (namesOn[field] ?? 'Names on the answers') : `Names on: ${label}`;
export const namesOption = {
  named: { label: 'with names', help: '' },
  none: { label: 'no names', help: 'Nobody ever knows who, Moot included.' },
} as const;
export const namesHelp = 'Fixed once it opens.';

// ---- what does not fit
export const problemIn = (title: string, field: string, message: string) =>
  field === '' ? `“${title}”: ${message}.` : `“${title}”, ${field}: ${message}.`;
export const needsEarlier = (title: string, from: string) =>
  `“${title}” draws on “${from}”, which would not come before it any more. Change or drop “${title}” first.`;
export const nothingToDrawOn =
  'There is nothing before it that this could draw on. Put it later, or add that first.';
export const sentence = (message: string) =>
  `${message.charAt(0).toUpperCase()}${message.slice(1)}${/[.!?]$/.test(message) ? '' : '.'}`;
export const problemsTitle = 'This does not fit yet';

// ---- taking it along
export const agendaYaml = 'This run sheet as a file (YAML)';
export const seriesYaml = 'All run sheets as a file (YAML)';
export const takeAlong = 'Take along';
export const otherSessions = 'All sessions';
export const here = 'this one';
export const capsule = 'For another group…';
export const capsuleTitle = 'A capsule for another group';
export const capsuleHelp =
  'All run sheets, as you have made them, to start a new series with. Nothing that anybody said, and nobody’s name, goes along: what you wrote yourself is searched for both. Read it through before you pass it on.';
export const capsuleWords = 'Words opened in a glossary';
export const capsuleWordsHelp =
  'Peers wrote these. Tick only words that give nobody away; what they were found to mean stays here.';
export const capsuleDo = 'Download the capsule';
export const fromFile = 'From a file';
export const fileLabel = 'A capsule, or another workshop in one file';
export const fileHelp = 'Instead of a workshop that is here. Moot reads it before anything is made.';
export const fileForget = 'Leave the file';
export const fileRead = (title: string) => `Read: “${title}”.`;
export const bringIn = 'Bring in statements from Polis…';
