// Every sentence about looking at one's own lines before documents leave the room: on the phone, and in its notice.
import { plural } from '../plural.ts';

export const review = {
  title: 'What the notes say with your name',
  /** On the phone's notice and in its menu. */
  notice: (until: string) => `The notes are ready for you to look at, until ${until}.`,
  open: 'Look at my lines',
  intro: (until: string) =>
    `Here is every line that carries your name or your words. Until ${until} each one is yours to decide.`,
  silence:
    'A line you say nothing about stays in our edition, for the peers, and is left out of the shareable one.',
  alone:
    'Nobody else sees this page. The facilitator sees how many lines you have looked at, not what you chose.',
  none: 'No line in these notes carries your name or your words.',
  closed: 'The time to decide is over. Here is what you chose.',
  notYet: 'Nothing to look at yet. When the facilitator opens the notes to you, your lines will be here.',
  over: 'The notes were released. What you choose now holds for what is made after this.',
  question: 'May this stand?',
  choices: {
    approve: 'As it is',
    reword: 'In other words',
    unname: 'Without my name',
    withdraw: 'Take it out',
  },
  /** For a line that is only a name. */
  nameChoices: { approve: 'With my name', unname: 'Without my name' },
  said: {
    approve: 'You let it stand as it is.',
    reword: 'It is printed in your new words; the first ones stay in the record alone.',
    unname: 'It is printed without your name. In a small group people may still guess.',
    withdraw: 'It is in no edition. Counts stay as they are.',
  },
  mayQuote: 'You said when you wrote it that it may be quoted.',
  undecided: 'Not decided',
  takeBack: 'Decide later',
  newWords: 'Your new words',
  save: 'Print these words',
  printed: 'Printed as: ',
  nameOnly: 'Your name, in a list',
  with: (about: string) => `With “${about}”`,
  where: (n: number, title: string) => `Section ${n}, ${title}`,
  session: (n: number, title: string) => `Session ${n}: ${title}`,
  /** Which edition a line is for. */
  inOurs: 'In our edition, with your name. Never in the shareable one.',
  inBoth: 'In our edition, with your name. In the shareable one without it, if you let it stand.',
  unnamedBoth: 'In both editions, without a name beside it; in the shareable one only if you let it stand.',
  /** A line of which the desk is told how many have been decided. */
  progress: (done: number, all: number) =>
    done === all
      ? 'All of your lines are decided.'
      : `${done} of ${all} ${plural('en', all, { one: 'line', other: 'lines' })} decided.`,
  done: 'That is all from me',
  doneHelp: 'The facilitator is told that you have looked. You can still change a line until then.',
  looked: 'You have said that you have looked at them all.',
  saved: 'Saved',
  keptHere: 'On this phone',
  noNames:
    'What you wrote without a name is not on this page: nobody knows that it is yours. This phone does, and can take it back until the series closes.',
  myCopy: 'My own copy',
  myCopyHelp:
    'Your words, your promises and what you got behind. Answers without a name are added on this phone, from this phone alone.',
  myCopyHtml: 'As a page to keep or print',
  myCopyPdf: 'As a PDF',
  ownTitle: 'What I gave without a name',
  ownNote:
    'Added on this phone, from what this phone kept. The server does not know that these are mine. Keep this file where nobody reads over your shoulder.',
  ownNone: 'This phone holds no answers without a name.',
  takenBack: 'Taken back',
  myCopyPdfHelp: 'A PDF is made by the server, so it holds nothing that you gave without a name.',
  copyFile: 'my-copy.html',
  answers: { agree: 'Agree', disagree: 'Disagree', pass: 'Pass' } as Readonly<Record<string, string>>,
} as const;
