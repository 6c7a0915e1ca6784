// What the facilitator reads in a scenario.
export const scenario = {
  cards: 'Which card?',
  card: 'The card',
  readAloud: 'Read the card aloud before it opens.',
  answers: (label: string) => `Answers: ${label}`,
  none: 'Nothing was written here.',
  tooFew: 'Too few to show.',
  silent: (names: readonly string[]) => `Left empty by ${new Intl.ListFormat('en-GB').format(names)}.`,
} as const;
