// What is said between sessions: on a peer's phone, and of the ratings that Moot asks by itself.

export const ratingWords = {
  title: (days: number) => `How far along, ${days} days on`,
  purpose: 'Weigh the criteria again, each from where they are, and see what has moved.',
} as const;
