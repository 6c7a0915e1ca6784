// A run sheet in a real browser: prepared, changed while the session runs, dated, taken along.
import { readFile } from 'node:fs/promises';
import { checkWholeSeries } from '@moot/shared/series/checkDefinition.ts';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { button, heading, menu, nextActivity, openAsking, press, sees, titleOn, until } from './hands.ts';
import { type House, openHouse } from './house.ts';
import { look, lookDark } from './looks.ts';

let house: House;
let desk: Page;

const row = (name: string) => desk.getByRole('row', { name, exact: true });
const order = async () =>
  desk
    .getByRole('grid', { name: 'Run sheet' })
    .getByRole('row')
    .evaluateAll((rows) => rows.map((one) => one.getAttribute('aria-label')));
const isFirst = (title: string) => until(`${title} first`, async () => (await order())[0] === title);
const dialog = (name: string | RegExp) => desk.getByRole('dialog', { name });

async function downloaded(link: string): Promise<string> {
  const [file] = await Promise.all([
    desk.waitForEvent('download'),
    desk.getByRole('link', { name: link }).click(),
  ]);
  return readFile(await file.path(), 'utf8');
}

async function create(title: string): Promise<void> {
  await desk.getByLabel('What this group is called').fill(title);
  await desk.getByLabel('Name of the organisation').fill('Brindlemoor');
  await desk
    .getByLabel('Peers, one on a line')
    .fill(Array.from({ length: 13 }, (_, n) => `Peer ${n + 1}`).join('\n'));
  await button(desk, 'Create the series').click();
  await heading(desk, 'Thirteen peers, one organisation, five sessions'.replace('Thirteen', '13'));
}

beforeAll(async () => {
  house = await openHouse();
  desk = await house.page('desk', house.address + (await house.app.setUpPath()), {
    viewport: { width: 1440, height: 900 },
    acceptDownloads: true,
  });
  await desk.getByLabel('Your name').fill('Nell Garrick');
  await desk.getByLabel('Passphrase').fill('four plain good words');
  await button(desk, 'Set up').click();
  await button(desk, 'Create a series').click();
  await create('Pell Valley');
  await button(desk, 'Prepare it').click();
  await heading(desk, 'Who are we to each other?');
  await row('Leaving').waitFor();
});

afterAll(() => house?.close());

describe('a planned session', () => {
  test('[PREP-10] is moved about by arrows, by dragging and by keys, and all of it undone', async () => {
    const before = await order();
    await look(desk, 'agenda-prepare');
    await lookDark(desk, 'agenda-prepare-dark');
    await button(desk, 'Move “Arriving” down').click();
    await sees(desk, '“Arriving” is now number 2.');
    expect((await order()).slice(0, 2)).toEqual(['What happens to what we say', 'Arriving']);
    await row('Leaving').dragTo(row('What happens to what we say'), {
      sourcePosition: { x: 60, y: 20 },
      targetPosition: { x: 100, y: 4 },
    });
    await isFirst('Leaving');
    await button(desk, 'Drag “Leaving” to another place').focus();
    await desk.keyboard.press('Enter');
    await desk.keyboard.press('ArrowDown');
    await desk.keyboard.press('Enter');
    await until('it moved', async () => (await order())[0] !== 'Leaving');
    for (let n = 3; n > 0; n -= 1) {
      await until('undo', () => button(desk, /^Undo/).isVisible());
      const then = String(await order());
      await button(desk, /^Undo/).click();
      await until('undone', async () => String(await order()) !== then);
    }
    expect(await order()).toEqual(before);
    expect(await button(desk, /^Undo/).count()).toBe(0);
  });

  test('[PREP-10] takes a vote, with what names and live cost, and says what does not fit', async () => {
    await button(desk, 'Add an activity').click();
    await look(desk, 'agenda-add');
    await button(desk, /^Vote/).click();
    await desk.getByLabel('The question').fill('x'.repeat(126));
    await sees(desk, '126 characters; at most 125.');
    await look(desk, 'agenda-form');
    await desk.getByLabel('The question').fill('Is this ours to do?');
    await desk.getByLabel('Title').fill('Ours or not');
    await desk.getByRole('radio', { name: /^With names, seen live/ }).check();
    await desk.getByLabel('The lines come from').selectOption({ label: 'this page: written below' });
    await desk.getByLabel('Lines to vote on, one a line').fill('We share one budget.\nWe share one plan.');
    await button(desk, 'Add it').click();
    await sees(desk, '“Ours or not” is on the run sheet.');
    expect(await order()).toContain('Ours or not');
  });

  test('[PREP-10] proposes what to change for thirteen people, and changes it at a press', async () => {
    await sees(desk, '13 peers expected.');
    const accept = button(desk, 'Change “Peer working at its worst” so');
    await accept.click();
    await sees(desk, '“Peer working at its worst” is changed.');
    await until('proposal gone', async () => (await accept.count()) === 0);
    await button(desk, 'Change “Peer working at its worst”').click();
    expect(await desk.getByLabel('Lines each may write').inputValue()).toBe('1');
    await button(desk, 'Leave it').click();
  });

  test('[PREP-10] is dated, and its dates and run sheets are taken along', async () => {
    await button(desk, 'Set a date…').click();
    await desk.getByLabel('Date and time').fill('2027-07-06T14:00');
    await look(desk, 'agenda-date');
    await button(desk, 'Set the date').click();
    await sees(desk, 'Tuesday 6 July 2027, 14:00');
    expect(await downloaded('Put in a calendar')).toContain('BEGIN:VEVENT');
    expect(await downloaded('This run sheet as a file (YAML)')).toContain('sight: live');
    expect(
      checkWholeSeries({ file: 'f', text: await downloaded('All run sheets as a file (YAML)') }).ok,
    ).toBe(true);
  });

  test('[PREP-10] goes to another group as a capsule, and a series is made from that', async () => {
    await button(desk, 'For another group…').click();
    await look(desk, 'agenda-capsule');
    const text = await downloaded('Download the capsule');
    expect(text).not.toContain('Brindlemoor');
    await desk.keyboard.press('Escape');
    await desk.goto(`${house.address}/desk#new`);
    await desk.getByText('From a file').click();
    await desk.getByLabel('A capsule, or another workshop in one file').setInputFiles({
      name: 'bad.yaml',
      mimeType: 'application/yaml',
      buffer: Buffer.from('id: 1'),
    });
    await desk.getByRole('alert').filter({ hasText: 'line' }).waitFor();
    await desk.getByLabel('A capsule, or another workshop in one file').setInputFiles({
      name: 'capsule.yaml',
      mimeType: 'application/yaml',
      buffer: Buffer.from(text),
    });
    await sees(desk, 'Read: “Leading as Peers”.');
    await look(desk, 'agenda-create');
    await create('Another valley');
    await button(desk, 'Prepare it').click();
    await row('Ours or not').waitFor();
  });
});

describe('a running session', () => {
  test('[PREP-10] what has begun stays; what is to come is changed and undone while it runs', async () => {
    await desk.goto(`${house.address}/desk#`);
    await desk.getByRole('heading', { name: 'Your series' }).waitFor();
    await desk.getByText('Another valley').click();
    await button(desk, 'Open session 1').click();
    await until('the live desk', async () => (await titleOn(desk)) !== '');
    await press(desk, 'Start the session', () => button(desk, /^Next activity/).isVisible());
    await nextActivity(desk, 'Arriving');
    await openAsking(desk);
    await button(desk, 'Change the run sheet').click();
    await row('Arriving').waitFor();
    await look(desk, 'agenda-running');
    expect(await button(desk, 'Change “Arriving”').count()).toBe(0);
    expect(await button(desk, 'Move “What happens to what we say” up').isDisabled()).toBe(true);
    await button(desk, 'Move “What happens to what we say” down').click();
    await sees(desk, '“What happens to what we say” is now number 3.');
    await button(desk, 'Drop “Ours or not”').click();
    await sees(desk, '“Ours or not” is off the run sheet. Undo puts it back.');
    await dialog('Change the run sheet').getByRole('button', { name: 'Close' }).click();
    const sheet = desk.getByRole('navigation', { name: 'Run sheet' });
    await until(
      'the run sheet beside the stage',
      async () => !(await sheet.textContent())?.includes('Ours or not'),
    );
    await sheet.getByText('My role, and me as a peer').hover();
    await menu(desk, 'What to do with “My role, and me as a peer”', 'Change…');
    await desk.getByLabel('Title').fill('Me and my role');
    await button(desk, 'Save the change').click();
    await sees(desk, '“Me and my role” is changed.');
    expect(house.faults).toEqual([]);
  });
});
