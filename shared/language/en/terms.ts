// Pure. The note on a word that was opened in a glossary.
export const term = {
  about: (words: string) => `About “${words}”`,
  shared: 'How we say it, all of us',
  means: (name: string) => `${name} means`,
} as const;
