// Pure. The note on a word that was opened in a glossary.
export const term = {
  about: (words: string) => `About “${words}”`,
  shared: 'In words we share',
  means: (name: string) => `${name} means`,
} as const;
