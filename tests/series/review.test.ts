import { erasedFrom, withoutWordsOf } from '@moot/server/store/erasure.ts';
import { seriesDocument } from '@moot/shared/model/documents.ts';
import { id, type SessionId } from '@moot/shared/model/ids.ts';
import type { FacilitatorCommand, PeerCommand } from '@moot/shared/series/commands.ts';
import { reviewTime } from '@moot/shared/series/decideReview.ts';
import { piecesOf } from '@moot/shared/series/pieces.ts';
import { documentsPage, documentView } from '@moot/shared/views/documents.ts';
import { mine } from '@moot/shared/views/mine.ts';
import { ownLinesPage } from '@moot/shared/views/review.ts';
import { describe, expect, test } from 'vitest';
import { roster } from '../views/looking.ts';
import { consent, gather, session } from './definitions.ts';
import {
  as,
  ask,
  by,
  close,
  endSession,
  given,
  gives,
  open,
  peer,
  room,
  type Step,
  seat,
  server,
  settle,
  show,
  type World,
} from './given.ts';

const words = { asha: 'Asha wrote these words herself.', ben: 'Ben wrote quite different words.' };

function over(): World {
  const world = room({ activities: [gather('g'), consent('c')], later: [session('two', [gather('h')])] });
  return given(
    world,
    open('g'),
    ask(),
    gives('asha', { post: [words.asha] }, { id: 'post-a' }),
    gives('ben', { post: [words.ben] }, { id: 'post-b' }),
    close,
    show(),
    settle(),
    endSession,
  ).world;
}

const opened = (world = over()) => given(world, openReview()).world;
const openReview = (document = 'one') => by({ type: 'openReview', document });
type Judging = Extract<PeerCommand, { type: 'judgePiece' }>;
const judges = (name: string, piece: string, choice: Judging['choice'], text: string | null = null) =>
  peer(name, { type: 'judgePiece', piece, choice, text });
const files = [{ format: 'md', sha256: 'a'.repeat(64), bytes: 12 }];
const releases = (edition: 'ours' | 'shareable', document = 'one') => released(document, edition, null);
/** Of files begun when `timesJudged` was so; null: just now. */
const released =
  (document: string, edition: 'ours' | 'shareable', timesJudged: number | null): Step =>
  (world) =>
    as(server, {
      type: 'release',
      document,
      edition,
      files,
      timesJudged: timesJudged ?? world.series.documents.timesJudged,
    })(world);
const pass = (world: World, ms: number): World => Object.assign(world, { now: world.now + ms });
const chosen = (world: World, name: string) =>
  Object.fromEntries(world.series.documents.judged.get(seat(name)) ?? []);

describe('opening', () => {
  test('[REVIEW-1] seven days from when it is opened, and again when they are over', () => {
    const world = over();
    const at = world.now + 1000;
    given(world)
      .when(openReview())
      .then({ type: 'reviewOpened', document: 'one', until: at + 7 * 24 * 3_600_000 });
    given(world).when(openReview()).thenRefused('not_now');
    given(pass(world, reviewTime)).when(openReview()).then({ type: 'reviewOpened' });
  });

  test('[REVIEW-1] not while the session runs or before it has begun, and not what is not there', () => {
    const running = room({ activities: [gather('g')], later: [session('two', [gather('h')])] });
    given(running).when(openReview()).thenRefused('not_now');
    given(running).when(openReview(seriesDocument)).thenRefused('not_now');
    given(over()).when(openReview('two')).thenRefused('not_now');
    given(over()).when(openReview('three')).thenRefused('unknown');
    given(over()).when(openReview(seriesDocument)).then({ type: 'reviewOpened', document: seriesDocument });
  });
});

describe('deciding', () => {
  test('[REVIEW-2] about one’s own lines only', () => {
    const world = opened();
    given(world)
      .when(judges('asha', 'post-a', 'approve'))
      .then({ type: 'pieceJudged', seat: 'asha', piece: 'post-a', choice: 'approve', text: null });
    given(world)
      .when(judges('asha', 'post-b', 'withdraw'))
      .thenRefused('not_yours');
    given(world)
      .when(judges('asha', 'nothing', 'withdraw'))
      .thenRefused('not_yours');
    given(world)
      .when(by({ type: 'judgePiece', piece: 'post-a', choice: 'approve', text: null } as never))
      .thenRefused('not_allowed');
  });

  test('[REVIEW-3] stand, new words, no name, out: the last holds, and can be taken back', () => {
    const world = opened();
    given(world)
      .when(judges('asha', 'post-a', 'reword', '  Other words.  '))
      .then({ choice: 'reword', text: 'Other words.' });
    given(world)
      .when(judges('asha', 'post-a', 'unname'))
      .then({ choice: 'unname', text: null });
    given(world)
      .when(judges('asha', 'post-a', 'withdraw', 'ignored'))
      .then({ choice: 'withdraw', text: null });
    expect(chosen(world, 'asha')).toEqual({ 'post-a': { choice: 'withdraw', text: null } });
    given(world, judges('asha', 'post-a', null));
    expect(chosen(world, 'asha')).toEqual({});
  });

  test('[REVIEW-3] new words must be words, and a name has none to change', () => {
    const world = opened();
    given(world)
      .when(judges('asha', 'post-a', 'reword', ' '))
      .thenRefused('empty');
    given(world)
      .when(judges('asha', 'post-a', 'reword', null))
      .thenRefused('empty');
    given(world)
      .when(judges('asha', 'post-a', 'reword', 'x'.repeat(401)))
      .thenRefused('too_long');
    given(world)
      .when(judges('asha', 'one/here', 'reword', 'Somebody'))
      .thenRefused('not_now');
    given(world)
      .when(judges('asha', 'one/here', 'unname'))
      .then({ choice: 'unname' });
  });

  test('[REVIEW-4] not before it is opened, not after seven days', () => {
    const world = over();
    given(world)
      .when(judges('asha', 'post-a', 'approve'))
      .thenRefused('not_now');
    given(world, openReview());
    const last = world.now + reviewTime;
    given(Object.assign(world, { now: last - 1000 }))
      .when(judges('asha', 'post-a', 'approve'))
      .thenAccepted();
    given(world)
      .when(judges('asha', 'post-a', 'withdraw'))
      .thenRefused('not_now');
    given(world)
      .when(peer('asha', { type: 'finishReview', document: 'one' }))
      .thenRefused('not_now');
  });

  test('[REVIEW-4] one edition’s release leaves the other to be decided about; both end it', () => {
    const world = given(opened(), releases('ours')).world;
    given(world)
      .when(judges('asha', 'post-a', 'withdraw'))
      .thenAccepted();
    given(world, releases('shareable'))
      .when(judges('asha', 'post-a', null))
      .thenRefused('not_now');
  });

  test('[REVIEW-4] the review of the series opens every session’s lines', () => {
    const world = given(over(), openReview(seriesDocument)).world;
    given(world)
      .when(judges('asha', 'post-a', 'approve'))
      .thenAccepted();
  });

  test('[REVIEW-5] having looked is said once', () => {
    const world = opened();
    const done = peer('asha', { type: 'finishReview', document: 'one' });
    given(world).when(done).then({ type: 'reviewFinished', document: 'one', seat: 'asha' });
    given(world).when(done).thenNothing();
    given(world)
      .when(peer('asha', { type: 'finishReview', document: 'two' }))
      .thenRefused('unknown');
  });

  test('[REVIEW-8] the record stays', () => {
    const world = opened();
    const before = JSON.stringify(world.series.sessions, (_, v) => (v instanceof Map ? [...v] : v));
    given(world, judges('asha', 'post-a', 'reword', 'Other words.'));
    expect(JSON.stringify(world.series.sessions, (_, v) => (v instanceof Map ? [...v] : v))).toBe(before);
  });
});

describe('what is released', () => {
  test('[REVIEW-6] only what peers were asked about, with who and every fingerprint', () => {
    given(over()).when(releases('ours')).thenRefused('not_now');
    const world = opened();
    given(world)
      .when(releases('ours'))
      .then({ type: 'released', document: 'one', edition: 'ours', by: 'nell', files });
    given(world, releases('ours'));
    expect(world.series.documents.releases.map((r) => [r.id, r.at > 0])).toEqual([
      ['r1', true],
      ['r2', true],
    ]);
    given(world).when(releases('ours', 'three')).thenRefused('unknown');
  });

  test('[REVIEW-11] not once anybody judged a line after the files were begun', () => {
    const world = opened();
    given(world, judges('asha', 'post-a', 'approve'));
    const begun = world.series.documents.timesJudged;
    given(world, judges('asha', 'post-a', 'withdraw'))
      .when(released('one', 'ours', begun))
      .thenRefused('not_now');
    given(world, judges('asha', 'post-a', null))
      .when(released('one', 'ours', begun))
      .thenRefused('not_now');
    given(world, peer('asha', { type: 'finishReview', document: 'one' }))
      .when(released('one', 'ours', begun + 2))
      .then({ type: 'released' });
  });

  test('[REVIEW-7] sections by number, each once, between the first and the last', () => {
    const world = over();
    const choose = (sections: readonly number[] | null, document = 'one') =>
      by({ type: 'chooseSections', document, sections } as FacilitatorCommand);
    given(world)
      .when(choose([1, 7, 4, 12]))
      .then({ type: 'sectionsChosen', sections: [1, 7, 4, 12] });
    for (const wrong of [
      [4, 1, 12],
      [1, 4],
      [1, 4, 4, 12],
      [1, 13, 12],
    ])
      given(world).when(choose(wrong)).thenRefused('malformed');
    given(world)
      .when(choose([1, 13, 15], seriesDocument))
      .thenAccepted();
    given(world, choose(null));
    expect(world.series.documents.sections.has('one')).toBe(false);
  });
});

describe('who is told what', () => {
  test('[REVIEW-9] a peer sees their own lines, where they stand, and nothing of others', () => {
    const world = given(opened(), judges('asha', 'post-a', 'reword', 'Other words.')).world;
    const page = ownLinesPage(world.series, seat('asha'), world.now);
    const lines = page.sessions.flatMap((s) => s.lines);
    expect(lines.map((l) => [l.piece, l.text, l.chosen, l.instead])).toEqual([
      ['one/here', '', null, null],
      ['post-a', words.asha, 'reword', 'Other words.'],
    ]);
    expect(lines.find((l) => l.piece === 'post-a')?.where).toBe('Section 10, In their own words');
    expect(page.progress).toBe('1 of 2 lines decided.');
    expect(JSON.stringify(ownLinesPage(world.series, seat('ben'), world.now))).not.toMatch(
      /Asha|Other words/,
    );
    expect(ownLinesPage(over().series, seat('asha'), 0)).toMatchObject({
      open: false,
      until: '',
      sessions: [],
    });
  });

  test('[REVIEW-9] the desk sees who has still to look, not what was chosen', () => {
    const world = given(
      opened(),
      judges('asha', 'post-a', 'withdraw'),
      judges('ben', 'post-b', 'reword', 'A canary of new words.'),
      peer('ben', { type: 'finishReview', document: 'one' }),
    ).world;
    const known = {
      document: 'one',
      sections: [],
      facilitators: new Map([['nell', 'Nell']]),
      now: world.now,
    };
    const view = documentView(world.series, roster, known);
    const of = (name: string) => view.review?.peers.find((p) => p.name.startsWith(name));
    expect(of('Asha')).toMatchObject({ lines: 2, looked: false });
    expect(of('Ben')).toMatchObject({ lines: 2, looked: true });
    expect(of('Cleo')).toMatchObject({ lines: 1, looked: false });
    expect(JSON.stringify(view)).not.toMatch(/withdraw|reword|canary|post-|wrote/);
    const desk = JSON.stringify(documentsPage(world.series, ['md']));
    expect(desk).not.toMatch(/withdraw|canary/);
  });

  test('[REVIEW-9] a phone is told until when, and no longer once it has looked', () => {
    const world = opened();
    const told = (name: string) => mine(world.series, world.boxes, roster, seat(name)).review;
    expect(mine(over().series, world.boxes, roster, seat('asha')).review).toBeNull();
    expect(told('asha')).toMatchObject({ until: world.now + reviewTime, looked: false });
    given(world, peer('asha', { type: 'finishReview', document: 'one' }));
    expect([told('asha')?.looked, told('ben')?.looked]).toEqual([true, false]);
  });
});

test('[REVIEW-10] an erased peer’s new words go from the journal', () => {
  const world = given(opened(), judges('asha', 'post-a', 'reword', 'A canary of new words.')).world;
  const events = world.journal.map((row) => row.event);
  expect(JSON.stringify(events)).toContain('canary');
  const erased = erasedFrom(seat('asha'), events);
  expect(JSON.stringify(withoutWordsOf(erased, events))).not.toContain('canary');
});

test('[REVIEW-2] pieces are found in what is settled, by whom they are', () => {
  const world = over();
  const found = piecesOf(world.series, id<SessionId>('one')).filter((p) => p.text !== '');
  expect(found.map((p) => [p.id, p.by, p.named, p.shareable])).toEqual([
    ['post-a', 'asha', true, true],
    ['post-b', 'ben', true, true],
  ]);
});
