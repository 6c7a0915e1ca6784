import { id } from '@moot/shared/model/ids.ts';
import type { Json } from '@moot/shared/model/series.ts';
import type { AskingView } from '@moot/shared/views/parts.ts';
import { newPostId, send } from '../../connection/actions.ts';
import { fieldsOf } from '../../faces/phone/given.ts';
import type { Post } from '../../faces/phone/posts.ts';

export type Promised = {
  readonly what: string;
  readonly when: string;
  readonly asker: string;
  /** The idea it gets behind, where it does. */
  readonly backs?: string;
};

/** What was promised, as it is on its way or on the server. */
export function promiseIn(post: Post): Promised {
  const { what, when, asker, backs } = fieldsOf(post.value);
  const idea = typeof backs === 'string' ? { backs } : {};
  return { what: String(what ?? ''), when: String(when ?? ''), asker: String(asker ?? ''), ...idea };
}

export function promise(asking: AskingView, post: string | null, value: Promised) {
  const values: { readonly promise: Json } = { promise: { ...value } };
  return send({ type: 'answer', asking: id(asking.id), subject: 'all', id: post ?? newPostId(), values });
}
