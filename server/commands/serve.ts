// `moot serve`: starts Moot, says where it is, and stops when it is asked to.

import { qrTitle, refusedToStart, setUpLink, started, stopping } from '@moot/shared/language/en/start.ts';
import { toString as qrText } from 'qrcode';
import { type App, buildApp } from '../app.ts';
import { type Config, readConfig } from '../config.ts';
import { systemRandom } from '../http/door.ts';
import { isLoopback, reachableAddresses } from '../http/network.ts';
import { isBuilt } from '../http/pages.ts';
import { listen } from '../listen.ts';
import { codeOf, logTo } from '../log.ts';
import { StoreError } from '../store/errors.ts';
import type { Terminal } from './terminal.ts';

/** Resolves with the exit code when Moot has stopped, or could not start. */
export async function serve(_words: readonly string[], terminal: Terminal): Promise<number> {
  const read = readConfig(process.env);
  if (!read.ok) return refuse(terminal, read.sentences);
  const { config } = read;
  if (!isBuilt(config.clientFolder)) return refuse(terminal, [refusedToStart.clientNotBuilt]);
  let port = config.port;
  const built = await buildApp({
    config,
    clock: Date.now,
    random: systemRandom,
    log: logTo(terminal.complain, Date.now),
    addresses: () => addressesOf(config, port),
  }).catch(sentenceOf);
  if (typeof built === 'string') return refuse(terminal, [built]);
  const listening = await listen(built.fastify, config);
  if (!listening.ok) {
    await built.close();
    return refuse(terminal, [listening.sentence]);
  }
  port = listening.port;
  const words = await greeting(built, config, port);
  // Before it is said: whoever reads it may ask for the end at once.
  const ended = stopped(built, terminal);
  terminal.say(`${words}\n`);
  return ended;
}

/** A Moot that listens on this machine alone can be reached by no phone. */
function addressesOf(config: Config, port: number): readonly string[] {
  return isLoopback(config.host) || config.host === 'localhost' ? [] : reachableAddresses(port);
}

function refuse(terminal: Terminal, sentences: readonly string[]): number {
  terminal.complain(`${sentences.join('\n')}\n`);
  return 1;
}

function sentenceOf(error: unknown): string {
  return error instanceof StoreError ? error.message : refusedToStart.unexpected(codeOf(error));
}

async function greeting(app: App, config: Config, port: number): Promise<string> {
  const laptop = config.origin ?? `http://localhost:${port}`;
  const phones = config.origin === null ? addressesOf(config, port) : [config.origin];
  const parts = [started({ laptop: `${laptop}/desk`, phones, plain: !laptop.startsWith('https:') })];
  const [best] = phones;
  if (best !== undefined)
    parts.push(`${qrTitle}\n\n${await qrText(`${best}/join`, { type: 'utf8', margin: 2 })}`);
  const setUp = await app.setUpPath();
  if (setUp !== null) parts.push(setUpLink(`${laptop}${setUp}`));
  return parts.join('\n\n');
}

function stopped(app: App, terminal: Terminal): Promise<number> {
  return new Promise((resolve) => {
    const stop = () => {
      process.off('SIGTERM', stop).off('SIGINT', stop);
      terminal.complain(`${stopping}\n`);
      app.close().then(
        () => resolve(0),
        () => resolve(1),
      );
    };
    process.on('SIGTERM', stop).on('SIGINT', stop);
  });
}
