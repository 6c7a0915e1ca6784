// A whole Moot for one test: its own data folder, its own clock, and visitors with their own cookies.

import { fileURLToPath } from 'node:url';
import { type App, type AppParts, buildApp } from '@moot/server/app.ts';
import { type Config, usualLimits } from '@moot/server/config.ts';
import { systemRandom } from '@moot/server/http/door.ts';
import type { LogLine } from '@moot/server/log.ts';
import { hashToken, newToken } from '@moot/server/people/tokens.ts';
import type { Me } from '@moot/shared/http/account.ts';
import type { Joined } from '@moot/shared/http/join.ts';
import type { Problem } from '@moot/shared/http/problem.ts';
import type { SeriesPage } from '@moot/shared/http/series.ts';
import { id } from '@moot/shared/model/ids.ts';
import type { Command } from '@moot/shared/series/commands.ts';
import type { Actor } from '@moot/shared/series/decide.ts';
import { onTestFinished } from 'vitest';
import { tempFolder } from '../store/fixtures.ts';

const house = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

export type Answered<T = unknown> = {
  readonly status: number;
  readonly body: T;
  readonly text: string;
  readonly headers: Readonly<Record<string, string | string[] | number | undefined>>;
};
export type Visit = {
  get<T = unknown>(path: string, headers?: Record<string, string>): Promise<Answered<T>>;
  post<T = unknown>(path: string, body: unknown, headers?: Record<string, string>): Promise<Answered<T>>;
  cookie(): string;
  readonly jar: Map<string, string>;
};

export type Moot = {
  readonly app: App;
  readonly log: LogLine[];
  readonly folder: string;
  readonly clock: { now: number };
  visitor(address?: string): Visit;
};

export type Changes = Partial<Config> & { readonly parts?: Partial<AppParts> };

export function configIn(folder: string, changes: Partial<Config> = {}): Config {
  return {
    host: '127.0.0.1',
    port: 7070,
    portChosen: true,
    dataFolder: folder,
    origin: null,
    trustedProxies: [],
    clientFolder: house('tests/http/client'),
    workshopsFolder: house('workshops'),
    limits: usualLimits,
    ...changes,
  };
}

export async function moot({ parts, ...changes }: Changes = {}): Promise<Moot> {
  const folder = changes.dataFolder ?? tempFolder();
  const clock = { now: 1_700_000_000_000 };
  const log: LogLine[] = [];
  const app = await buildApp({
    config: configIn(folder, changes),
    clock: () => clock.now,
    random: systemRandom,
    log: (line) => log.push(line),
    addresses: () => ['http://192.168.1.20:7070'],
    ...parts,
  });
  onTestFinished(() => app.close());
  return { app, log, folder, clock, visitor: (address) => visitorTo(app, address) };
}

function visitorTo(app: App, address = '192.168.1.77'): Visit {
  const jar = new Map<string, string>();
  const cookie = () => [...jar].map(([name, value]) => `${name}=${value}`).join('; ');

  async function ask<T>(
    method: 'GET' | 'POST',
    path: string,
    payload: string | null,
    headers: Record<string, string>,
  ): Promise<Answered<T>> {
    const answer = await app.fastify.inject({
      method,
      url: path,
      remoteAddress: address,
      headers: { host: 'localhost:7070', ...(jar.size > 0 ? { cookie: cookie() } : {}), ...headers },
      ...(payload === null ? {} : { payload }),
    });
    for (const { name, value } of answer.cookies)
      if (value === '') jar.delete(name);
      else jar.set(name, value);
    return {
      status: answer.statusCode,
      body: parsed(answer.body) as T,
      text: answer.body,
      headers: answer.headers,
    };
  }

  return {
    jar,
    cookie,
    get: (path, headers = {}) => ask('GET', path, null, headers),
    post: (path, body, headers = {}) =>
      ask('POST', path, typeof body === 'string' ? body : JSON.stringify(body), {
        'content-type': 'application/json',
        ...headers,
      }),
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

export const passphrase = 'four plain good words';

/** The first facilitator, signed in. */
export async function nell(it: Moot): Promise<Visit> {
  const visit = it.visitor();
  const path = await it.app.setUpPath();
  const made = await visit.post<Me>('/api/set-up', { token: path?.split('#')[1], name: 'Nell', passphrase });
  if (made.status !== 200) throw new Error(made.text);
  return visit;
}

/** A signed-in facilitator, without the time that a passphrase takes. */
export async function deskOf(it: Moot, name = 'Nell'): Promise<Visit> {
  const facilitator = `facilitator-${name}`;
  const token = newToken(systemRandom);
  await it.app.people.addFacilitator({ id: facilitator, name, passphrase: '-', createdAt: it.clock.now });
  await it.app.people.addToken(hashToken(token), { kind: 'facilitator', facilitator }, it.clock.now);
  const visit = it.visitor();
  // The second is read where the address that was given is https.
  for (const cookie of ['moot_facilitator', '__Host-moot_facilitator']) visit.jar.set(cookie, token);
  return visit;
}

export const newSeries = {
  definition: 'leading-as-peers',
  title: 'Our series',
  timeZone: 'Europe/London',
  rosterShown: true,
  selfJoin: true,
  organisations: [
    {
      name: 'North Trust',
      kind: 'hospital',
      peers: [
        { name: 'Asha Venn', role: 'chief executive' },
        { name: 'Bo Lind', role: '' },
      ],
    },
    { name: 'Vale Council', kind: 'council', peers: [{ name: 'Cy Dale', role: '' }] },
  ],
};

export async function seriesOf(desk: Visit, changes: object = {}): Promise<SeriesPage> {
  const made = await desk.post<SeriesPage>('/api/series', { ...newSeries, ...changes });
  if (made.status !== 200) throw new Error(made.text);
  return made.body;
}

export async function joined(it: Moot, page: SeriesPage, name: string): Promise<Visit> {
  const visit = it.visitor();
  const answer = await visit.post<Joined>('/api/join', {
    code: page.joinCode,
    who: { name, organisation: null, newOrganisation: null },
  });
  if (answer.status !== 200 || !answer.body.joined) throw new Error(answer.text);
  return visit;
}

/** Gives commands of a peer, by name, or of the facilitator, a second apart; each answers with the ids it made. */
export async function commandsIn(it: Moot, page: SeriesPage) {
  const live = await it.app.rooms.find(id(page.id));
  return async (who: string | null, command: Command): Promise<readonly string[]> => {
    it.clock.now += 1000;
    const actor: Actor =
      who === null
        ? { role: 'facilitator', id: 'facilitator-Nell' }
        : { role: 'peer', seat: id(seatNamed(page, who)) };
    const reply = await live?.ask(actor, command);
    if (reply?.ok !== true) throw new Error(`${command.type} ${JSON.stringify(reply)}`);
    return reply.made;
  };
}

export const seatNamed = (page: SeriesPage, name: string): string =>
  page.seats.find((seat) => seat.name === name)?.id ?? '';

export const errorOf = (answer: Answered): string => (answer.body as Problem | null)?.error ?? '';
export const tokenIn = (link: string): string => link.split('#')[1] ?? '';
