// How each part of a PDF is set: the printed page's sizes.
import type { Look } from './lines.ts';
import type { Looks } from './phrases.ts';
import { inks, pt } from './sheet.ts';

const sans = (px: number, leading: number, more: Partial<Look> = {}): Look => ({
  voice: 'ours',
  weight: 400,
  size: pt(px),
  ink: inks.ink,
  leading,
  ...more,
});
const serif = (px: number, leading: number): Look => sans(px, leading, { voice: 'peers' });

/** Words under a drawing are the size of what stands around them. */
const looks = (ours: Look, peers: Look): Looks => ({ ours, peers, small: { ...ours, weight: 400 } });

export const body = looks(sans(13.5, 1.48), serif(14.7, 1.36));
export const lead = looks(sans(14, 1.48, { ink: inks.ink2 }), serif(15.3, 1.35));
export const small = looks(sans(11.5, 1.45, { ink: inks.ink2 }), serif(12.5, 1.33));
export const said = looks(sans(17, 1.32), serif(17, 1.32));
export const table = {
  head: looks(sans(11.5, 1.35, { weight: 600, ink: inks.ink2 }), {
    ...serif(12.5, 1.25),
    weight: 600,
    ink: inks.ink2,
  }),
  body: looks(sans(12.5, 1.35), serif(14.5, 1.34)),
};
export const titles = {
  1: looks(sans(38, 1.06, { weight: 700 }), { ...serif(38, 1.06), weight: 600 }),
  2: looks(sans(19, 1.3, { weight: 700 }), { ...serif(19, 1.3), weight: 600 }),
  3: looks(sans(14.5, 1.35, { weight: 600 }), { ...serif(15.5, 1.27), weight: 600 }),
} as const;
export const sectionNumber = sans(19, 1.3, { weight: 500, ink: inks.ink3 });
export const furniture = sans(12, 1.35, { ink: inks.ink2 });
export const foot = sans(11, 1.35, { ink: inks.ink3 });
