// Saying it back, and two sides of a line: what a script says in the product's own answers, and its figures.
import type { Json } from '@moot/shared/model/series.ts';
import { z } from 'zod';
import type { Head, Playable } from '../events.ts';
import type { Reader } from '../figures.ts';
import { give } from '../give.ts';
import type { Asked, Play, Verdict } from '../play.ts';
import { openSilently } from '../steps.ts';
import { askedAs } from './rounds.ts';

type Of<T extends Playable['type']> = Extract<Playable, { type: T }>;
export type Positioned =
  | Of<'restate'>
  | Of<'restate.answer'>
  | Of<'restate.need'>
  | Of<'position.side'>
  | Of<'position.state'>
  | Of<'treatment'>;

export async function position(play: Play, head: Head, event: Positioned): Promise<Verdict> {
  const asked = askedFor(play, head, event);
  if (asked === undefined) return { ok: false, refusal: 'round_closed' };
  const { subject, item, values } = answerOf(play, head, event);
  const verdict = await give(play, head, asked, { subject, id: item, values, mayQuote: false });
  if (verdict.ok && event.type === 'restate')
    play.said.set(saidOf(head, event), [...saidAbout(play, head, event), item]);
  return verdict;
}

const isOnLine = (event: Positioned) => 'side' in event && event.side !== undefined;

/** Each line of a difference has an asking of its own, opened at its first event (demo-series, section 3). */
export async function openForLine(play: Play, head: Head, event: Positioned): Promise<void> {
  const opening = `side:${play.ids.product(event.of)}`;
  const known = askedAs(play, head.activity, { ask: 'side', round: null, about: opening });
  if (isOnLine(event) && known === undefined) await openSilently(play, head.activity, opening);
}

function askedFor(play: Play, head: Head, event: Positioned): Asked | undefined {
  const line = play.ids.product(event.of);
  const find = (ask: string, about: string) => askedAs(play, head.activity, { ask, round: null, about });
  if (event.type === 'treatment') return find('treatment', `treatment:${line}`);
  return isOnLine(event) ? find(asksOnLine[event.type], `side:${line}`) : find(asksOnIdeas[event.type], '');
}

type Told = Exclude<Positioned['type'], 'treatment'>;
const asksOnIdeas: Readonly<Record<Told, string>> = {
  restate: 'case',
  'restate.answer': 'verdict',
  'restate.need': 'need',
  'position.side': 'side',
  'position.state': 'state',
};
const asksOnLine: Readonly<Record<Told, string>> = {
  ...asksOnIdeas,
  restate: 'say',
  'restate.answer': 'tap',
};

/** Under which a try is found again by whoever answers it. */
function saidOf(head: Head, event: Of<'restate'> | Of<'restate.answer'>): string {
  const by = event.type === 'restate' ? head.actor : event.by;
  return `${head.activity}/${event.of}/${event.side ?? by}`;
}

const saidAbout = (play: Play, head: Head, event: Of<'restate'> | Of<'restate.answer'>) =>
  play.said.get(saidOf(head, event)) ?? [];

function answerOf(
  play: Play,
  head: Head,
  event: Positioned,
): { readonly subject: string; readonly item: string; readonly values: Readonly<Record<string, Json>> } {
  const subject = play.ids.product(event.of);
  switch (event.type) {
    case 'restate': {
      const item = `${saidOf(head, event)}/${saidAbout(play, head, event).length + 1}`;
      const { text, side } = event;
      return { subject, item, values: side === undefined ? { case: text } : { say: { side, text } } };
    }
    case 'restate.answer': {
      const latest = saidAbout(play, head, event).at(-1) ?? 'none';
      return { subject: latest, item: '', values: { tap: { tapped: event.value, note: event.note ?? '' } } };
    }
    case 'restate.need':
      return { subject, item: '', values: { need: event.text } };
    case 'position.side':
      return { subject, item: '', values: { side: event.side } };
    case 'position.state': {
      const { side, text, bottom_line: bottomLine } = event;
      const item = `${head.activity}/${event.of}/${side}/${head.actor}`;
      return { subject, item, values: { statement: { side, text, bottomLine } } };
    }
    case 'treatment':
      return { subject, item: '', values: { treatment: event.value } };
  }
}

const outcome = z.object({
  restatements: z.array(
    z.object({
      idea: z.string(),
      seat: z.string(),
      tries: z.array(z.unknown()),
      result: z.string().nullable(),
    }),
  ),
  differences: z.array(
    z.object({
      line: z.string(),
      reached: z.boolean(),
      eligible: z.int().nullable(),
      treatmentShown: z.boolean(),
      treatmentCounts: z.record(z.string(), z.int()).nullable(),
      treatment: z.string().nullable(),
      statusAfter: z.string().nullable(),
    }),
  ),
});

export const readPosition: Reader = (of, ids) => {
  const { restatements, differences } = outcome.parse(of);
  return {
    restatements: restatements.map((r) => ({
      by: ids.script(r.seat),
      of: ids.script(r.idea),
      tries: r.tries.length,
      result: r.result,
    })),
    differences: Object.fromEntries(
      differences.map((d) => [
        ids.script(d.line),
        {
          eligible: d.eligible,
          reached: d.reached,
          treatment_shown: d.treatmentShown,
          treatment_counts: d.treatmentCounts,
          treatment: d.treatment,
          status_after: d.statusAfter,
        },
      ]),
    ),
  };
};
