// What the projector says where something is said back, and of two sides of a line.
export const position = {
  cases: 'Said back',
  idea: (owner: string) => `${owner}’s idea`,
  by: (name: string) => `${name} makes the case`,
  tapped: { thats_it: 'That’s it.', nearly: 'Nearly.', not_yet: 'Not yet.', none: '' },
  owner: (name: string, words: string) => `${name}: ${words}`,
  need: 'I’d back it if…',
  sides: { A: 'With the line', B: 'Not with the line' },
  bottomLine: 'Bottom line',
  saidBack: (name: string) => `${name} says it back`,
  notWritten: 'Writing…',
  noSide: (names: string) => `No side: ${names}`,
  choices: 'What shall we do with it?',
  agreed: 'What we do about it',
  lookedAfter: (owner: string, when: string) => `${owner} looks after it. We look again ${when}.`,
} as const;
