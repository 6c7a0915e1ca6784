// Looks at a PDF with the programs that readers are built on.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const looked = (program: string, ...args: string[]) => {
  const { stdout, stderr, status, error } = spawnSync(program, args, {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (error !== undefined) throw error;
  if (status !== 0 || stderr.trim() !== '') throw new Error(`${program}: ${stderr}`);
  return stdout;
};

export type Opened = {
  readonly info: string;
  /** Indented by depth: each element, and the text in it between quotation marks. */
  readonly structure: string;
  readonly fonts: string;
  /** In reading order. */
  readonly text: string;
  /** Every word with its box, by page. */
  readonly boxes: string;
};

/** Whatever these programs complain of is thrown. */
export function opened(bytes: Uint8Array): Opened {
  const folder = mkdtempSync(join(tmpdir(), 'moot-pdf-'));
  const file = join(folder, 'document.pdf');
  try {
    writeFileSync(file, bytes);
    return {
      info: looked('pdfinfo', file),
      structure: looked('pdfinfo', '-struct-text', file),
      fonts: looked('pdffonts', file),
      text: looked('pdftotext', '-raw', '-enc', 'UTF-8', file, '-'),
      boxes: looked('pdftotext', '-bbox', '-enc', 'UTF-8', file, '-'),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
