// `moot …`: one word, one file in commands/.
import { commandWords } from '@moot/shared/language/en/start.ts';
import { processTerminal, type Subcommand } from './commands/terminal.ts';

/** Loaded when called: `check` needs no server. */
const subcommands: Readonly<Record<string, () => Promise<Subcommand>>> = {
  serve: async () => (await import('./commands/serve.ts')).serve,
  check: async () => (await import('./commands/check.ts')).check,
  backup: async () => (await import('./commands/backup.ts')).backup,
  restore: async () => (await import('./commands/backup.ts')).restoreFrom,
  erase: async () => (await import('./commands/erase.ts')).erase,
  ground: async () => (await import('./commands/ground.ts')).ground,
  bench: async () => (await import('./commands/bench.ts')).bench,
  demo: async () => (await import('./commands/demo.ts')).demo,
  replay: async () => (await import('./commands/replay.ts')).replayCommand,
};

const [name = '', ...words] = process.argv.slice(2);
const load = Object.hasOwn(subcommands, name) ? subcommands[name] : undefined;
process.exitCode = load === undefined ? unknown() : await (await load())(words, processTerminal);

function unknown(): number {
  const known = commandWords.unknown(name, Object.keys(subcommands));
  processTerminal.complain(`${[...(name === '' ? [] : [known, '']), ...commandWords.usage].join('\n')}\n`);
  return 2;
}
