// Pure. The five levels of a consent and what they come to, in words.
export const levelWords = {
  '5': "I'll back it",
  '4': 'Fine by me',
  '3': 'A reservation, but go ahead',
  '2': 'Not yet: something must change',
  '1': "I can't go along with it",
  aside: 'Not mine to decide',
} as const;

export const resultWords = {
  not_decided: 'Nobody has decided.',
  not_adopted: 'Not adopted.',
  adopted_with_reservations: 'Adopted, with reservations.',
  adopted: 'Adopted.',
} as const;
