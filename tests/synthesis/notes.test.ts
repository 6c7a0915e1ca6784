import { readdirSync, readFileSync } from 'node:fs';
import { kinds as registered } from '@moot/shared/activities/registry.ts';
import { id, type LineId } from '@moot/shared/model/ids.ts';
import type { Event } from '@moot/shared/series/events.ts';
import { inks } from '@moot/shared/synthesis/draw.ts';
import { describe, expect, test } from 'vitest';
import { bodyOf, dataOf, editions, fromPlayed, later, sectionsIn, treeOf } from './made.ts';
import { folded, played, s1 } from './played.ts';

const [demo, edge] = [await played('demo'), await played('edge')];
const running = fromPlayed(await played('demo'));
for (const one of [demo, edge]) {
  one.give({ type: 'writeNote', session: s1, text: 'One view.\n\nAnd Marian was right.' });
  one.give({ type: 'endSession', session: s1 });
}
const [ours, edgeOurs] = [fromPlayed(demo), fromPlayed(edge)];
const formats = ['md', 'html', 'json'] as const;

describe('[SYN-1] twelve sections, whose numbers hold', () => {
  test('empty ones are left out', () => {
    expect(sectionsIn(treeOf(ours, 'ours'))).toEqual([
      '1 At a glance',
      '2 Who was here, what we did',
      '3 Common ground',
      '4 Apart',
      '7 Agreements',
      '8 Promises',
      '9 Not settled, to confirm',
      '10 In their own words',
      '11 Facilitator’s note (one person’s view)',
      '12 How to read this',
    ]);
  });

  test('a session that has not begun has only its title and how to read it', async () => {
    const [row] = demo.journal;
    const empty = { state: folded(row === undefined ? [] : [row]), roster: demo.roster };
    expect(sectionsIn(treeOf(empty, 'ours'))).toEqual(['12 How to read this']);
    expect(await bodyOf(empty, 'ours', 'md')).not.toMatch(/\bnone\b/i);
  });

  test('at a glance is at most five lines', async () => {
    const text = await bodyOf(ours, 'ours', 'md');
    const glance = text.slice(text.indexOf('## 1.'), text.indexOf('## 2.'));
    expect(glance.match(/^- /gm)?.length).toBeLessThanOrEqual(5);
  });
});

describe('[SYN-2] bytes', () => {
  test.each(formats)('the same journal gives the same %s', async (format) => {
    for (const edition of editions) {
      const again = { state: folded(demo.journal), roster: demo.roster };
      const [one, two] = [
        await bodyOf(ours, edition, format),
        await bodyOf(again, edition, format, later + 9e9),
      ];
      expect(one === two).toBe(true);
    }
  });

  test('while it runs the notes say so far, and when; nothing else of the clock', async () => {
    const text = await bodyOf(running, 'ours', 'md');
    expect(text).toContain(
      'So far. This session has not ended; this is how it stood at 15:40 on 1 January 2033',
    );
    expect(await bodyOf(ours, 'ours', 'md')).not.toContain('2033');
    expect(dataOf(running, 'ours').soFar).toBe(true);
  });
});

test('[SYN-2] notes of a session that is over do not speak of what came later', async () => {
  const line = id<LineId>('h1');
  const event: Event = {
    type: 'remembered',
    activity: null,
    events: [
      { type: 'lineStatusChanged', line, status: 'set_aside' },
      { type: 'lineReworded', line, text: 'Said otherwise later.' },
    ],
  };
  const at = (demo.journal.at(-1)?.at ?? 0) + 1000;
  const afterwards = { state: folded([...demo.journal, { at, events: [event] }]), roster: demo.roster };
  expect(afterwards.state.memory.ledger.get(line)?.status).toBe('set_aside');
  for (const format of formats)
    expect((await bodyOf(afterwards, 'ours', format)) === (await bodyOf(ours, 'ours', format))).toBe(true);
});

describe('[SYN-15] who was here, what was run', () => {
  test('by name among the peers', async () => {
    const text = await bodyOf(edgeOurs, 'ours', 'md');
    expect(text).toContain('Came after the start: Hala Nahrawi (هالة).');
    expect(text).toContain('Left before the end: Temi Adébáyọ̀.');
    expect(text).toContain("Out for a while: Rhodri “Rod” O'Dellan.");
    expect(text).toContain('Skipped: Arriving · My role, and me as a peer');
    expect(text).toContain('To confirm with Temi Adébáyọ̀: what stands in sections 3 and 4.');
  });

  test('as numbers in the shareable edition', async () => {
    const text = await bodyOf(edgeOurs, 'shareable', 'md');
    expect(text).toContain('One came after the start.');
    expect(text).toContain('One left before the end.');
  });
});

describe('what each section says', () => {
  test('lines stand where the ledger has them at the end of the session', async () => {
    const text = await bodyOf(ours, 'ours', 'md');
    const section = (n: number, next: number) =>
      text.slice(text.indexOf(`## ${n}.`), text.indexOf(`## ${next}.`));
    expect(section(3, 4)).toContain(
      '| We hold out together for no one being sent home to nothing. | 6 agree | 6 agree | none |',
    );
    expect(section(4, 7)).toContain(
      '| 1 agrees, 4 disagree, 1 passes | 2 agree, 4 disagree | one | Apparent difference |',
    );
    expect(section(9, 10)).toContain('telling each other bad news first');
    expect(section(2, 3)).toContain('4 of 6 present agreed; 1 disagreed; 1 passed.');
  });

  test('consent with its reservation and both wordings', async () => {
    const text = await bodyOf(ours, 'ours', 'md');
    expect(text).toContain('Adopted the second time it was asked, with one reservation.');
    expect(text).toContain('Each of us may tell our own board');
    expect(text).toContain('| A reservation, but go ahead | Jo Farrant | Jo Farrant |');
  });

  test('[SYN-14] what changed is not told where one or two came or went between', async () => {
    const text = await bodyOf(edgeOurs, 'ours', 'md');
    expect(text).toContain('Changed is not told');
    const { activities, ledger } = dataOf(edgeOurs, 'ours');
    expect(activities.flatMap((a) => a.changes)).toEqual([]);
    expect(JSON.stringify(ledger)).not.toContain('changed');
    expect(dataOf(ours, 'ours').activities.flatMap((a) => a.changes).length).toBe(7);
  });
});

test('[SYN-13] the colours are the tokens', () => {
  const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
  const tokens = read('client/styles/tokens.css');
  const token = (name: string) => new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(tokens)?.[1];
  const css = read('server/exports/document.css');
  for (const name of ['sunk', 'ink', 'ink-2', 'ink-3', 'line'])
    expect(new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(css)?.[1] ?? token(name), name).toBe(token(name));
  expect(/--around: (#[0-9a-f]{6});/.exec(css)?.[1]).toBe(token('paper'));
  for (const [name, ink] of Object.entries(inks)) expect(ink, name).toBe(token(name));
});

test('[SYN-16] the synthesis knows no kind by name', () => {
  const folder = new URL('../../shared/synthesis/', import.meta.url);
  const kindNames = registered.map((kind) => kind.name);
  const kinds = new RegExp(`activities/(?:${kindNames.join('|')})/|'(?:${kindNames.join('|')})'`);
  for (const file of readdirSync(folder).filter((name) => name !== 'recount.ts'))
    expect(readFileSync(new URL(file, folder), 'utf8')).not.toMatch(kinds);
});
