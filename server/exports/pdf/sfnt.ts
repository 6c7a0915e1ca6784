// Unpacks a typeface from the web's compressed form, once: readers of fonts would otherwise unpack it for every document.
import { inflateSync } from 'node:zlib';

const header = { web: 44, plain: 12 };
const entry = { web: 20, plain: 16 };

/** A WOFF file (version 1) as the font file that was packed into it. */
export function unpacked(woff: Buffer): Buffer {
  const count = woff.readUInt16BE(12);
  const directory = Buffer.alloc(header.plain + count * entry.plain);
  const log = Math.floor(Math.log2(count));
  woff.copy(directory, 0, 4, 8);
  directory.writeUInt16BE(count, 4);
  directory.writeUInt16BE(2 ** log * 16, 6);
  directory.writeUInt16BE(log, 8);
  directory.writeUInt16BE(count * 16 - 2 ** log * 16, 10);
  const tables: Buffer[] = [];
  let offset = directory.length;
  for (let i = 0; i < count; i += 1) {
    const from = header.web + i * entry.web;
    const to = header.plain + i * entry.plain;
    const table = tableAt(woff, from);
    woff.copy(directory, to, from, from + 4);
    woff.copy(directory, to + 4, from + 16, from + 20);
    directory.writeUInt32BE(offset, to + 8);
    directory.writeUInt32BE(table.length, to + 12);
    const padded = Buffer.concat([table, Buffer.alloc(-table.length & 3)]);
    tables.push(padded);
    offset += padded.length;
  }
  return Buffer.concat([directory, ...tables]);
}

function tableAt(woff: Buffer, from: number): Buffer {
  const [start, packed, size] = [4, 8, 12].map((at) => woff.readUInt32BE(from + at));
  if (start === undefined || packed === undefined) return Buffer.alloc(0);
  const data = woff.subarray(start, start + packed);
  return packed === size ? data : inflateSync(data);
}
