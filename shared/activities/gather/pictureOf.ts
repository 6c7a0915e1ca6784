// No IO. Draws a gather for the faces, from what was cleared for the audience.
import type { ClearedAnswer } from '../../asking/cleared.ts';
import type { NameOf, Picture } from '../kind.ts';
import type { GatherForm, GatherItem, GatherOutcome } from './picture.ts';
import { type GatherTold, postsIn, textsIn } from './posts.ts';

export function pictureOf(c: GatherTold, names: NameOf): Picture {
  const form: GatherForm = formOf(c);
  const outcome: GatherOutcome[] = outcomeOf(c);
  return { form, subjects: [], items: itemsOf(c, names), outcome };
}

function formOf({ params, around, audience }: GatherTold): GatherForm {
  return {
    labels: params.fields.length === 0 ? [''] : params.fields,
    maxPosts: params.maxPosts,
    maxChars: params.maxChars,
    names: around.names('post'),
    quoteChoice: around.names('post') === 'none',
    roundRobin: params.show === 'round_robin',
    cluster: params.cluster,
    merge: params.merge || params.cluster,
    tags: audience === 'desk' ? params.tags : [],
    statementsGoTo: audience === 'desk' ? around.statementsGoTo : null,
  };
}

function itemsOf(c: GatherTold, names: NameOf): GatherItem[] {
  const posts = postsIn(c)?.answers ?? [];
  const merged = (id: string) =>
    posts.filter((p) => c.own.merged.get(p.id) === id).map((p) => ({ id: p.id, texts: textsIn(p.value) }));
  return posts
    .filter((p) => !c.own.merged.has(p.id))
    .map((post) => ({
      id: post.id,
      texts: textsIn(post.value),
      ...writer(post, names),
      group: c.own.groups.find((g) => g.items.includes(post.id))?.id ?? null,
      merged: merged(post.id),
      tags: [...(c.own.tags.get(post.id) ?? [])],
      hidden: c.around.hidden.has(post.id),
      takenBack: post.blanked,
    }));
}

function writer(post: ClearedAnswer, names: NameOf): { by: string | null; organisation: string | null } {
  if (post.seat === null) return { by: null, organisation: null };
  return { by: names.person(post.seat), organisation: names.organisation(post.seat) };
}

/** The finding comes only after all posts are up, so that nobody writes to match it. */
function outcomeOf(c: GatherTold): GatherOutcome[] {
  const cell = postsIn(c);
  if (cell === null) return [];
  if (cell.tooFew) return [{ type: 'tooFew' }];
  const groups = c.own.groups.map((g) => ({ type: 'group' as const, ...g }));
  const { afterShow } = c.params;
  const allUp = c.around.allShown();
  return afterShow === null || !allUp
    ? groups
    : [...groups, { type: 'finding', text: afterShow.finding, credit: afterShow.credit }];
}
