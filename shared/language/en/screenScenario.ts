// What the projector says in a scenario.
export const scenario = {
  card: 'The card',
  who: 'Who',
  silence: 'No names. Shuffled. Read in silence.',
} as const;
