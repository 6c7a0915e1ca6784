// A house with a series that has been lived for some sessions: the scripted one, put into the journal as it was.
import { id as asId, type CommandId, type OrganisationId } from '@moot/shared/model/ids.ts';
import { runningSession } from '@moot/shared/series/find.ts';
import type { Page } from 'playwright-core';
import { type Played, played } from '../synthesis/played.ts';
import { button, heading } from './hands.ts';
import { type House, openHouse } from './house.ts';
import { sharpness } from './looks.ts';

const fortnight = 14 * 24 * 3_600_000;

export type Lived = { readonly house: House; readonly desk: Page; readonly played: Played };

/** `sessions`: how many of the five were held. */
export async function livedFor(sessions: number): Promise<Lived> {
  const held = new Set(['s1', 's2', 's3', 's4', 's5'].slice(0, sessions));
  const story = await played(
    'demo',
    (script) => ({
      ...script,
      events: script.events.filter((e) => held.has(e.session)),
      sessions: script.sessions.filter((one) => held.has(one.id)),
    }),
    null,
  );
  const running = runningSession(story.state());
  if (running !== undefined) story.give({ type: 'endSession', session: running.id });
  const house = await openHouse();
  const desk = await house.page('desk', house.address + (await house.app.setUpPath()), {
    viewport: { width: 1440, height: 900 },
  });
  await desk.getByLabel('Your name').fill('Nell Garrick');
  await desk.getByLabel('Passphrase').fill('four plain good words');
  await button(desk, 'Set up').click();
  await heading(desk, 'Your series');
  await putDown(house, story);
  return { house, desk, played: story };
}

/** Names first, then the whole journal in one batch. */
async function putDown({ app }: House, { journal, roster, script, state }: Played): Promise<void> {
  const { id } = state();
  for (const o of script.organisations)
    await app.people.putOrganisation(id, { id: asId<OrganisationId>(o.id), name: o.name, kind: o.type });
  for (const [seat, { name, role }] of roster.people)
    await app.people.putPerson(id, { id: seat, name, role, contact: null });
  // The script's clock is somewhere else; the last session is made to have been a fortnight ago.
  const shift = Date.now() - fortnight - (journal.at(-1)?.at ?? 0);
  const tx = await app.journal.begin(id, 0);
  const [nell] = await app.people.facilitators();
  const rows = journal.map(({ at, events }, i) => ({
    seq: i + 1,
    at: at === 0 ? 0 : at + shift,
    actor: `facilitator:${nell?.id ?? ''}`,
    commandId: asId<CommandId>(`lived-row-${i}`),
    digest: 'lived',
    events,
  }));
  await tx.commit({ rows, casts: [], emptied: [] });
}

/** A phone that opens this peer's own link, which the desk makes for them. */
export async function phoneOf(
  { house, desk, played: story }: Lived,
  name: string,
  width = 390,
): Promise<Page> {
  const seat = [...story.roster.people].find(([, person]) => person.name === name)?.[0] ?? '';
  const path = `/api/series/${story.state().id}/seats/${seat}/link`;
  const { link } = await deskPost<{ readonly link: string }>(desk, path);
  return openLink(house, link, name, width);
}

export async function openLink(house: House, link: string, name: string, width = 390): Promise<Page> {
  const { pathname, hash } = new URL(link);
  const phone = await house.page(name, house.address + pathname + hash, {
    viewport: { width, height: 844 },
    hasTouch: true,
    isMobile: true,
    deviceScaleFactor: sharpness,
  });
  await phone.getByRole('button', { name: `Continue as ${name}` }).tap();
  return phone;
}

/** What the facilitator's own browser asks for. */
export const deskPost = <T>(desk: Page, path: string): Promise<T> =>
  desk.evaluate(async (to) => {
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch(to, { method: 'POST', headers, body: '{}' });
    return answer.json();
  }, path);
