// What each event of a script is in the product's own commands and casts.
import { id, type PromiseId } from '@moot/shared/model/ids.ts';
import type { Json } from '@moot/shared/model/series.ts';
import type { Head, Playable } from './events.ts';
import { give, takeBack } from './give.ts';
import { askOf, openForAsk } from './kinds/commit.ts';
import { openForLine, position } from './kinds/position.ts';
import { askedAs, wantedBy, whichOf } from './kinds/rounds.ts';
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

type Answering = Extract<
  Playable,
  {
    type:
      | 'pulse'
      | 'post'
      | 'post.edit'
      | 'post.withdraw'
      | 'statement.offer'
      | 'statement.withdraw'
      | 'vote'
      | 'sort'
      | 'weigh.rate'
      | 'weigh.dots'
      | 'weigh.rank'
      | 'scenario.answer'
      | 'amplify'
      | 'amplify.answer'
      | 'term.meaning'
      | 'term.judge'
      | 'link.judge'
      | 'consent'
      | 'commit'
      | 'commit.accept'
      | 'commit.witness';
  }
>;
type Handiwork = Extract<
  Playable,
  {
    type:
      | 'statement.add'
      | 'statement.reword'
      | 'post.hide'
      | 'post.merge'
      | 'cluster'
      | 'sort.settle'
      | 'weigh.choose'
      | 'link.add'
      | 'term.shared'
      | 'link.shared'
      | 'proposal'
      | 'ledger.add'
      | 'ledger.mark'
      | 'treatment.settle'
      | 'convener'
      | 'talk.pairs'
      | 'talk.note';
  }
>;

const byPhone = (play: Play, head: Head, command: { readonly type: 'arrive' | 'leave' }): Promise<Verdict> =>
  inOrder([() => send(play, phoneOf(head), commandOf(command))]);

/** Which asking an answer goes to. */
const askNames: Readonly<Record<Answering['type'], string>> = {
  pulse: 'pulse',
  post: 'write',
  'post.edit': 'write',
  'post.withdraw': 'write',
  'statement.offer': 'line',
  'statement.withdraw': 'line',
  vote: 'vote',
  sort: 'place',
  'weigh.rate': 'rate',
  'weigh.dots': 'dots',
  'weigh.rank': 'rank',
  'scenario.answer': 'answer',
  amplify: 'hidden',
  'amplify.answer': 'reply',
  'term.meaning': 'write',
  'term.judge': 'judge',
  'link.judge': 'link',
  consent: 'level',
  commit: 'make',
  'commit.accept': 'accept',
  'commit.witness': 'make',
};

async function answering(play: Play, head: Head, event: Answering): Promise<Verdict> {
  const asked = askedAs(play, head.activity, wantedBy(play, askNames[event.type], whichOf(event)));
  if (asked === undefined) return { ok: false, refusal: 'round_closed' };
  const toAll = (values: Readonly<Record<string, Json>>, item = '', mayQuote = false) =>
    give(play, head, asked, { subject: 'all', id: item, values, mayQuote });
  const about = (subject: string, values: Readonly<Record<string, Json>>) =>
    give(play, head, asked, { subject: play.ids.product(subject), id: '', values, mayQuote: false });
  switch (event.type) {
    case 'pulse':
      return toAll(pulseValues(event), '', event.may_quote);
    case 'post':
      return toAll({ post: event.fields ?? [event.text ?? ''] }, event.post);
    case 'post.edit':
      return toAll({ post: [event.text] }, event.post);
    case 'post.withdraw':
      return takeBack(play, head, asked, 'post', event.post);
    case 'statement.offer':
      return toAll({ line: event.text }, event.statement);
    case 'statement.withdraw':
      return takeBack(play, head, asked, 'line', event.statement);
    case 'vote': {
      const voted = await about(event.statement, { vote: event.value });
      return voted.ok && event.reason !== undefined
        ? about(event.statement, { reason: event.reason })
        : voted;
    }
    case 'sort':
      return about(event.item, { column: event.column });
    case 'weigh.rate':
      return about(event.item, { [event.question]: event.value });
    case 'weigh.dots': {
      const dots = Object.entries(event.dots).map(([item, n]) => [play.ids.product(item), n] as const);
      return toAll({ answer: Object.fromEntries(dots) });
    }
    case 'weigh.rank':
      return toAll({ answer: event.ranks.map(play.ids.product) });
    case 'scenario.answer':
      return toAll({ [event.field]: event.text });
    case 'amplify': {
      const amplification = { act: event.kind, text: event.text };
      const subject = play.ids.product(event.post);
      return give(play, head, asked, { subject, id: event.id, values: { amplification }, mayQuote: false });
    }
    case 'amplify.answer':
      return about(event.to, { answer: event.text });
    case 'term.meaning': {
      const { meaning, example, our_word: ourWord } = event;
      return about(event.term, { meaning: { meaning, example, ourWord } });
    }
    case 'term.judge':
      return about(event.term, { judge: event.value });
    case 'link.judge':
      return about(event.link, { judge: event.value });
    case 'consent':
      return toAll(consentValues(event));
    case 'commit':
    case 'commit.witness':
      return promise(play, event, (values) => toAll(values, event.id));
    case 'commit.accept':
      return about(event.id, { yes: event.value });
  }
}

type Of<T extends Playable['type']> = Extract<Playable, { type: T }>;

function pulseValues({ scale, text, may_quote: mayQuote }: Of<'pulse'>): Readonly<Record<string, Json>> {
  return {
    ...(scale === null ? {} : { scale }),
    ...(text === null ? {} : { text: { text, mayQuote } }),
  };
}

function consentValues({ value, concern, whose }: Of<'consent'>): Readonly<Record<string, Json>> {
  return {
    level: String(value),
    ...(concern === undefined ? {} : { concern }),
    ...(whose === undefined ? {} : { whose }),
  };
}

/** Asking another peer leaves the words as they are. */
async function promise(
  play: Play,
  event: Of<'commit'> | Of<'commit.witness'>,
  give_: (values: Readonly<Record<string, Json>>) => Promise<Verdict>,
): Promise<Verdict> {
  const words = event.type === 'commit' ? event : play.promised.get(event.id);
  const { what, when, backs } = words ?? { what: '', when: '' };
  const idea = backs === undefined ? {} : { backs: play.ids.product(backs) };
  const asker = play.product.seatOf(event.witness);
  const verdict = await give_({ promise: { what, when, asker, ...idea } });
  if (verdict.ok) play.promised.set(event.id, { what, when, ...(backs !== undefined && { backs }) });
  return verdict;
}

async function report(play: Play, head: Head, event: Of<'commit.review'>): Promise<Verdict> {
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

function handiwork(play: Play, head: Head, event: Handiwork): Promise<Verdict> {
  const activity = id<never>(head.activity);
  const { product } = play.ids;
  const own = (what: string, body: Readonly<Record<string, Json>>) =>
    inOrder([() => atDesk(play, { type: 'own', activity, do: what, with: { ...body } })]);
  switch (event.type) {
    case 'statement.add': {
      const from = event.from === null ? null : product(event.from);
      return own('addStatement', { id: event.statement, text: event.text, from, as: event.as });
    }
    case 'statement.reword':
      return own('reword', { id: product(event.statement), text: event.text });
    case 'post.hide':
      return inOrder([
        () => atDesk(play, { type: 'hide', activity, item: product(event.post), hidden: true }),
      ]);
    case 'post.merge':
      return own('merge', { item: product(event.post), into: product(event.into) });
    case 'cluster':
      return own('group', { id: event.cluster, heading: event.heading, items: event.posts.map(product) });
    case 'sort.settle':
      return own('settle', { item: product(event.item) });
    case 'weigh.choose':
      return own('choose', { items: event.items.map(product) });
    case 'link.add':
      return own('addLink', { id: event.link, words: event.words });
    case 'term.shared':
      return own('share', { id: product(event.term), text: event.text });
    case 'link.shared':
      return own('share', { id: product(event.link), text: event.text });
    case 'proposal':
      return own('word', { text: event.text });
    case 'ledger.add':
      return own('ledgerAdd', { id: event.line, text: event.text });
    case 'ledger.mark': {
      const owner = play.product.seatOf(event.owner);
      return own('carry', { line: product(event.line), owner, lookAgain: event.look_again });
    }
    case 'treatment.settle': {
      const { types, treatment, line, bottom_line: bottomLine, look_again: lookAgain } = event;
      const owner = play.product.seatOf(event.owner);
      return own('settleDifference', {
        of: product(event.of),
        ...{ types, treatment, line, bottomLine, owner, lookAgain },
      });
    }
    case 'convener':
      return own('convene', { seat: play.product.seatOf(event.peer), next: event.next });
    case 'talk.pairs':
      return own('pairs', { pairs: event.pairs.map((pair) => pair.map(play.product.seatOf)) });
    case 'talk.note':
      return own('note', { text: event.text });
  }
}
