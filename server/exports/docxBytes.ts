// Takes the clock and the dice out of a Word document that was just written, and says its language.
import { createHash } from 'node:crypto';
import { type Files, filesIn, withXml, zipOf } from './zip.ts';

export function settled(written: Uint8Array, language: string): Uint8Array {
  const [drawings, marks] = [counter(), counter()];
  const files = withXml(withFixedFonts(filesIn(written)), (xml, name) =>
    name === 'docProps/core.xml'
      ? undated(xml, language)
      : xml
          .replace(/(?<=<wp:docPr id=")\d+/g, (id) => drawings(`${name} ${id}`))
          .replace(/(?<=<w:bookmark(?:Start|End)\b[^>]* w:id=")\d+/g, marks),
  );
  return zipOf(files);
}

/** The library counts on from one document to the next; here each begins with 1. */
function counter(): (id: string) => string {
  const seen = new Map<string, string>();
  return (id) => {
    const own = seen.get(id) ?? String(seen.size + 1);
    seen.set(id, own);
    return own;
  };
}

function undated(xml: string, language: string): string {
  return xml
    .replace(/<dcterms:(created|modified)[^>]*>[^<]*<\/dcterms:\1>/g, '')
    .replace('</cp:coreProperties>', `<dc:language>${language}</dc:language></cp:coreProperties>`);
}

const keyIn = /w:fontKey="\{([0-9A-Fa-f-]{36})\}"/g;

/**
 * Fonts inside Word documents have their first 32 bytes mixed with a key (ECMA-376-4, 17.8.1), which the library
 * throws dice for. Mixing once more takes the old key out; the new one is drawn from the font itself.
 */
function withFixedFonts(files: Files): Files {
  const decoder = new TextDecoder();
  const table = decoder.decode(files['word/fontTable.xml'] ?? new Uint8Array());
  const links = decoder.decode(files['word/_rels/fontTable.xml.rels'] ?? new Uint8Array());
  const changed: Record<string, Uint8Array> = { ...files };
  const fixed = table.replace(/<w:embed\w+[^>]*>/g, (element) => {
    const relation = /r:id="([^"]+)"/.exec(element)?.[1] ?? '';
    const target = new RegExp(`<Relationship [^>]*Id="${relation}"[^>]*>`).exec(links)?.[0] ?? '';
    const path = `word/${/Target="([^"]+)"/.exec(target)?.[1] ?? ''}`;
    const data = changed[path];
    const key = [...element.matchAll(keyIn)][0]?.[1];
    if (data === undefined || key === undefined) return element;
    const plain = mixed(data, key);
    const drawn = keyOf(plain);
    changed[path] = mixed(plain, drawn);
    return element.replace(key, drawn);
  });
  changed['word/fontTable.xml'] = new TextEncoder().encode(fixed);
  return changed;
}

function keyOf(data: Uint8Array): string {
  const hex = createHash('sha256').update(data).digest('hex').toUpperCase();
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join(
    '-',
  );
}

function mixed(data: Uint8Array, key: string): Uint8Array {
  const bytes = Buffer.from(key.replaceAll('-', ''), 'hex').reverse();
  return data.map((byte, i) => (i < 32 ? byte ^ (bytes[i % 16] ?? 0) : byte));
}
