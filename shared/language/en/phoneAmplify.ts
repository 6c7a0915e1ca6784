// What the phone says while ideas are backed.

const small = ['none', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

export const amplify = {
  unseen: 'shown to everyone at once, later',
  left: (left: number, of: number) => `${left} of your ${of} left to give`,
  noneLeft: (of: number) =>
    `You have given all ${small[of] ?? of}. To give one elsewhere, take one back first.`,
  free: 'Give as many as you like, one of each to an idea.',
  idea: (n: number) => `Idea ${n}`,
  ideaOf: (n: number, of: number) => `Idea ${n} of ${of}`,
  by: (name: string, organisation: string) => `${name}, ${organisation}`,
  choose: 'What do you give to this idea?',
  acts: { back: 'Back it', add: 'Add to it', ask: 'Ask' },
  starts: {
    back: 'I back this because…',
    add: 'What I would bring…',
    ask: 'I’d back it if… what?',
  },
  /** An ask begins like this, and goes on in their own words. */
  askBegins: 'I’d back it if ',
  give: {
    back: 'Give this backing',
    add: 'Give this addition',
    ask: 'Give this question',
  },
  save: 'Save the change',
  cancel: 'Leave it as it was',
  takeBack: 'Take it back',
  you: { back: 'You back it', add: 'You add to it', ask: 'You ask' },
  someone: {
    back: (name: string) => `${name} backs it`,
    add: (name: string) => `${name} adds`,
    ask: (name: string) => `${name} asks`,
  },
  own: 'This idea is yours. It is for the others to back.',
  all: 'You have given this idea one of each.',
  nothing: 'There are no ideas to back yet.',
  nobody: 'Nobody yet.',
  first: 'First to follow',
  takenBack: 'Taken back by its writer.',
  answered: (name: string) => `${name} answers`,
  asksYou: (name: string) => `${name} asks about your idea`,
  answer: 'Your answer',
  giveAnswer: 'Give this answer',
  once: 'It is read as you give it, and stands.',
  ownersAnswer: 'Those whose ideas they are now answer what was asked.',
  noneToAnswer: 'Nothing is asked about your idea.',
  allAnswered: 'You have answered all that was asked about your idea.',
} as const;
