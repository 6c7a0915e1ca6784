// A house in which a scripted series has been played to its end, all five sessions of it, and its three faces.
import { usualLimits } from '@moot/server/config.ts';
import { noTrouble, openLive } from '@moot/server/replay/live.ts';
import { playScript } from '@moot/server/replay/player.ts';
import type { Script } from '@moot/server/replay/script.ts';
import { snapshotIn } from '@moot/server/replay/served.ts';
import type { Page } from 'playwright-core';
import { z } from 'zod';
import { atOnce, scriptNamed } from '../replay/scripts.ts';
import { button } from './hands.ts';
import { type House, openHouse } from './house.ts';
import { sharpness } from './looks.ts';

const linkSchema = z.object({ link: z.string() });

export type PlayedHouse = {
  readonly house: House;
  readonly series: string;
  /** At `path` of the desk: `live` or `series`. */
  desk(path: 'live' | 'series'): Promise<Page>;
  screen(): Promise<Page>;
  /** By a personal link, as whoever `peer` is in the script. */
  phone(peer: string, width: number): Promise<Page>;
};

/** Nobody is as fast as a script. */
const limits = { ...usualLimits, socketBurst: 20_000, seatBurst: 20_000 };

/** The script may be told otherwise; `act` is done by hand before its event number `before`, counted from 1. */
export type Otherwise = {
  readonly script: (script: Script) => Script;
  readonly before: number;
  act(played: PlayedHouse): Promise<void>;
};

export async function housePlayed(name: 'demo' | 'edge', otherwise?: Otherwise): Promise<PlayedHouse> {
  const house = await openHouse({ limits });
  const written = await scriptNamed(name);
  const script = otherwise === undefined ? written : otherwise.script(written);
  const live = await openLive({
    served: {
      base: () => house.address,
      setClock: async () => undefined,
      setUpPath: () => house.app.setUpPath(),
      snapshot: (series) => snapshotIn(house.app, series),
      faults: () => [],
      stop: async () => undefined,
    },
    script,
    passphrase: 'four plain good words',
    timeZone: atOnce.timeZone,
    selfJoin: false,
    trouble: noTrouble,
  });
  const linkAt = async (path: string) => linkSchema.parse(await live.facilitator.post(path, {})).link;
  const played: PlayedHouse = {
    house,
    series: live.series,
    async desk(path) {
      const page = await house.page('desk', 'about:blank', { viewport: { width: 1440, height: 900 } });
      const cookies = live.facilitator.cookie().split('; ');
      await page.context().addCookies(
        cookies.map((cookie) => {
          const [name = '', value = ''] = cookie.split('=');
          return { name, value, url: house.address };
        }),
      );
      await page.goto(`${house.address}/desk#${path}/${live.series}`);
      return page;
    },
    screen: async () =>
      house.page('screen', await linkAt(`/api/series/${live.series}/screen`), {
        viewport: { width: 1920, height: 1080 },
      }),
    async phone(peer, width) {
      const link = await linkAt(`/api/series/${live.series}/seats/${live.seatOf(peer)}/link`);
      const page = await house.page(peer, link, {
        viewport: { width, height: 844 },
        hasTouch: true,
        isMobile: true,
        deviceScaleFactor: sharpness,
      });
      await button(page, /^Continue as/).tap();
      return page;
    },
  };
  let next = 0;
  const pace = async () => {
    next += 1;
    if (next === otherwise?.before) await otherwise.act(played);
  };
  await playScript(script, live, { ...atOnce, session: null, pace });
  live.close();
  return played;
}
