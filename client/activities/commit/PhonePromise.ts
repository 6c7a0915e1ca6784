import { id } from '@moot/shared/model/ids.ts';
import type { AskingView } from '@moot/shared/views/parts.ts';
import { newPostId, send } from '../../connection/actions.ts';
import { fieldsOf } from '../../faces/phone/given.ts';
import type { Post } from '../../faces/phone/posts.ts';

/** What was promised, as it is on its way or on the server. */
export function promiseIn(post: Post): {
  readonly what: string;
  readonly when: string;
  readonly asker: string;
} {
  const { what, when, asker } = fieldsOf(post.value);
  return { what: String(what ?? ''), when: String(when ?? ''), asker: String(asker ?? '') };
}

export function promise(asking: AskingView, post: string | null, value: ReturnType<typeof promiseIn>) {
  const values = { promise: value };
  return send({ type: 'answer', asking: id(asking.id), subject: 'all', id: post ?? newPostId(), values });
}
