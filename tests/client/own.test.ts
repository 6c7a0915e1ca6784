import { describe, expect, it } from 'vitest';
import type { Keep } from '../../client/connection/keep.ts';
import { answerOwn, type CastGiven, ownAnswers, writeOwn } from '../../client/connection/own.ts';
import { randomId, randomKey } from '../../client/connection/random.ts';
import { disk, keepOn } from './kept.ts';

const scope = 'series/seat';
const voted: CastGiven = { activity: 'v', asking: 'round1', field: 'vote', subject: 's1', value: 'agree' };
const post: CastGiven = {
  activity: 'g',
  asking: 'g1',
  field: 'post',
  subject: 'all',
  value: ['a line'],
  post: 'p1',
};

function keys(): () => string {
  let n = 0;
  return () => String(n++).padStart(32, '0');
}

const one = keys();
const give = (keep: Keep, given: CastGiven, draw = one) => writeOwn(keep, scope, given, draw);
const saved = { ok: true, slot: 'slot' } as const;
const refused = { ok: false, refusal: 'round_closed', sentence: '' } as const;

describe('ballot keys and the phone’s own copy', () => {
  it('[KEY-1] a key is 128 random bits in hexadecimal, and no two are alike', () => {
    const drawn = new Set(Array.from({ length: 200 }, randomKey));
    expect([...drawn].every((key) => /^[0-9a-f]{32}$/.test(key))).toBe(true);
    expect(drawn.size).toBe(200);
  });

  it('[KEY-1] ids fit what the server takes', () => {
    expect(randomId('p')).toMatch(/^p[0-9a-z]{10}$/);
    expect(randomId('c', 20)).toMatch(/^[\w-]{8,64}$/);
  });

  it('[KEY-2] changing an answer keeps its key and counts its rev up, also after a reload', () => {
    const d = disk();
    const first = give(keepOn(d), voted);
    const again = give(keepOn(d), { ...voted, value: 'pass' });
    expect([again.key, again.rev, again.value]).toEqual([first.key, 2, 'pass']);
  });

  it('[KEY-3] round two takes up the key of round one, and keeps both answers', () => {
    const keep = keepOn(disk());
    const draw = keys();
    const first = give(keep, voted, draw);
    const second = give(keep, { ...voted, asking: 'round2', value: 'disagree' }, draw);
    expect([second.key, second.rev]).toEqual([first.key, 1]);
    expect(ownAnswers(keep, scope).map((a) => [a.asking, a.value])).toEqual([
      ['round1', 'agree'],
      ['round2', 'disagree'],
    ]);
  });

  it('[KEY-4] every post, field and subject has a key of its own', () => {
    const keep = keepOn(disk());
    const draw = keys();
    const all = [
      post,
      { ...post, post: 'p2' },
      voted,
      { ...voted, field: 'reason' },
      { ...voted, subject: 's2' },
    ];
    expect(new Set(all.map((given) => give(keep, given, draw).key)).size).toBe(5);
  });

  it('[KEY-5] saved is said only of what the server has', () => {
    const keep = keepOn(disk());
    const own = give(keep, voted);
    expect(ownAnswers(keep, scope)[0]?.saved).toBeNull();
    answerOwn(keep, scope, own, saved);
    expect(ownAnswers(keep, scope)[0]).toMatchObject({ slot: 'slot', saved: { value: 'agree' } });
  });

  it('[KEY-5] a refused change goes back to what is saved; a refused first answer goes', () => {
    const keep = keepOn(disk());
    answerOwn(keep, scope, give(keep, voted), saved);
    const change = give(keep, { ...voted, value: 'pass' });
    answerOwn(keep, scope, change, refused);
    expect(ownAnswers(keep, scope)[0]).toMatchObject({ value: 'agree', rev: 2 });
    const other = give(keep, { ...voted, subject: 's2' });
    answerOwn(keep, scope, other, refused);
    expect(ownAnswers(keep, scope).map((a) => a.subject)).toEqual(['s1']);
  });

  it('[KEY-5] a late answer to an older rev says nothing of the newer one', () => {
    const keep = keepOn(disk());
    const first = give(keep, voted);
    give(keep, { ...voted, value: 'pass' });
    answerOwn(keep, scope, first, saved);
    expect(ownAnswers(keep, scope)[0]).toMatchObject({ value: 'pass', saved: null });
  });

  it('[KEY-6] a post taken back leaves nothing on the phone', () => {
    const keep = keepOn(disk());
    answerOwn(keep, scope, give(keep, post), saved);
    answerOwn(keep, scope, give(keep, { ...post, value: null }), saved);
    expect(ownAnswers(keep, scope)).toEqual([]);
  });

  it('[KEY-7] another seat on the same phone sees none of it', () => {
    const keep = keepOn(disk());
    give(keep, voted);
    expect(ownAnswers(keep, 'series/other-seat')).toEqual([]);
  });
});
