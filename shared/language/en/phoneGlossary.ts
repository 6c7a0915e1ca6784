// What the phone says while words are opened.

export const glossary = {
  sideBySide: 'shown side by side, with names',
  noRight: 'No right answer. What does it mean in your chair?',
  boxes: {
    meaning: 'When I say it, I mean…',
    example: 'For example…',
    our_word: 'In our place we call it…',
  },
  without: (word: string) => `Say it without the word “${word}”. Your draft is kept.`,
  save: 'Save my meaning',
  saveChange: 'Save the change',
  saved: (facilitator: string) => `Change it any time until ${facilitator} closes.`,
  same: 'Is it the same thing?',
  sameSet: 'Are these words for the same thing?',
  judge: { same: 'Same thing', overlap: 'Overlaps', different: 'Different things' },
  youSaid: (label: string) => `You said: ${label}.`,
  onlyPhone: 'Only this phone knows.',
  notYet: 'You have not judged this one.',
  by: (name: string, organisation: string) => `${name}, ${organisation}`,
  example: 'For example:',
  ourWord: 'We call it:',
  willSay: 'What we will say',
  nobody: 'Nobody wrote about this word.',
  meant: 'What we each mean',
} as const;
