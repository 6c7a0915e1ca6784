// A person's own posts in an asking: those with a name as the server has them, those without as this phone keeps them.
import { id } from '@moot/shared/model/ids.ts';
import type { Json } from '@moot/shared/model/series.ts';
import type { AskingView, MinePart } from '@moot/shared/views/parts.ts';
import { castAnswer, newPostId, send, takeBackNamed, takeBackPost } from '../../connection/actions.ts';
import { useMine, useOwn, usePending } from '../../connection/hooks.ts';
import type { OwnAnswer, Pending } from '../../connection/store.ts';
import type { Whereabouts } from '../../ui/SavedState.tsx';
import { fieldsOf } from './given.ts';

export type Post = {
  readonly id: string;
  readonly value: Json;
  readonly at: Whereabouts;
  readonly mayQuote: boolean;
  readonly leaving: boolean;
  /** Without a name: this phone's copy, with its key. */
  readonly own: OwnAnswer | null;
};

function unnamed(own: readonly OwnAnswer[], pending: readonly Pending[], field: string): readonly Post[] {
  return own.flatMap((a): Post[] => {
    if (a.field !== field || a.post === null) return [];
    const onTheWay = pending.find((p) => p.what !== 'command' && fieldsOf(p.values).post === a.post);
    const leaving = a.value === null || fieldsOf(onTheWay?.values ?? null).act === 'takeBack';
    const value = a.value ?? a.saved?.value ?? null;
    return [{ id: a.post, value, at: onTheWay?.state ?? 'saved', mayQuote: a.mayQuote, leaving, own: a }];
  });
}

function named(
  mine: MinePart | null,
  pending: readonly Pending[],
  asking: string,
  field: string,
): readonly Post[] {
  const posts = new Map<string, Post>();
  const put = (post: string, value: Json, at: Whereabouts) =>
    posts.set(post, { id: post, value, at, mayQuote: false, leaving: false, own: null });
  for (const given of mine?.answers[asking]?.all ?? []) put(given.id, given.values[field] ?? null, 'saved');
  for (const p of pending) {
    if (p.what !== 'command' || p.asking !== asking) continue;
    const values = fieldsOf(p.values);
    const post = String(values.id ?? '');
    const before = posts.get(post);
    if (values.takeBack === true && before) posts.set(post, { ...before, leaving: true });
    else if (field in values) put(post, values[field] ?? null, p.state);
  }
  return [...posts.values()];
}

export function usePosts(asking: AskingView, field: string): readonly Post[] {
  const own = useOwn(asking.id);
  const mine = useMine();
  const pending = usePending();
  return asking.names[field] === 'none'
    ? unnamed(own, pending, field)
    : named(mine, pending, asking.id, field);
}

type At = { readonly activity: string; readonly asking: AskingView; readonly field: string };

/** Writes a new post, or changes `post`. */
export function givePost(
  at: At,
  post: Post | null,
  value: Json,
  mayQuote: boolean,
): Promise<{ readonly ok: boolean }> {
  const { activity, asking, field } = at;
  const postId = post?.id ?? newPostId();
  if (asking.names[field] === 'none')
    return castAnswer({ activity, asking: asking.id, field, subject: 'all', value, mayQuote, post: postId });
  return send({
    type: 'answer',
    asking: id(asking.id),
    subject: 'all',
    id: postId,
    values: { [field]: value },
  });
}

export function takeBack(
  asking: AskingView,
  post: Post,
  when: 'open' | 'shown',
): Promise<{ readonly ok: boolean }> {
  if (post.own !== null) return takeBackPost(post.own, when);
  return takeBackNamed({ asking: asking.id, subject: 'all', id: post.id });
}

export function textsOf(value: Json): readonly string[] {
  return Array.isArray(value) ? value.map(String) : value === null ? [] : [String(value)];
}
