// A `moot` command, or a whole Moot, as a process of its own.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

export const cli = fileURLToPath(new URL('../../server/cli.ts', import.meta.url));

export type Run = {
  readonly child: ChildProcess;
  out(): string;
  err(): string;
  readonly ended: Promise<number | null>;
};

/** `typed`: what somebody types in, all at once. */
export function run(
  file: string,
  words: readonly string[],
  environment: Record<string, string>,
  typed = '',
): Run {
  const child = spawn(process.execPath, [file, ...words], {
    env: { PATH: process.env.PATH ?? '', MOOT_HOST: '127.0.0.1', ...environment },
  });
  child.stdin.end(typed);
  onTestFinished(() => void child.kill('SIGKILL'));
  let out = '';
  let err = '';
  child.stdout.on('data', (bytes) => {
    out += bytes;
  });
  child.stderr.on('data', (bytes) => {
    err += bytes;
  });
  const ended = once(child, 'close').then(() => child.exitCode);
  return { child, out: () => out, err: () => err, ended };
}
