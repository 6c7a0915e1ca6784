// What the projector says while ideas are backed. No counts of people, no order but the ideas' own.

export const amplify = {
  wave: { 1: 'First wave', 2: 'Second wave, live' },
  owners: 'Owners answer what was asked',
  heading: 'Who gets behind what',
  ideas: 'All the ideas',
  by: (name: string, organisation: string) => `${name}, ${organisation}`,
  first: (name: string, organisation: string) => `First to follow: ${name}, ${organisation}`,
  acts: {
    back: (name: string) => `${name} backs it`,
    add: (name: string) => `${name} adds`,
    ask: (name: string) => `${name} asks`,
  },
  lists: { back: 'Back it', add: 'Add to it', ask: 'Ask' },
  answers: (name: string) => `${name} answers`,
  nobody: 'Nobody yet.',
  more: 'The rest is on your phone.',
  movement: 'The idea belongs to its owner. The movement belongs to whoever joins first.',
} as const;
