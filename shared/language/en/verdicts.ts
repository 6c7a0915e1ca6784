// Pure. What a word, or a set of words, turned out to be.
const verdicts: Readonly<Record<string, string>> = {
  too_few: 'Too few to show.',
  same_word_different_things: 'Same word, different things.',
  same_thing: 'Much the same thing.',
  mixed: 'Mixed.',
  different_words_same_thing: 'Different words, same thing.',
  different_things: 'Different things.',
};

export const verdictWords = (verdict: string): string => verdicts[verdict] ?? verdict;
