// What each event of a script is in the product's own commands and casts.
import { id, type PromiseId } from '@moot/shared/model/ids.ts';
import { answering } from './answering.ts';
import type { Head, Playable } from './events.ts';
import { handiwork } from './handiwork.ts';
import { askOf, openForAsk } from './kinds/commit.ts';
import { openForLine, position } from './kinds/position.ts';
import { atDesk, commandOf, inOrder, type Play, phoneOf, send, type Verdict } from './play.ts';
import { closeRound, openActivity, openRound, settleActivity, showRound } from './steps.ts';

export type Acting = { readonly play: Play; readonly head: Head; readonly available: boolean };

/** What the facilitator does for an event without being told, before it is played. */
export async function prepare({ play, head }: Acting, event: Playable): Promise<void> {
  switch (event.type) {
    case 'ask':
    case 'ask.reply':
      return openForAsk(play, head, event);
    case 'restate':
    case 'restate.answer':
    case 'restate.need':
    case 'position.side':
    case 'position.state':
    case 'treatment':
      return openForLine(play, head, event);
    default:
      return;
  }
}

export async function act({ play, head, available }: Acting, event: Playable): Promise<Verdict> {
  switch (event.type) {
    case 'join':
      await play.product.bring(head.actor, head.phone);
      return byPhone(play, head, { type: 'arrive' });
    case 'leave':
      return byPhone(play, head, { type: 'leave' });
    case 'activity.open':
      return openActivity(play, head);
    case 'round.open':
      return openRound(play, head, event);
    case 'round.close':
      return closeRound(play, head, event);
    case 'show':
      return showRound(play, head, event);
    case 'activity.settle':
      return settleActivity(play, head, available);
    case 'pulse':
    case 'post':
    case 'post.edit':
    case 'post.withdraw':
    case 'statement.offer':
    case 'statement.withdraw':
    case 'vote':
    case 'sort':
    case 'weigh.rate':
    case 'weigh.dots':
    case 'weigh.rank':
    case 'scenario.answer':
    case 'amplify':
    case 'amplify.answer':
    case 'term.meaning':
    case 'term.judge':
    case 'link.judge':
    case 'consent':
    case 'commit':
    case 'commit.accept':
    case 'commit.witness':
      await play.product.bring(head.actor, head.phone);
      return answering(play, head, event);
    case 'ask':
    case 'ask.reply':
      await play.product.bring(head.actor, head.phone);
      return askOf(play, head, event);
    case 'restate':
    case 'restate.answer':
    case 'restate.need':
    case 'position.side':
    case 'position.state':
    case 'treatment':
      await play.product.bring(head.actor, head.phone);
      return position(play, head, event);
    case 'commit.review':
      return report(play, head, event);
    case 'statement.add':
    case 'statement.reword':
    case 'post.hide':
    case 'post.merge':
    case 'cluster':
    case 'sort.settle':
    case 'weigh.choose':
    case 'link.add':
    case 'term.shared':
    case 'link.shared':
    case 'proposal':
    case 'ledger.add':
    case 'ledger.mark':
    case 'treatment.settle':
    case 'convener':
    case 'talk.pairs':
    case 'talk.note':
      return handiwork(play, head, event);
  }
}

const byPhone = (play: Play, head: Head, command: { readonly type: 'arrive' | 'leave' }): Promise<Verdict> =>
  inOrder([() => send(play, phoneOf(head), commandOf(command))]);

type Reported = Extract<Playable, { type: 'commit.review' }>;

async function report(play: Play, head: Head, event: Reported): Promise<Verdict> {
  const { status, note, after, text } = event;
  const common = {
    type: 'reportPromise',
    promise: id<PromiseId>(event.commitment),
    note: note ?? '',
    after,
    what: text,
  } as const;
  if (status === 'no_report') return inOrder([() => atDesk(play, { ...common, status })]);
  await play.product.bring(head.actor, head.phone);
  return inOrder([() => send(play, phoneOf(head), commandOf({ ...common, status }))]);
}
