// Writes a data file as tables for a spreadsheet, in one folder with the data itself and the script that counts it again.
//
// A zip of several tables and not one flat file: whoever opens them wants votes in columns and promises in rows, and a
// table that holds both can neither be filtered nor summed.
import { readFileSync } from 'node:fs';
import { tablesNote } from '@moot/shared/language/en/tables.ts';
import type { DataFile } from '@moot/shared/synthesis/data.ts';
import type { SeriesFile } from '@moot/shared/synthesis/seriesData.ts';
import { type SheetTable, tablesOf } from '@moot/shared/synthesis/tables.ts';
import { stringify } from 'csv-stringify/sync';
import { zipOf } from './zip.ts';

const recountScript = readFileSync(new URL('./recount.mjs', import.meta.url), 'utf8');
const bytes = new TextEncoder();

/**
 * One table. Words that begin like a formula get an apostrophe before them; the byte-order mark tells spreadsheets
 * that it is UTF-8.
 */
export function csvOf({ rows }: SheetTable): string {
  return stringify([...rows], { bom: true, escape_formulas: true, record_delimiter: 'windows' });
}

/** The same data gives the same bytes. */
export function tablesZipOf(data: DataFile | SeriesFile): Uint8Array {
  const tables = tablesOf(data).map((table) => [`${table.name}.csv`, csvOf(table)] as const);
  const files = [
    ...tables,
    ['data.json', `${JSON.stringify(data, null, 2)}\n`] as const,
    ['recount.mjs', recountScript] as const,
    ['read me.txt', tablesNote(tables.map(([name]) => name))] as const,
  ];
  return zipOf(Object.fromEntries(files.map(([name, text]) => [name, bytes.encode(text)])));
}
