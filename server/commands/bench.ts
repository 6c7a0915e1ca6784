// `moot bench NAME`: what something costs. One bench, one file in bench/.
import { benchCommand } from '@moot/shared/language/en/ground.ts';
import type { Subcommand } from './terminal.ts';

/** Loaded when called. */
const benches: Readonly<Record<string, () => Promise<Subcommand>>> = {
  ground: async () => (await import('../bench/ground.ts')).ground,
};

export const bench: Subcommand = async ([name = '', ...words], terminal) => {
  const load = Object.hasOwn(benches, name) ? benches[name] : undefined;
  if (load !== undefined) return (await load())(words, terminal);
  terminal.complain(`${benchCommand.which(Object.keys(benches))}\n`);
  return 2;
};
