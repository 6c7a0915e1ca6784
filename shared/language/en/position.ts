// Pure. What the documents say of cases made for others' ideas, and of differences and what was chosen about them.
import { plural } from '../plural.ts';
import { numberWord } from './synthesis.ts';

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
const say = (n: number, one: string, other: string) => `${numberWord(n)} ${plural('en', n, { one, other })}`;

export const positionWords = {
  cases: (n: number) =>
    `${capital(say(n, 'case was', 'cases were'))} made for somebody else’s idea, and answered by its owner.`,
  idea: 'Idea',
  by: 'Case made by',
  best: 'The best case, in the end',
  owner: 'Its owner said',
  need: '“I’d back it if…”',
  tapped: { thats_it: 'That’s it', nearly: 'Nearly', not_yet: 'Not yet', none: 'Not answered' },
  tries: (n: number) => `, after ${say(n, 'try', 'tries')}`,
  ownerOf: (name: string) => ` (${name})`,
  none: '—',

  differences: (n: number) => `${capital(say(n, 'difference was', 'differences were'))} taken up.`,
  side: { A: 'One side: ', B: 'The other side: ' },
  nobody: 'nobody here',
  noSide: (names: string) => `No side: ${names}.`,
  bottomLine: 'Bottom line: ',
  saidBack: (by: string) => `Said back by ${by}: `,
  reached: 'Each side was said back until its writer said “that’s it”.',
  notReached: 'Not both sides were said back until “that’s it”; it stays an apparent difference.',
  chosen: (counts: readonly (readonly [string, number])[], silent: number) =>
    `Chosen without names: ${[
      ...counts.filter(([, n]) => n > 0).map(([label, n]) => `${label.toLowerCase()} ${n}`),
      ...(silent > 0 ? [`no answer ${silent}`] : []),
    ].join(', ')}.`,
  tooFew: 'What to do was chosen without names: too few to show.',
  agreed: (label: string) => `What we do about it: ${label.toLowerCase()}.`,
  madeOf: (types: string) => `Made of: ${types}.`,
  lookedAfter: (owner: string, when: string) => `Looked after by ${owner}; we look again ${when}.`,
  lookAgain: (when: string) => `We look again ${when}.`,
} as const;
