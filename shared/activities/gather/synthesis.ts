// No IO. What a gather gives to the document: what was written, under the headings the room chose.
import type { ClearedAnswer } from '../../asking/cleared.ts';
import { byWords, gatherWords } from '../../language/en/synthesis.ts';
import { reviewWords } from '../../language/en/synthesisReview.ts';
import {
  type Contribution,
  figure,
  type Inline,
  type Kept,
  list,
  note,
  nothingKept,
  para,
  quote,
  strong,
  table,
  under,
  type Writing,
  words,
} from '../document.ts';
import type { Synthesis } from '../kind.ts';
import type { Params } from './params.ts';
import { type GatherTold, isStanding, type Own, postsIn, textsIn } from './posts.ts';

type Post = ClearedAnswer & { readonly texts: readonly string[]; readonly name: string | null };

const standingIn = (c: GatherTold) => (postsIn(c)?.answers ?? []).filter((post) => isStanding(c, post));

/** Posts taken back or put out of sight are counted and nothing else; shareable: only what may be printed. */
function printable(c: GatherTold, writing: Writing): readonly Post[] {
  return standingIn(c).flatMap((post) =>
    post.seat === null ? noNames(post, writing) : named(c, post, writing),
  );
}

function noNames(post: ClearedAnswer, { edition }: Writing): readonly Post[] {
  if (edition === 'shareable' && !post.mayQuote) return [];
  return [{ ...post, texts: textsIn(post.value), name: null }];
}

/** Each box by itself; one that is withdrawn is empty, and a post of which nothing is left is none. */
function named(c: GatherTold, post: ClearedAnswer, { print }: Writing): readonly Post[] {
  const all = textsIn(post.value);
  const boxes = all.map((text, i) => {
    const id = i === 0 ? post.id : `${post.id}/${i}`;
    const about = c.params.fields.length > 1 ? (c.params.fields[i] ?? '') : c.around.title;
    return post.seat === null ? null : print({ id, by: post.seat, text, section: 'quotes', about });
  });
  const left = boxes.filter((box) => box !== null);
  if (left.length === 0) return [];
  const name = left.every((box) => box.name !== null) ? (left[0]?.name ?? null) : null;
  return [{ ...post, texts: boxes.map((box) => box?.text ?? ''), name }];
}

function blocks(c: GatherTold, writing: Writing): readonly Contribution[] {
  const cell = postsIn(c);
  const ours = writing.edition === 'ours';
  if (cell === null || (!ours && cell.tooFew)) return [];
  const posts = printable(c, writing);
  if (!ours && posts.length === 0) return [];
  const content = cell.tooFew
    ? [para(gatherWords.tooFew)]
    : [
        note(...howWritten(c, posts, writing)),
        ...(isRows(c) ? [rows(c, posts, writing)] : grouped(c, posts)),
        ...(ours ? goneNotes(c) : []),
      ];
  return [{ section: 'quotes', blocks: [under(c.around.title), ...content] }];
}

const isRows = (c: GatherTold) => c.params.fields.length > 1;

function howWritten(c: GatherTold, posts: readonly Post[], { edition }: Writing): readonly Inline[] {
  const named = c.around.names('post') === 'named';
  if (edition === 'shareable') return [named ? reviewWords.letStand : gatherWords.quotable];
  if (named) return [gatherWords.named];
  const said = gatherWords.noNames(posts.length, postsIn(c)?.answerers ?? 0);
  return [figure(`${c.around.activity}/posts`, said)];
}

function goneNotes(c: GatherTold) {
  const { takenBack, outOfSight } = gone(c);
  const of = c.around.activity;
  return [
    ...(takenBack > 0 ? [note(figure(`${of}/takenBack`, gatherWords.takenBack(takenBack)))] : []),
    ...(outOfSight > 0 ? [note(figure(`${of}/outOfSight`, gatherWords.outOfSight(outOfSight)))] : []),
  ];
}

function gone(c: GatherTold) {
  const posts = postsIn(c)?.answers ?? [];
  return {
    takenBack: posts.filter((p) => p.blanked).length,
    outOfSight: posts.filter((p) => !p.blanked && c.around.hidden.has(p.id)).length,
  };
}

/** One row a person: the boxes side by side. */
function rows(c: GatherTold, posts: readonly Post[], { edition }: Writing) {
  const named = c.around.names('post') === 'named' && edition === 'ours';
  const who = (post: Post): readonly (readonly Inline[])[] =>
    named ? [[post.name ?? reviewWords.aPeer]] : [];
  const boxes = (post: Post) => c.params.fields.map((_, i) => [words(post.texts[i] ?? '')]);
  const top = [...(named ? [[gatherWords.who]] : []), ...c.params.fields.map((label) => [label])];
  return table([top, ...posts.map((post) => [...who(post), ...boxes(post)])]);
}

function grouped(c: GatherTold, posts: readonly Post[]) {
  const heads = posts.filter((p) => !posts.some((into) => into.id === c.own.merged.get(p.id)));
  const inGroup = (group: Own['groups'][number]) =>
    group.items.flatMap((item) => heads.filter((p) => p.id === item));
  const loose = heads.filter((p) => !c.own.groups.some((g) => g.items.includes(p.id)));
  const written = (some: readonly Post[]) => list(some.map((post) => written1(c, post, posts)));
  return [
    ...c.own.groups
      .map((group) => ({ group, members: inGroup(group) }))
      .filter(({ members }) => members.length > 0)
      .flatMap(({ group, members }) => [para(strong(words(group.heading))), written(members)]),
    ...(loose.length > 0 && c.own.groups.length > 0 ? [para(gatherWords.loose)] : []),
    ...(loose.length > 0 ? [written(loose)] : []),
  ];
}

function written1(c: GatherTold, post: Post, all: readonly Post[]): readonly Inline[] {
  const merged = all.filter((p) => c.own.merged.get(p.id) === post.id);
  const tags = [...(c.own.tags.get(post.id) ?? [])];
  return [
    words(joined(post)),
    ...(post.name === null ? [] : [byWords(post.name)]),
    ...(tags.length === 0 ? [] : [`, ${gatherWords.marked}${tags.join(', ')}`]),
    ...merged.flatMap((other): Inline[] => [` (${gatherWords.together} `, quote(joined(other)), ')']),
  ];
}

const joined = ({ texts }: Post) => texts.filter((text) => text !== '').join(' · ');

function data(c: GatherTold, writing: Writing): Kept {
  const cell = postsIn(c);
  const ours = writing.edition === 'ours';
  return {
    ...nothingKept,
    texts: printable(c, writing).flatMap((post) =>
      post.texts.flatMap((text, i) =>
        text === ''
          ? []
          : [{ part: c.params.fields[i] ?? 'post', about: null, round: 1, text, by: post.name }],
      ),
    ),
    numbers:
      cell === null || cell.tooFew || !ours
        ? {}
        : { posts: standingIn(c).length, authors: cell.answerers ?? 0, ...gone(c) },
  };
}

export const synthesis: Synthesis<Params, Own> = { blocks, data };
