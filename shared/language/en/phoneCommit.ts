// What the phone says where peers ask one another, and where promises are looked at again.
export const asks = {
  to: 'Whom do you ask?',
  toHelp: 'One person, one clear ask.',
  text: 'What I need from you',
  put: 'Put this ask',
  putTo: (name: string) => `To ${name}`,
  all: 'Those are your asks. They are read out before anybody answers.',
  unclear: (name: string) => `Not clear yet to ${name}. Say it in other words.`,
  nothingUnclear: 'Every ask of yours was clear. Others are putting theirs in new words.',
  before: 'You asked',
  putAgain: 'Ask it in these words',
  asksYou: (name: string) => `${name} asks you`,
  answer: (name: string) => `Your answer to ${name}`,
  none: 'Nobody put an ask to you. You can listen.',
  held: 'Nobody sees an answer until all are shown.',
  replies: { yes: 'Yes', no: 'No', try: 'I’ll try', not_clear: 'Not clear yet' },
  card: (by: string, to: string) => `${by} asks ${to}`,
  replied: (to: string, reply: string) => `${to}: ${reply}.`,
  noReply: (to: string) => `${to} has not answered.`,
  inNewWords: 'In new words',
} as const;

export const idea = {
  choose: 'Whose idea do you get behind?',
  none: 'There is no idea of somebody else’s here.',
  asks: (name: string) => `${name} asks you about it.`,
  by: (name: string) => `${name}’s idea`,
} as const;

export const review = {
  yours: 'Yours is up. What happened?',
  youAsk: (by: string) => `You ask about this one. Read it out, and ask ${by}: “What happened?”`,
  change: 'Say something else',
} as const;
