// What the phone says in a weighing: a scale, dots, first choices.
import { plural } from '../plural.ts';

const dots = (n: number) => `${n} ${plural('en', n, { one: 'dot', other: 'dots' })}`;

export const weigh = {
  card: (n: number, of: number) => `${n} of ${of}`,
  point: (label: string, n: number, of: number) => (label === String(n) ? `${n} of ${of}` : label),
  answered: 'answered',
  half: 'one of two answered',
  youGave: (label: string) => `You tapped ${label}.`,
  nothing: 'There is nothing to weigh yet.',
  dotsHelp: (n: number, most: number) =>
    most === 1 ? `${dots(n)}, one for each at most.` : `${dots(n)}, up to ${most} for each.`,
  dotsLeft: (n: number) => (n === 0 ? 'All your dots are placed.' : `${dots(n)} left.`),
  given: (n: number) => (n === 0 ? 'no dot' : dots(n)),
  more: (text: string) => `One dot more for “${text}”`,
  less: (text: string) => `One dot less for “${text}”`,
  youDots: (n: number) => `You gave it ${dots(n)}.`,
  rankHelp: (n: number) => `Tap your first choice, then the next, up to ${n}. Tap again to take it out.`,
  rankLeft: (n: number) => (n === 0 ? 'All your choices are made.' : `${n} more if you like.`),
  notChosen: 'not chosen',
  youRanked: (place: string) => `Your choice: ${place}.`,
  total: (n: number) => dots(n),
  goesOn: { yes: 'Goes on.', no: '', tied: 'Tied at the cut.' },
  onPoint: (n: number, label: string) => `${n} at ${label}`,
  inPlace: (n: number, place: string) => `${place}: ${n}`,
  chosenAloud: 'Chosen aloud',
  before: (n: number, answered: number) => `In session ${n}, ${answered} answered`,
  now: (answered: number) => `Now, ${answered} answered`,
} as const;
