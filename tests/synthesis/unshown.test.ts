import { peopleIn } from '@moot/server/exports/session.ts';
import { seriesData } from '@moot/shared/synthesis/seriesData.ts';
import { seriesSynthesis } from '@moot/shared/synthesis/seriesSynthesis.ts';
import { describe, expect, test } from 'vitest';
import { scriptNamed } from '../replay/scripts.ts';
import { editions, later } from './made.ts';
import { type Played, played } from './played.ts';
import { copiesOf } from './whole.ts';
import { type Token, tokened } from './words.ts';

const { script, tokens } = tokened(await scriptNamed('demo'));

/** Answers of these are held until they are shown; the others are seen as they are given, or told to one peer. */
const held = new Set(['post', 'vote', 'scenario.answer', 'term.meaning', 'consent', 'amplify', 'pulse']);

/** Right before each first show of an activity: what was written for it since it was put on, and is not up. */
const moments = script.events.flatMap((e, i) => {
  const earlier = script.events.slice(0, i).filter((other) => other.activity === e.activity);
  if (e.event.type !== 'show' || earlier.some((other) => other.event.type === 'show')) return [];
  const written = JSON.stringify(earlier.filter((other) => held.has(other.event.type)));
  const hidden = tokens.filter((token) => new RegExp(`${token.text}(?!\\d)`).test(written));
  return hidden.length === 0 ? [] : [{ at: e.n, activity: String(e.activity), hidden }];
});

const upTo = (n: number): Promise<Played> =>
  played('demo', () => ({ ...script, events: script.events.filter((e) => e.n < n) }), null);

function everything(p: Played): string {
  const people = peopleIn(p.state(), p.roster);
  const series = editions.flatMap((edition) => {
    const input = { series: p.state(), people, edition, now: later };
    return [seriesSynthesis(input), seriesData(input)];
  });
  return JSON.stringify([series, copiesOf(p)]);
}

const some = moments.filter((_, i) => i % 4 === 0);

describe('[SYN-36] what is not shown yet stands in no series, no data and no copy', () => {
  test.each(some)('before $activity is shown', async ({ at, hidden }) => {
    const text = everything(await upTo(at));
    const holds = (token: Token) => new RegExp(`${token.text}(?!\\d)`).test(text);
    expect(hidden.filter(holds)).toEqual([]);
  });

  test('and afterwards it does', async () => {
    const last = moments.findLast((m) => m.activity === 's5-success');
    const text = everything(await upTo((last?.at ?? 0) + 1));
    expect(last?.hidden.some((token) => text.includes(token.text))).toBe(true);
  });
});
