import type { Subcommand } from '@moot/server/commands/terminal.ts';

export type Said = { readonly code: number; readonly out: string; readonly complaint: string };

/** Runs a subcommand and keeps what it says. */
export async function said(command: Subcommand, ...words: readonly string[]): Promise<Said> {
  let [out, complaint] = ['', ''];
  const terminal = {
    say: (text: string) => {
      out += text;
    },
    complain: (text: string) => {
      complaint += text;
    },
  };
  return { code: await command(words, terminal), out, complaint };
}
