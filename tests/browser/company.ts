// Who is in the browser journeys: a facilitator at a desk, a projector, and three peers, each with a phone and a wire
// of their own. Asha's phone is as it is sold; Tom's is dark; Marian's is small, with letters of twice the size.
import type { Page } from 'playwright-core';
import { button, heading, sees, titleOn, until } from './hands.ts';
import { type House, openHouse } from './house.ts';
import { look, lookDark, picture, sharpness } from './looks.ts';
import type { Wire } from './wire.ts';

export const people = ['Asha Venn', 'Tom Okell', 'Marian Seld'] as const;
export type Person = (typeof people)[number];

const phones = {
  'Asha Venn': { viewport: { width: 390, height: 844 }, colorScheme: 'light', letters: 1 },
  'Tom Okell': { viewport: { width: 390, height: 844 }, colorScheme: 'dark', letters: 1 },
  'Marian Seld': { viewport: { width: 320, height: 720 }, colorScheme: 'light', letters: 2 },
} as const;

export type Company = {
  readonly house: House;
  readonly desk: Page;
  readonly screen: Page;
  readonly asha: Page;
  readonly tom: Page;
  readonly marian: Page;
  readonly wires: Readonly<Record<Person, Wire>>;
  readonly code: string;
};

async function setUp(house: House): Promise<Page> {
  const desk = await house.page('desk', house.address + (await house.app.setUpPath()), {
    viewport: { width: 1440, height: 900 },
    acceptDownloads: true,
  });
  await heading(desk, 'Set up Moot');
  await look(desk, '00-desk-set-up');
  await desk.getByLabel('Your name').fill('Nell Garrick');
  await desk.getByLabel('Passphrase').fill('four plain good words');
  await button(desk, 'Set up').click();
  await heading(desk, 'Your series');
  return desk;
}

async function createSeries(desk: Page): Promise<void> {
  await button(desk, 'Create a series').click();
  await desk.getByLabel('What this group is called').fill('Pell Valley');
  const organisations = desk.getByRole('group', { name: /^Organisation \d/ });
  await organisations.nth(0).getByLabel('Name of the organisation').fill('Brindlemoor Borough Council');
  await organisations
    .nth(0)
    .getByLabel('Peers, one on a line')
    .fill('Asha Venn, chief executive\nTom Okell, director of adult care');
  await button(desk, 'Add an organisation').click();
  await organisations.nth(1).getByLabel('Name of the organisation').fill('Tarnwick Hospitals Trust');
  await organisations.nth(1).getByLabel('Peers, one on a line').fill('Marian Seld');
  await sees(desk, '3 peers in 2 organisations.');
  await look(desk, '00-desk-create');
  await button(desk, 'Create the series').click();
  await heading(desk, 'Three peers, two organisations, five sessions');
}

/** A browser that keeps windows shut: the desk gives the link instead, and it opens in one that shares nothing with it. */
async function openScreen(house: House, desk: Page): Promise<Page> {
  await desk.evaluate(() => {
    window.open = () => null;
  });
  await button(desk, 'Open the screen').click();
  const dialog = desk.getByRole('dialog', { name: 'Open the screen' });
  const link = await dialog.getByText(/\/screen#/).textContent();
  await look(desk, '00-desk-screen-link');
  await dialog.getByRole('button', { name: 'Close' }).click();
  const screen = await house.page('screen', link ?? '', { viewport: { width: 1920, height: 1080 } });
  await screen.getByRole('img', { name: /QR code/ }).waitFor();
  return screen;
}

/** The code as the screen says it aloud. */
async function codeOn(screen: Page): Promise<string> {
  const said = (await screen.getByText(/^Join code:/).textContent()) ?? '';
  return said.replace('Join code:', '').replaceAll(' ', '');
}

async function phoneOf(house: House, wire: Wire, who: Person, code: string): Promise<Page> {
  const phone = await house.page(who, `${wire.address}/join#${code}`, {
    ...phones[who],
    hasTouch: true,
    isMobile: true,
    deviceScaleFactor: sharpness,
  });
  await heading(phone, 'Which one is you?');
  return phone;
}

export async function join(phone: Page, who: string): Promise<void> {
  await phone.getByRole('radio', { name: new RegExp(who) }).tap();
  await phone.getByRole('button', { name: `Continue as ${who}` }).tap();
}

/** Everybody in their place, session 1 not yet started. */
export async function gathered(): Promise<Company> {
  const house = await openHouse();
  const desk = await setUp(house);
  await createSeries(desk);
  await look(desk, '00-desk-series');
  await button(desk, 'Open session 1').click();
  await until('the live desk', async () => (await titleOn(desk)) !== '');
  const screen = await openScreen(house, desk);
  const code = await codeOn(screen);
  const wires = {
    'Asha Venn': await house.wire(),
    'Tom Okell': await house.wire(),
    'Marian Seld': await house.wire(),
  };
  const all = await Promise.all(people.map((who) => phoneOf(house, wires[who], who, code)));
  const [asha, tom, marian] = all as [Page, Page, Page];
  return { house, desk, screen, asha, tom, marian, wires, code };
}

type Face = 'desk' | 'screen' | 'asha' | 'tom' | 'marian';
const everyFace: readonly Face[] = ['desk', 'screen', 'asha', 'tom', 'marian'];

/** Looks at each face at this moment; at the desk in both colours. */
export async function lookAt(
  company: Company,
  moment: string,
  faces: readonly Face[] = everyFace,
): Promise<void> {
  await Promise.all(
    faces.map(async (face) => {
      await look(company[face], `${moment}-${face}`);
      if (face === 'desk') await lookDark(company.desk, `${moment}-desk`);
    }),
  );
}

export const photograph = (company: Company, moment: string, faces: readonly Face[] = everyFace) =>
  Promise.all(faces.map((face) => picture(company[face], `${moment}-${face}`)));
