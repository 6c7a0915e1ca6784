// A whole Moot, played against as people would: set up by its link, a series made, phones joined by code, real sockets.
import type { SeriesPage } from '@moot/shared/http/series.ts';
import { z } from 'zod';
import { connect, type Line } from './line.ts';
import type { Answered, DeskSight, Message, Product, Sender } from './product.ts';
import type { Script } from './script.ts';
import type { Served } from './served.ts';
import { type Visitor, visitorTo } from './visitor.ts';

/** Kills the server, or does not, at every sending. */
export type Trouble = {
  before(): Promise<void>;
  /** `lost`: whatever was answered did not arrive. */
  under(answer: Promise<unknown>): Promise<'kept' | 'lost'>;
};
export const noTrouble: Trouble = { before: async () => undefined, under: async () => 'kept' };

export type Live = Product & {
  readonly series: string;
  readonly joinCode: string;
  readonly facilitator: Visitor;
  /** Every phone that came in as this peer, the latest first. */
  phonesOf(peer: string): readonly Visitor[];
  close(): void;
};

export type Opening = {
  readonly served: Served;
  readonly script: Script;
  readonly passphrase: string;
  readonly timeZone: string;
  /** Whether others than those of the script may add themselves. */
  readonly selfJoin: boolean;
  readonly trouble: Trouble;
};

const pageSchema = z.custom<SeriesPage>(
  (value) => typeof value === 'object' && value !== null && 'seats' in value,
);
const lookSchema = z.object({ roster: z.array(z.object({ seat: z.string(), name: z.string() })) });
const joinedSchema = z.discriminatedUnion('joined', [
  z.object({ joined: z.literal(true) }),
  z.object({ joined: z.literal(false), claim: z.string() }),
]);
const sightSchema = z.custom<DeskSight>(
  (value) => typeof value === 'object' && value !== null && 'openings' in value,
);

export async function openLive(opening: Opening): Promise<Live> {
  const { served, script, trouble } = opening;
  const facilitator = visitorTo(served.base);
  const page = await found(opening, facilitator);
  const seats = new Map(script.peers.map((p) => [p.id, seatNamed(page, p.name)]));
  const organisations = new Map(
    script.organisations.map((o) => [o.id, page.organisations.find((one) => one.name === o.name)?.id]),
  );
  const phones = new Map<string, { readonly visitor: Visitor; line: Line | null }>();
  let deskLine: Line | null = null;

  const seatOf = (peer: string) => seats.get(peer) ?? '';
  const connectAs = (visitor: Visitor, audience: 'desk' | 'peer') =>
    connect(served.base(), { cookie: visitor.cookie(), audience, series: page.id });

  async function desk(): Promise<Line> {
    if (deskLine?.connected() !== true) deskLine = await connectAs(facilitator, 'desk');
    return deskLine;
  }

  async function phone(peer: string, number: number): Promise<Line> {
    const at = `${peer}/${number}`;
    const there = phones.get(at) ?? { visitor: visitorTo(served.base), line: null };
    phones.set(at, there);
    if (there.line?.connected() === true) return there.line;
    if (there.line === null || there.line.replaced()) await comeIn(there.visitor, peer);
    there.line = await connectAs(there.visitor, 'peer').catch(async (error: unknown) => {
      // Another phone took the name while this one had no connection.
      if (!(error instanceof Error) || error.message !== 'not_signed_in') throw error;
      await comeIn(there.visitor, peer);
      return connectAs(there.visitor, 'peer');
    });
    return there.line;
  }

  /** By the code and the name on the roster; where another phone has that name, the desk says yes. */
  async function comeIn(visitor: Visitor, peer: string): Promise<void> {
    const name = script.peers.find((p) => p.id === peer)?.name ?? '';
    const look = lookSchema.parse(await visitor.post('/api/join/look', { code: page.joinCode }));
    const seat = look.roster.find((one) => one.name === name)?.seat ?? '';
    const joined = joinedSchema.parse(
      await visitor.post('/api/join', { code: page.joinCode, who: { seat } }),
    );
    if (joined.joined) return;
    const asked = await (await desk()).until((_, claims) => claims.find((c) => c.seat === seat) ?? null);
    await facilitator.post(`/api/claims/${asked?.claim ?? ''}`, { yes: true });
    const after = joinedSchema.parse(await visitor.post('/api/join/wait', { claim: joined.claim }));
    if (!after.joined) throw new Error('the desk said yes, and the phone still waits');
  }

  /** A message that was lost goes out again as it was: the product must know it. */
  async function send(from: Sender, message: Message): Promise<Answered> {
    await trouble.before();
    for (let attempt = 1; attempt <= 5; attempt++) {
      const line = from.at === 'desk' ? await desk() : await phone(from.peer, from.phone);
      const asking = line.ask(message);
      const way = attempt === 1 ? await trouble.under(asking) : 'kept';
      const answer = await asking;
      if (answer !== null && way === 'kept') return answer;
    }
    return { ok: false, refusal: 'no answer' };
  }

  return {
    series: page.id,
    joinCode: page.joinCode,
    facilitator,
    phonesOf: (peer) =>
      [...phones].flatMap(([at, { visitor }]) => (at.startsWith(`${peer}/`) ? [visitor] : [])).reverse(),
    setClock: (now) => served.setClock(now),
    async bring(peer, number) {
      await phone(peer, number);
    },
    send,
    desk: async (wanted) =>
      (await desk()).until((parts) => {
        const sight = sightSchema.safeParse(parts.get('stage'));
        return sight.success && wanted(sight.data) ? sight.data : null;
      }),
    seatOf,
    organisationOf: (organisation) => organisations.get(organisation) ?? '',
    snapshot: () => served.snapshot(page.id),
    close() {
      deskLine?.close();
      for (const { line } of phones.values()) line?.close();
    },
  };
}

async function found(
  { served, script, passphrase, timeZone, selfJoin }: Opening,
  facilitator: Visitor,
): Promise<SeriesPage> {
  const path = (await served.setUpPath()) ?? '';
  const token = path.slice(path.indexOf('#') + 1);
  await facilitator.post('/api/set-up', { token, name: script.series.facilitator.name, passphrase });
  return pageSchema.parse(
    await facilitator.post('/api/series', {
      definition: 'leading-as-peers',
      title: script.series.title,
      timeZone,
      rosterShown: true,
      selfJoin,
      organisations: script.organisations.map(({ id, name, type }) => ({
        name,
        kind: type,
        peers: script.peers.filter((p) => p.org === id).map((p) => ({ name: p.name, role: p.role })),
      })),
    }),
  );
}

function seatNamed(page: SeriesPage, name: string): string {
  const seat = page.seats.find((one) => one.name === name);
  if (seat === undefined) throw new Error(`the product has no seat for ${name}`);
  return seat.id;
}
