import { accessSync, constants } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
];

const USUAL_PLACES = [
  '/usr/bin',
  '/usr/local/bin',
  '/snap/bin',
  '/usr/lib/chromium',
  '/opt/google/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS',
  '/Applications/Chromium.app/Contents/MacOS',
  'C:\\Program Files\\Google\\Chrome\\Application',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application',
];

const FILE_NAMES = [...NAMES, 'Google Chrome', 'Chromium', 'chrome.exe', 'msedge.exe'];

export const NO_CHROMIUM =
  'The browser tests need Chromium: install it (on Debian and Ubuntu "apt-get install chromium") or set MOOT_CHROMIUM to the program.';

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function candidates(): string[] {
  const folders = [...(process.env.PATH ?? '').split(delimiter).filter(isAbsolute), ...USUAL_PLACES];
  return folders.flatMap((folder) => FILE_NAMES.map((name) => join(folder, name)));
}

/** The installed Chromium's path, or undefined. MOOT_CHROMIUM goes before all others. */
export function findChromium(): string | undefined {
  const chosen = process.env.MOOT_CHROMIUM;
  if (chosen) return isProgram(chosen) ? chosen : undefined;
  return candidates().find(isProgram);
}

/** The Chromium that browser tests drive. Throws the sentence that says what to install. */
export function chromiumPath(): string {
  const found = findChromium();
  if (found === undefined) throw new Error(NO_CHROMIUM);
  return found;
}
