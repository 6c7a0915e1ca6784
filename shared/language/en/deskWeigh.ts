// What the facilitator reads in a weighing.
import { plural } from '../plural.ts';

export const weigh = {
  choose: 'What shall the room weigh?',
  nothing: 'There is nothing to weigh.',
  add: 'Add one',
  addTitle: 'One more to weigh',
  addHelp: 'In the room’s words, one idea.',
  addDo: 'Add it',
  left: (n: number) => `${n} more can be added.`,
  from: 'From what was written before',
  make: 'Add',
  fromLedger: 'From our ledger, as the line stands',
  takeUp: (text: string) => `Add the line “${text}”`,
  makeFrom: (text: string) => `Add one made from “${text}”`,
  waiting: 'Answers appear here when they are shown.',
  item: 'Words',
  menu: (text: string) => `What can be done with “${text}”`,
  scale: 'How many on each point, widest spread first',
  dots: 'Dots',
  dotsTable: 'Dots for each, most first',
  rankTable: 'How often each was chosen, in the order of the list',
  goesOn: { yes: 'Goes on', no: '', tied: 'Tied at the cut' },
  result: 'Now',
  tooFew: 'Too few to show',
  was: (n: number) => `was ${n}`,
  tie: (places: number) =>
    `Tied: ${places === 1 ? 'one of these goes on' : `${places} of these go on`}. Choose, and say so aloud.`,
  tieFull: (places: number) =>
    `${places} ${plural('en', places, { one: 'place', other: 'places' })}, all taken.`,
} as const;
