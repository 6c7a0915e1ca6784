import { htmlOf } from '@moot/server/exports/html.ts';
import { peopleIn } from '@moot/server/exports/session.ts';
import { id, type SeatId } from '@moot/shared/model/ids.ts';
import { myCopy } from '@moot/shared/synthesis/myCopy.ts';
import { describe, expect, test } from 'vitest';
import { treeAsText } from './asText.ts';
import { later } from './made.ts';
import { folded, type Played } from './played.ts';
import { type Token, tokenedWhole, withoutNamesIn } from './words.ts';

const series = { demo: await tokenedWhole('demo'), edge: await tokenedWhole('edge') };

const copyOf = (p: Played, peer: string) =>
  myCopy({
    series: p.state(),
    people: peopleIn(p.state(), p.roster),
    seat: id<SeatId>(`seat-${peer}`),
    now: later,
  });

/** Whole tokens only: one may begin as another does. */
const holds = (text: string, token: Token) => new RegExp(`${token.text}(?!\\d)`).test(text);

const cases = (['demo', 'edge'] as const).flatMap((name) =>
  series[name].script.peers.map((peer) => ({ name, peer: peer.id })),
);

describe.each(cases)('$name, $peer', ({ name, peer }) => {
  const p = series[name];
  const text = treeAsText(copyOf(p, peer));
  const nameless = withoutNamesIn(p.state());
  const found = p.tokens.filter((token) => holds(text, token));

  test('[SYN-22] holds the words of this peer', () => {
    const own = found.filter((token) => token.by === peer);
    expect(own.length).toBeGreaterThan(name === 'demo' ? 20 : 3);
    for (const type of ['commit', 'ask'])
      for (const token of p.tokens.filter((t) => t.by === peer && t.type === type && isInState(p, t)))
        expect(holds(text, token), token.text).toBe(true);
  });

  test('[SYN-22] of others only what passed between the two, or what this peer answered to', () => {
    const open = new Set(['post', 'post.edit', 'statement.offer', 'ask', 'commit', 'commit.review']);
    const others = found.filter((token) => token.by !== peer);
    expect(others.filter((token) => !open.has(token.type))).toEqual([]);
    const asked = others.filter((token) => token.type === 'ask').map((token) => token.to);
    expect(asked.filter((to) => to !== peer)).toEqual([]);
    const promised = others.filter((token) => token.type.startsWith('commit'));
    const theirs = [...p.state().memory.promises.values()].filter((one) => one.asker === `seat-${peer}`);
    expect(promised.filter((token) => !JSON.stringify(theirs).includes(token.text))).toEqual([]);
  });

  test('[SYN-23] nothing that anybody gave without a name', () => {
    const given = p.tokens.filter((token) => holds(nameless, token));
    expect(given.length).toBeGreaterThan(5);
    expect(given.filter((token) => holds(text, token))).toEqual([]);
  });

  test('[SYN-26] no seat id and no mark', () => {
    expect(htmlOf(copyOf(p, peer))).not.toMatch(/seat-p\d|\b[0-9a-f]{32}\b/);
  });
});

const isInState = (p: Played, token: Token): boolean => {
  const { memory, sessions } = p.state();
  const given = sessions.flatMap((s) => s.activities).flatMap((a) => a.askings.map((one) => [...one.given]));
  const all = [...memory.promises.values(), given.map((one) => one.map(([, seats]) => [...seats]))];
  return new RegExp(`${token.text}(?!\\d)`).test(JSON.stringify(all));
};

test('[SYN-23] the page has a place for each activity that only the phone can fill', () => {
  const html = htmlOf(copyOf(series.demo, 'p1'));
  const places = [...html.matchAll(/data-without-names="([\w-]+)"/g)].map((m) => m[1]);
  expect(places).toContain('s1-worst');
  expect(places).toContain('s5-mirror');
  expect(places).not.toContain('s1-best');
});

describe('[SYN-24] only of the sessions that this peer sat in', () => {
  test('who was away reads nothing of that session', () => {
    const text = treeAsText(copyOf(series.demo, 'p3'));
    expect(text).toContain('From sessions 1, 2, 4 and 5');
    expect(text).not.toContain('### Session 3:');
    expect(text).not.toContain('When I say it, I mean');
  });

  test('whoever is not on the list of a session has nothing of it, whatever stands under their seat', () => {
    const p = series.demo;
    const state = folded(p.journal);
    const [first] = state.sessions;
    const stays = first?.attendance.filter((a) => a.seat !== 'seat-p1') ?? [];
    first?.attendance.splice(0, first.attendance.length, ...stays);
    // A promise is its maker's wherever they made it, and a line is sorted again in a later session.
    const lasting = new Set(['commit', 'statement.offer']);
    const before = p.script.events.findIndex((e) => e.session === 's2');
    const early = JSON.stringify(p.script.events.slice(0, before).filter((e) => !lasting.has(e.event.type)));
    const own = p.tokens.filter((token) => token.by === 'p1' && early.includes(`"${token.text}"`));
    const text = treeAsText(copyOf({ ...p, state: () => state }, 'p1'));
    expect(own.length).toBeGreaterThan(3);
    expect(own.filter((token) => holds(text, token))).toEqual([]);
    expect(text).toContain('From sessions 2, 3, 4 and 5');
  });

  test('a successor, who sat in none yet, has an empty one', () => {
    const text = treeAsText(copyOf(series.demo, 'p99'));
    expect(text).toContain('No session yet.');
    expect(text).not.toContain('Zq');
  });
});
