// What the phone says in a scenario.
export const scenario = {
  card: 'The card',
  save: 'Save my answers',
  help: 'Each part says whether your name goes with it.',
  empty: 'Nothing was written here.',
} as const;
