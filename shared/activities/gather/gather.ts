// No IO. Gather: write alone, read together; then group, merge and mark with the room.
import { z } from 'zod';
import { firstRefusal } from '../../asking/answer.ts';
import type { AnswerContext, Ask } from '../../asking/ask.ts';
import type { Verdict } from '../../model/refusals.ts';
import type { Json } from '../../model/series.ts';
import { bodyOf, fits } from '../checks.ts';
import { type Item, kind, type OwnDecision } from '../kind.ts';
import type { Params } from './params.ts';
import * as settings from './params.ts';
import { pictureOf } from './pictureOf.ts';
import { plan } from './plan.ts';
import { type GatherTold, type Group, groupsOf, isStanding, type Own, postsIn, textsIn } from './posts.ts';
import { synthesis } from './synthesis.ts';

const boxes = (params: Params) => Math.max(1, params.fields.length);

const write: Ask<Params> = {
  fields: (params) => [{ name: 'post', value: z.array(z.string()).length(boxes(params)), optional: false }],
  about: 'all subjects',
  many: true,
  counts: true,
  sight: () => 'onShow',
  revealBy: () => 'answer',
  limit: (params) => params.maxPosts,
  content: ({ params, values }: AnswerContext<Params>): Verdict =>
    firstRefusal(...textsIn(values.post).map((text) => () => fits(text, params.maxChars))),
};

function items(c: GatherTold): readonly Item[] {
  return (postsIn(c)?.answers ?? [])
    .filter((post) => isStanding(c, post))
    .map((post) => ({ id: post.id, text: textsIn(post.value).join(' · '), by: post.seat }));
}

function outcome(c: GatherTold): Json {
  const cell = postsIn(c);
  const shown = cell !== null && !cell.tooFew;
  const posts = shown ? cell.answers : [];
  return {
    shown,
    eligible: c.askings.at(-1)?.eligible?.size ?? 0,
    authors: shown ? cell.answerers : null,
    postsAtShow: shown ? posts.length : null,
    takenBackAfterShow: posts.filter((p) => p.blanked).length,
    hidden: posts.filter((p) => c.around.hidden.has(p.id)).length,
    merged: c.own.merged.size,
    standing: posts.filter((p) => isStanding(c, p)).map((p) => p.id),
    groups: c.own.groups.map((g) => ({ id: g.id, heading: g.heading, items: [...g.items] })),
  };
}

const words = z.string().min(1).max(200);
/** What is left out stays as it is: heading and lines are changed by different hands at the same time. */
const groupBody = z.strictObject({
  id: words,
  heading: z.string().max(200).optional(),
  items: z.array(words).max(400).optional(),
});
const itemBody = z.strictObject({ item: words });
const idBody = z.strictObject({ id: words });
const mergeBody = z.strictObject({ item: words, into: words });
const tagBody = z.strictObject({ item: words, tag: words, on: z.boolean() });

const known = (c: GatherTold, ids: readonly string[]) => {
  const posts = new Set((postsIn(c)?.answers ?? []).map((p) => p.id));
  return ids.every((id) => posts.has(id));
};
const done = (event: { readonly type: string; readonly [key: string]: Json }): OwnDecision => ({
  ok: true,
  event,
});
const no = (refusal: Exclude<Verdict, 'ok'>): OwnDecision => ({ ok: false, refusal });

export const gather = kind<Params, Own>({
  name: 'gather',
  settings,
  plan,
  asks: { write },
  available: () => true,
  start: () => ({ groups: [], merged: new Map(), tags: new Map() }),
  next: ({ askings }) =>
    askings.length === 0 || askings.at(-1)?.cell('post')?.tooFew === true
      ? [{ id: `write:${askings.length + 1}`, ask: 'write', round: askings.length + 1, subjects: [] }]
      : [],
  commands: {
    group: (c, raw) => {
      const body = bodyOf(groupBody, raw);
      if (body === null) return no('malformed');
      const { id, heading, items: inside } = body;
      if (inside !== undefined && !known(c, inside)) return no('unknown');
      const fit = heading === undefined || heading.trim() === '' ? 'ok' : fits(heading, 80);
      if (fit !== 'ok') return no(fit);
      return done({
        type: 'grouped',
        id,
        ...(heading === undefined ? {} : { heading }),
        ...(inside === undefined ? {} : { items: inside }),
      });
    },
    ungroup: (c, raw) => {
      const body = bodyOf(idBody, raw);
      if (body === null) return no('malformed');
      return c.own.groups.some((g) => g.id === body.id)
        ? done({ type: 'ungrouped', ...body })
        : no('unknown');
    },
    merge: (c, raw) => {
      const body = bodyOf(mergeBody, raw);
      if (body === null || body.item === body.into) return no('malformed');
      if (!known(c, [body.item, body.into])) return no('unknown');
      const into = c.own.merged.get(body.into) ?? body.into;
      return into === body.item ? no('not_now') : done({ type: 'merged', item: body.item, into });
    },
    unmerge: (c, raw) => {
      const body = bodyOf(itemBody, raw);
      if (body === null) return no('malformed');
      return c.own.merged.has(body.item) ? done({ type: 'unmerged', ...body }) : no('unknown');
    },
    tag: (c, raw) => {
      const body = bodyOf(tagBody, raw);
      if (body === null) return no('malformed');
      if (!known(c, [body.item]) || !c.params.tags.includes(body.tag)) return no('unknown');
      return done({ type: 'tagged', ...body });
    },
  },
  byKey: {},
  groups: groupsOf,
  evolve,
  items,
  outcome,
  settle: () => [],
  picture: pictureOf,
  synthesis,
});

function evolve(own: Own, event: { readonly type: string; readonly [key: string]: Json }): Own {
  const item = String(event.item ?? '');
  switch (event.type) {
    case 'grouped':
      putGroup(own, changed(own, event));
      break;
    case 'ungrouped':
      own.groups.splice(
        own.groups.findIndex((g) => g.id === event.id),
        1,
      );
      break;
    case 'merged':
      for (const [other, into] of own.merged) if (into === item) own.merged.set(other, String(event.into));
      own.merged.set(item, String(event.into));
      break;
    case 'unmerged':
      own.merged.delete(item);
      break;
    case 'tagged': {
      const tags = own.tags.get(item) ?? new Set();
      own.tags.set(item, tags);
      if (event.on === true) tags.add(String(event.tag));
      else tags.delete(String(event.tag));
    }
  }
  return own;
}

function changed(own: Own, event: Readonly<Record<string, Json>>): Group {
  const before = own.groups.find((g) => g.id === event.id);
  return {
    id: String(event.id),
    heading: event.heading === undefined ? (before?.heading ?? '') : String(event.heading),
    items: event.items === undefined ? (before?.items ?? []) : textsIn(event.items),
  };
}

/** A post stands in one group: putting it in another takes it out of the first. */
function putGroup(own: Own, group: Group): void {
  const place = own.groups.findIndex((g) => g.id === group.id);
  own.groups.forEach((g, i) => {
    own.groups[i] = { ...g, items: g.items.filter((item) => !group.items.includes(item)) };
  });
  if (place >= 0) own.groups[place] = group;
  else own.groups.push(group);
}
