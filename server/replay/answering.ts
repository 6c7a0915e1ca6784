// What peers give: an answer of a script in the commands and casts of the asking that it goes to.
import type { Json } from '@moot/shared/model/series.ts';
import type { Head, Playable } from './events.ts';
import { give, takeBack } from './give.ts';
import { askedAs, wantedBy, whichOf } from './kinds/rounds.ts';
import type { Play, Verdict } from './play.ts';

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

export async function answering(play: Play, head: Head, event: Answering): Promise<Verdict> {
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
