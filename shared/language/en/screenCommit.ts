// What the projector says of asks, of ideas that are backed, and of the next meeting.
export const commit = {
  asks: (to: string) => `asks ${to}`,
  replies: { yes: 'Yes.', no: 'No.', try: 'I’ll try.', not_clear: 'Not clear yet.' },
  noReply: 'No answer.',
  again: 'In new words',
  idea: (by: string) => `${by}’s idea`,
  after: { keep: 'Stays as it is', change: 'In new words', let_go: 'Let go' },
  convened: (by: string, next: string) => `${by} calls the next meeting: ${next}.`,
} as const;
