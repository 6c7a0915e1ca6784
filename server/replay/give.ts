// Answers as a phone gives them: fields with a name go as one command, each field without as a cast of its own.
import { type AskingId, id } from '@moot/shared/model/ids.ts';
import type { Json } from '@moot/shared/model/series.ts';
import type { Head } from './events.ts';
import { type Asked, commandOf, inOrder, type Play, phoneOf, send, type Verdict } from './play.ts';
import type { Answered } from './product.ts';

export type Given = {
  readonly subject: string;
  /** '' where a peer gives at most one. */
  readonly id: string;
  readonly values: Readonly<Record<string, Json>>;
  readonly mayQuote: boolean;
};

const phoneName = (head: Head) => `${head.actor}/${head.phone}`;

/** Under one name lie the key and the revisions of one post, or of one field about one subject, in every round. */
function keyName(head: Head, field: string, given: Pick<Given, 'id' | 'subject'>): string {
  return JSON.stringify(given.id === '' ? [head.activity, field, given.subject] : [head.activity, given.id]);
}

export function give(play: Play, head: Head, asked: Asked, given: Given): Promise<Verdict> {
  const fields = Object.entries(given.values);
  const named = fields.filter(([field]) => asked.names[field] !== 'none');
  const secret = fields.filter(([field]) => asked.names[field] === 'none');
  return inOrder([
    ...secret.map(
      ([field, value]) =>
        () =>
          cast(play, head, asked, { field, value, given }),
    ),
    ...(named.length === 0
      ? []
      : [() => answer(play, head, asked, { ...given, values: Object.fromEntries(named) })]),
  ]);
}

function answer(
  play: Play,
  head: Head,
  asked: Asked,
  { subject, id: item, values }: Given,
): Promise<Answered> {
  return send(
    play,
    phoneOf(head),
    commandOf({ type: 'answer', asking: id(asked.id), subject, id: item, values }),
  );
}

async function cast(
  play: Play,
  head: Head,
  asked: Asked,
  c: {
    readonly field: string;
    readonly value: Json;
    readonly given: Pick<Given, 'id' | 'subject' | 'mayQuote'>;
  },
): Promise<Answered> {
  const { field, value, given } = c;
  const name = keyName(head, field, given);
  const key = play.keys.key(phoneName(head), name);
  const message = {
    asking: asked.id,
    field,
    subject: given.subject,
    key,
    rev: play.keys.rev(phoneName(head), name),
    value,
    mayQuote: given.mayQuote,
  };
  const answered = await send(play, phoneOf(head), { what: 'cast', message });
  if (answered.ok && answered.slot !== null && given.id !== '' && value !== null)
    play.ids.link(given.id, answered.slot);
  return answered;
}

/** Until the show by the same means as an answer; after it by the key alone, as nobody. */
export function takeBack(
  play: Play,
  head: Head,
  asked: Asked,
  field: string,
  post: string,
): Promise<Verdict> {
  const given = { id: post, subject: 'all', mayQuote: false };
  if (asked.names[field] !== 'none') {
    const command = { type: 'takeBack', asking: id<AskingId>(asked.id), subject: 'all', id: post } as const;
    return inOrder([() => send(play, phoneOf(head), commandOf(command))]);
  }
  if (asked.step !== 'shown') return inOrder([() => cast(play, head, asked, { field, value: null, given })]);
  const key = play.keys.key(phoneName(head), keyName(head, field, given));
  const message = { asking: asked.id, key, act: { type: 'takeBack' } } as const;
  return inOrder([() => send(play, phoneOf(head), { what: 'keyed', message })]);
}
