// Sees to it that a Chromium is there before the browser tests run.
import { spawnSync } from 'node:child_process';
import { findChromium, NO_CHROMIUM } from './chromium.ts';

const succeeds = (program: string, ...args: string[]): boolean =>
  spawnSync(program, args, { stdio: 'ignore' }).status === 0;

/** The words to put before apt-get so that it may install, or undefined where it may not. */
function leave(): string[] | undefined {
  if (!succeeds('apt-get', '--version')) return undefined;
  if (process.getuid?.() === 0) return [];
  return succeeds('sudo', '-n', 'true') ? ['sudo', '-n'] : undefined;
}

function aptGet(before: readonly string[], ...args: string[]): boolean {
  const [program = 'apt-get', ...rest] = [
    ...before,
    'env',
    'DEBIAN_FRONTEND=noninteractive',
    'apt-get',
    ...args,
  ];
  return spawnSync(program, rest, { stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
}

function install(): void {
  const before = leave();
  if (before === undefined) return;
  console.log('Installing Chromium for the browser tests …');
  aptGet(before, 'update');
  aptGet(before, 'install', '-y', '--no-install-recommends', 'chromium');
}

if (findChromium() === undefined && !process.env.MOOT_CHROMIUM) install();
if (findChromium() === undefined) {
  console.error(NO_CHROMIUM);
  process.exit(1);
}
