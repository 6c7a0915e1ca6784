// Asks put to one peer, and the figures of promises and asks, in the shapes of a script.
import { z } from 'zod';
import type { Head, Playable } from '../events.ts';
import type { Reader } from '../figures.ts';
import { give } from '../give.ts';
import { latest, type Play, type Verdict } from '../play.ts';
import { openSilently } from '../steps.ts';

type Asking = Extract<Playable, { type: 'ask' | 'ask.reply' }>;

const asksFor = (event: Asking) => (event.type === 'ask' ? 'ask' : 'answers');

/** All asks are read before any is answered: before the first answer they are closed and shown. */
export async function openForAsk(play: Play, { activity }: Head, event: Asking): Promise<void> {
  const wanted = asksFor(event);
  if (latest(play, activity)?.ask === wanted) return;
  const round = (play.asked.get(activity) ?? []).filter((a) => a.ask === wanted).length + 1;
  await openSilently(play, activity, `${wanted}:${round}`);
}

export async function askOf(play: Play, head: Head, event: Asking): Promise<Verdict> {
  const asked = latest(play, head.activity);
  if (asked?.ask !== asksFor(event)) return { ok: false, refusal: 'round_closed' };
  if (event.type === 'ask.reply') {
    const subject = play.ids.product(event.ask);
    return give(play, head, asked, { subject, id: '', values: { reply: event.value }, mayQuote: false });
  }
  const { to, text, replaces } = event;
  const again = replaces === undefined ? {} : { replaces: play.ids.product(replaces) };
  const ask = { to: play.product.seatOf(to), text, ...again };
  return give(play, head, asked, { subject: 'all', id: event.ask, values: { ask }, mayQuote: false });
}

const outcome = z.discriminatedUnion('mode', [
  z.object({ mode: z.literal('make'), made: z.array(z.object({ id: z.string() })) }),
  z.object({ mode: z.literal('ask'), final: z.record(z.string(), z.string().nullable()) }),
  z.object({ mode: z.literal('review'), reviewed: z.array(z.string()), putBy: z.array(z.string()) }),
]);

export const readCommit: Reader = (of, ids) => {
  const o = outcome.parse(of);
  switch (o.mode) {
    case 'make':
      return { made: o.made.map(({ id }) => ids.script(id)) };
    case 'ask':
      return {
        final: Object.fromEntries(
          Object.entries(o.final).map(([ask, reply]) => [ids.script(ask), reply ?? 'no_answer']),
        ),
      };
    case 'review':
      return { reviewed: o.reviewed.map(ids.script), put_by: o.putBy.map(ids.script) };
  }
};
