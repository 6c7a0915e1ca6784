// Sees to it that the programs are there that tests look at pages and documents with.
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

type Needed = {
  readonly is: () => boolean;
  /** Debian's names. */
  readonly packages: readonly string[];
  readonly without: string;
};

const needed: readonly Needed[] = [
  {
    is: () => findChromium() !== undefined,
    // Whoever names a Chromium wants that one.
    packages: process.env.MOOT_CHROMIUM ? [] : ['chromium'],
    without: NO_CHROMIUM,
  },
  {
    is: () => succeeds('pdftotext', '-v') && succeeds('pdfinfo', '-v'),
    packages: ['poppler-utils'],
    without: 'Tests of PDF need pdfinfo, pdffonts and pdftotext (poppler-utils). Install them and try again.',
  },
  {
    is: () => succeeds('soffice', '--version'),
    packages: ['libreoffice-writer', 'libreoffice-impress'],
    without: 'Tests of Word documents and slides need LibreOffice (soffice). Install it and try again.',
  },
];

function install(packages: readonly string[]): void {
  const before = leave();
  if (before === undefined) return;
  console.log(`Installing for the tests: ${packages.join(', ')} …`);
  aptGet(before, 'update');
  aptGet(before, 'install', '-y', '--no-install-recommends', ...packages);
}

const missing = needed.filter((one) => !one.is());
const packages = missing.flatMap((one) => one.packages);
if (packages.length > 0) install(packages);
const still = missing.filter((one) => !one.is());
for (const one of still) console.error(one.without);
if (still.length > 0) process.exit(1);
