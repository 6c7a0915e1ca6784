import { describe, expect, it } from 'vitest';
import { answerOwn, type CastGiven, ownAnswers, writeOwn } from '../../client/connection/own.ts';
import { disk, keepOn } from './kept.ts';

const scope = 'series/seat';
const linked = (asking: string, subject: string, field = 'vote'): CastGiven => ({
  ...{ activity: 'v', asking, field, subject, value: 'agree' },
  linked: field === 'vote',
});

function phone() {
  let drawn = 0;
  const keep = keepOn(disk());
  const give = (given: CastGiven) => writeOwn(keep, scope, given, () => String(drawn++).padStart(32, '0'));
  return { keep, give };
}

describe('[LINKED-7] keys of a linked vote', () => {
  it('[LINKED-7] one for all lines and both rounds, another for each reason', () => {
    const { give } = phone();
    const first = give(linked('round1', 's1'));
    expect(give(linked('round1', 's2')).key).toBe(first.key);
    expect(give(linked('round2', 's1')).key).toBe(first.key);
    const reasons = ['s1', 's2'].map((subject) => give(linked('round1', subject, 'reason')).key);
    expect(new Set([first.key, ...reasons]).size).toBe(3);
    expect(give({ ...linked('other1', 's1'), activity: 'w' }).key).not.toBe(first.key);
  });

  it('[LINKED-7] a second round that fell back shares no key with the first, nor the other way round', () => {
    for (const [then, now] of [
      [true, false],
      [false, true],
    ] as const) {
      const { give } = phone();
      const before = ['s1', 's2'].map((s) => give({ ...linked('round1', s), linked: then }).key);
      const after = ['s1', 's2'].map((s) => give({ ...linked('round2', s), linked: now }).key);
      expect(after.filter((key) => before.includes(key))).toEqual([]);
      expect(new Set(now ? after : before).size + new Set(now ? before : after).size).toBe(3);
    }
  });

  it('[LINKED-7] what is answered is the one line, though others have the same key', () => {
    const { keep, give } = phone();
    give(linked('round1', 's1'));
    const two = give(linked('round1', 's2'));
    answerOwn(keep, scope, two, { ok: true, slot: 'slot' });
    expect(ownAnswers(keep, scope).map((a) => [a.subject, a.saved !== null])).toEqual([
      ['s1', false],
      ['s2', true],
    ]);
  });
});
