// What the facilitator does with what is there: groups, rewords, settles, puts down.
import { id } from '@moot/shared/model/ids.ts';
import type { Json } from '@moot/shared/model/series.ts';
import type { Head, Playable } from './events.ts';
import { atDesk, inOrder, type Play, type Verdict } from './play.ts';

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

export function handiwork(play: Play, head: Head, event: Handiwork): Promise<Verdict> {
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
