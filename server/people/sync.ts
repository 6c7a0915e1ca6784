// The people store as its worker sees it: the same methods, answered at once.
import type { drizzle } from 'drizzle-orm/better-sqlite3';
import type { PeopleStore } from '../store/peopleStore.ts';

export type Drizzled = ReturnType<typeof drizzle>;

export type PeopleNow = {
  [M in keyof PeopleStore]: (...input: Parameters<PeopleStore[M]>) => Awaited<ReturnType<PeopleStore[M]>>;
};
