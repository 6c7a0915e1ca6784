// This phone's ballot keys and its own copy of what it gave without a name. The only place where the two meet.

import type { Json } from '@moot/shared/model/series.ts';
import type { CastReply } from '@moot/shared/protocol.ts';
import type { Keep } from './keep.ts';
import type { OwnAnswer } from './store.ts';

export type CastGiven = {
  readonly activity: string;
  readonly asking: string;
  readonly field: string;
  readonly subject: string;
  /** Null takes a post back. */
  readonly value: Json;
  readonly mayQuote?: boolean;
  /** The server says that this field is linked: one key for all its subjects. */
  readonly linked?: boolean;
  /** A post's id on this phone; left out where there is one answer for each subject. */
  readonly post?: string;
};

const prefix = (scope: string) => `own/${scope}/`;
const place = (scope: string, a: Pick<OwnAnswer, 'asking' | 'field' | 'subject' | 'post'>) =>
  `${prefix(scope)}${a.asking}/${a.field}/${a.subject}/${a.post ?? ''}`;

export function ownAnswers(keep: Keep, scope: string): readonly OwnAnswer[] {
  const own = keep.keys(prefix(scope)).map((key) => asKept(keep.get(key) as unknown as OwnAnswer));
  return own.sort((a, b) => a.order - b.order);
}

/** What was kept before anything could be linked does not say so. */
const asKept = (own: OwnAnswer): OwnAnswer => ({ ...own, linked: own.linked ?? false });

/**
 * One key for each post; one for each (activity, field, subject), the same again in round 2, so that “changed” can be
 * counted; one for each (activity, field) where it is linked, and never the same for what is linked and what is not.
 */
function keyFor(known: readonly OwnAnswer[], given: CastGiven, draw: () => string): string {
  const earlier = known.find(
    (a) =>
      given.post === undefined &&
      a.post === null &&
      a.activity === given.activity &&
      a.field === given.field &&
      a.linked === (given.linked ?? false) &&
      (a.linked || a.subject === given.subject),
  );
  return earlier?.key ?? draw();
}

/** Writes down what is about to be cast, under its key and its next rev, before it is sent. */
export function writeOwn(keep: Keep, scope: string, given: CastGiven, draw: () => string): OwnAnswer {
  const post = given.post ?? null;
  const at = place(scope, { ...given, post });
  const before = keep.get(at) as unknown as OwnAnswer | undefined;
  const { activity, asking, field, subject, value } = given;
  const own: OwnAnswer = {
    ...{ activity, asking, field, subject, post, value },
    key: before?.key ?? keyFor(ownAnswers(keep, scope), given, draw),
    linked: given.linked ?? false,
    rev: (before?.rev ?? 0) + 1,
    mayQuote: given.mayQuote ?? false,
    slot: before?.slot ?? null,
    order: before?.order ?? Date.now(),
    saved: before?.saved ?? null,
  };
  keep.set(at, own as unknown as Json);
  return own;
}

/** The server has answered the cast of `key` with `rev`: saved, or back to what was saved before. */
export function answerOwn(
  keep: Keep,
  scope: string,
  cast: {
    readonly asking: string;
    readonly field: string;
    readonly subject: string;
    readonly key: string;
    readonly rev: number;
  },
  reply: CastReply,
): void {
  const same = (a: OwnAnswer) =>
    a.key === cast.key && a.asking === cast.asking && a.field === cast.field && a.subject === cast.subject;
  const own = ownAnswers(keep, scope).find(same);
  if (own === undefined || own.rev !== cast.rev) return;
  const after = afterAnswer(own, reply);
  if (after === null) keep.remove(place(scope, own));
  else keep.set(place(scope, own), after as unknown as Json);
}

function afterAnswer(own: OwnAnswer, reply: CastReply): OwnAnswer | null {
  if (reply.ok) {
    const saved = { value: own.value, mayQuote: own.mayQuote };
    return own.value === null ? null : { ...own, slot: reply.slot, saved };
  }
  return own.saved === null ? null : { ...own, ...own.saved };
}

export function forgetOwn(
  keep: Keep,
  scope: string,
  own: Pick<OwnAnswer, 'asking' | 'field' | 'subject' | 'post'>,
): void {
  keep.remove(place(scope, own));
}
