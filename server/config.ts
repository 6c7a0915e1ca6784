// The environment, read once. Everything else takes what it needs as an argument.
import { fileURLToPath } from 'node:url';
import { badSetting } from '@moot/shared/language/en/start.ts';
import { z } from 'zod';
import { isHomeHost } from './http/network.ts';

export type Limits = {
  /** Sockets of one person at a time, and of all together. */
  readonly socketsPerSeat: number;
  readonly sockets: number;
  /** Frames in a burst, and a second after that: for one socket, and for one person over all theirs. */
  readonly socketBurst: number;
  readonly socketRate: number;
  readonly seatBurst: number;
  readonly seatRate: number;
  /** Bytes that may wait for a socket that does not read; more, and it is cut. */
  readonly sendQueue: number;
  readonly seatsPerSeries: number;
  /** HTTP requests a minute from one address: a whole building may share one. */
  readonly requestsPerMinute: number;
  /** Wrong codes, links and passphrases within ten minutes: from one address, and from all together. */
  readonly wrongGuesses: number;
  readonly wrongGuessesOverall: number;
};

export const usualLimits: Limits = {
  socketsPerSeat: 8,
  sockets: 4000,
  socketBurst: 200,
  socketRate: 20,
  seatBurst: 300,
  seatRate: 30,
  sendQueue: 1024 * 1024,
  seatsPerSeries: 500,
  requestsPerMinute: 12_000,
  wrongGuesses: 30,
  wrongGuessesOverall: 1000,
};

export type Config = {
  readonly host: string;
  readonly port: number;
  /** Whether the port was chosen by whoever starts Moot: then no other one will do. */
  readonly portChosen: boolean;
  readonly dataFolder: string;
  /** The one address people use, when Moot stands behind a proxy; null: whatever address reaches this machine. */
  readonly origin: string | null;
  /** Addresses of proxies whose word about the visitor's address is taken. */
  readonly trustedProxies: readonly string[];
  readonly clientFolder: string;
  readonly workshopsFolder: string;
  readonly limits: Limits;
};

const house = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));

const empty = (value: string | undefined) =>
  value === undefined || value.trim() === '' ? undefined : value.trim();
const setting = z.string().optional().transform(empty);

/** Plain http is for this machine and for networks that do not reach the internet. */
function safeToUse(origin: string): boolean {
  const url = URL.parse(origin);
  return url !== null && (url.protocol === 'https:' || isHomeHost(url.host));
}

const environmentSchema = z.object({
  MOOT_PORT: setting.pipe(
    z
      .string()
      .regex(/^\d{1,5}$/)
      .transform(Number)
      .pipe(z.number().min(1).max(65_535))
      .optional(),
  ),
  MOOT_HOST: setting,
  MOOT_DATA: setting,
  MOOT_ORIGIN: setting.pipe(
    z
      .url({ protocol: /^https?$/ })
      .refine(safeToUse)
      .optional(),
  ),
  MOOT_TRUSTED_PROXY: setting,
  MOOT_WORKSHOPS: setting,
});

export type Environment = Readonly<Record<string, string | undefined>>;
export type ReadConfig =
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly sentences: readonly string[] };

export function readConfig(environment: Environment): ReadConfig {
  const parsed = environmentSchema.safeParse(environment);
  if (!parsed.success) {
    const names = new Set(parsed.error.issues.map((issue) => String(issue.path[0])));
    return { ok: false, sentences: [...names].map((name) => badSetting(name, environment[name] ?? '')) };
  }
  const read = parsed.data;
  const config: Config = {
    host: read.MOOT_HOST ?? '0.0.0.0',
    port: read.MOOT_PORT ?? 7070,
    portChosen: read.MOOT_PORT !== undefined,
    dataFolder: read.MOOT_DATA ?? house('data'),
    origin: read.MOOT_ORIGIN === undefined ? null : new URL(read.MOOT_ORIGIN).origin,
    trustedProxies: (read.MOOT_TRUSTED_PROXY ?? '').split(/[\s,]+/).filter((one) => one !== ''),
    clientFolder: house('client/dist'),
    workshopsFolder: read.MOOT_WORKSHOPS ?? house('workshops'),
    limits: usualLimits,
  };
  return { ok: true, config };
}
