// `moot erase SERIES PERSON`: takes a person out of a series, once it has said what goes and what stays.
//
// Not beside a running Moot: its rooms would go on holding the words, and show them.
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { eraseWords } from '@moot/shared/language/en/erase.ts';
import { refusedToStart } from '@moot/shared/language/en/start.ts';
import { type CommandId, id, type SeatId, type SeriesId } from '@moot/shared/model/ids.ts';
import { readConfig } from '../config.ts';
import { systemRandom } from '../http/door.ts';
import { sameName } from '../http/texts.ts';
import { codeOf } from '../log.ts';
import { digestOf, newToken } from '../people/tokens.ts';
import { openRoom, type Room } from '../rooms/room.ts';
import { mootItself } from '../rooms/work.ts';
import { StoreError } from '../store/errors.ts';
import { dataFolder } from '../store/folder.ts';
import { ownMigrations } from '../store/migrate.ts';
import { openStore, type Store } from '../store/sqlite.ts';
import type { Subcommand, Terminal } from './terminal.ts';

type Seated = { readonly seat: SeatId; readonly name: string; readonly organisation: string };
type Known = { readonly series: SeriesId; readonly title: string; readonly people: readonly Seated[] };

export const erase: Subcommand = async (words, terminal) => {
  const read = readConfig(process.env);
  if (!read.ok) return no(terminal, read.sentences);
  const { dataFolder: path } = read.config;
  if (!existsSync(dataFolder(path).moot)) return no(terminal, [eraseWords.nothingThere(path)]);
  const store = await openStore({ folder: path, migrations: ownMigrations }).catch((error: unknown) =>
    error instanceof StoreError && error.code === 'in_use' ? eraseWords.stopFirst(path) : sentenceOf(error),
  );
  if (typeof store === 'string') return no(terminal, [store]);
  try {
    return await eraseIn(store, words, terminal);
  } catch (error) {
    return no(terminal, [sentenceOf(error)]);
  } finally {
    await store.close();
  }
};

const sentenceOf = (error: unknown) =>
  error instanceof StoreError ? error.message : refusedToStart.unexpected(codeOf(error));

async function eraseIn(store: Store, [of, who]: readonly string[], terminal: Terminal): Promise<number> {
  const all = await Promise.all((await store.journal.series()).map((series) => knownIn(store, series)));
  if (of === undefined || who === undefined) return no(terminal, [eraseWords.whom, ...listOf(all)]);
  const found = all
    .filter(({ series, title }) => series === of || sameName(title, of))
    .map((one) => ({ ...one, people: one.people.filter((p) => p.seat === who || sameName(p.name, who)) }))
    .filter(({ people }) => people.length > 0);
  const [only] = found;
  const [person, another] = found.flatMap(({ people }) => people);
  if (only === undefined || person === undefined || another !== undefined)
    return no(terminal, [eraseWords.notOne(found.length), ...listOf(found.length > 0 ? found : all)]);
  const name = eraseWords.person({ ...person, id: person.seat }).trim();
  terminal.say(`${eraseWords.before(name, only.title)}\n\n`);
  if ((await answerTo(eraseWords.question)) !== eraseWords.word) return no(terminal, ['', eraseWords.left]);
  await removeSeat(roomOf(store, only.series), person.seat);
  await store.people.erasePerson(only.series, person.seat, Date.now());
  terminal.say(`${eraseWords.done}\n`);
  return 0;
}

/** Whoever was removed is among them: their name and words are still there. */
async function knownIn(store: Store, series: SeriesId): Promise<Known> {
  const { organisations, people } = await store.people.roster(series);
  const { title, seats } = await roomOf(store, series).look(({ state }) => ({
    title: state?.title ?? '',
    seats: new Map([...(state?.seats.values() ?? [])].map((seat) => [seat.id, seat.organisation])),
  }));
  const from = (seat: SeatId) => organisations.find((o) => o.id === seats.get(seat))?.name ?? '';
  return {
    series,
    title,
    people: people.map(({ id: seat, name }) => ({ seat, name, organisation: from(seat) })),
  };
}

const listOf = (all: readonly Known[]): string[] =>
  all.flatMap(({ series, title, people }) => [
    '',
    eraseWords.series(title, series),
    ...people.map((person) => eraseWords.person({ ...person, id: person.seat })),
  ]);

const roomOf = (store: Store, series: SeriesId): Room =>
  openRoom({
    series,
    journal: store.journal,
    clock: Date.now,
    wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    tellTouched: () => undefined,
    changed: () => undefined,
    note: () => undefined,
  });

/** Refused where the seat was removed before, or its series is closed: then there is nothing to be done. */
function removeSeat(room: Room, seat: SeatId): Promise<unknown> {
  const command = { type: 'removeSeat', seat } as const;
  const commandId = id<CommandId>(newToken(systemRandom));
  return new Promise((answer) =>
    room.submit({
      kind: 'command',
      standing: () => mootItself,
      commandId,
      digest: digestOf(command),
      command,
      answer,
    }),
  );
}

/** One line of standard input; '' where it ends without one. */
function answerTo(question: string): Promise<string> {
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  return new Promise((resolve) => {
    lines.on('close', () => resolve(''));
    lines.question(question, (answer) => {
      resolve(answer.trim().toLowerCase());
      lines.close();
    });
  });
}

function no(terminal: Terminal, sentences: readonly string[]): number {
  terminal.complain(`${sentences.join('\n')}\n`);
  return 1;
}
