// What the projector says while words are opened.

export const glossary = {
  judgeNow: 'The same thing? Judge alone, on your phone.',
  closed: 'Answers are closed. Look up.',
  judge: {
    same: 'Same thing',
    overlap: 'Overlaps',
    different: 'Different things',
  },
  someone: (name: string, organisation: string) => `${name}, ${organisation}`,
  example: 'For example: ',
  ourWord: 'We call it: ',
  willSay: 'What we will say',
  nobody: 'Nobody wrote about this word.',
  noAnswer: (n: number) => `${n} gave no answer`,
  pageOf: (n: number, of: number) => `Page ${n} of ${of}`,
} as const;
