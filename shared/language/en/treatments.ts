// Pure. What can be done about a real difference, and what differences are made of, in words.
const treatments: Readonly<Record<string, string>> = {
  hold: 'Hold it open',
  test: 'Test it',
  bound: 'Fence it',
  differ: 'Agree to differ',
};

export const treatmentWords = (treatment: string): string => treatments[treatment] ?? treatment;

const types: Readonly<Record<string, string>> = {
  words: 'Words',
  facts: 'Facts',
  duty: 'Duty',
  interest: 'Interest',
  value: 'Values',
};

export const typeWords = (type: string): string => types[type] ?? type;
