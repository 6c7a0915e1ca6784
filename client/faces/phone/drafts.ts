// What is typed and not sent, kept on this phone with each keystroke: by asking, field, subject and box.

import type { Json } from '@moot/shared/model/series.ts';
import type { StagePart } from '@moot/shared/views/parts.ts';
import { useSyncExternalStore } from 'react';
import { keep } from '../../connection/browserKeep.ts';
import { onRefused, scopeOf } from '../../connection/connect.ts';
import type { OutItem } from '../../connection/outbox.ts';
import { randomId } from '../../connection/random.ts';
import { store } from '../../connection/store.ts';

export type DraftPlace = {
  readonly asking: string;
  readonly field: string;
  readonly subject: string;
  /** Which box, or which post is being changed. */
  readonly slot: string;
};
type Draft = {
  readonly text: string;
  /** What it was written for, to say so later. */
  readonly title: string;
  readonly asking: string;
  /** Looked at after it could no longer be sent, and kept. */
  readonly put: boolean;
};
export type UnsentDraft = Draft & { readonly key: string };

const folder = () => {
  const { who } = store.getState();
  return `draft/${who === null ? '' : scopeOf(who)}/`;
};
const keyOf = (p: DraftPlace) => `${folder()}${p.asking}/${p.field}/${p.subject}/${p.slot}`;

function titleNow(): string {
  const stage = store.getState().view.stage as StagePart | undefined;
  return stage?.activity?.title ?? stage?.prompt ?? '';
}

export function draftAt(place: DraftPlace): string | null {
  return (keep().get(keyOf(place)) as Draft | undefined)?.text ?? null;
}

export function writeDraft(place: DraftPlace, text: string): void {
  const draft: Draft = { text, title: titleNow(), asking: place.asking, put: false };
  keep().set(keyOf(place), draft);
}

export function clearDraft(place: DraftPlace): void {
  keep().remove(keyOf(place));
}

/** Draws again whenever anything kept here changes, in this tab or another. */
export function useKept(): number {
  return useSyncExternalStore(
    (listener) => keep().subscribe(listener),
    () => keep().version(),
  );
}

/** The text in a box: the draft if there is one, else `initial`. */
export function useDraft(place: DraftPlace, initial: string): readonly [string, (text: string) => void] {
  useKept();
  const change = (text: string) => (text === initial ? clearDraft(place) : writeDraft(place, text));
  return [draftAt(place) ?? initial, change];
}

/** Drafts of askings that are not open now. */
export function unsentDrafts(openAsking: string | null): readonly UnsentDraft[] {
  return keep()
    .keys(folder())
    .map((key) => ({ key, ...(keep().get(key) as unknown as Draft) }))
    .filter((d) => d.text.trim() !== '' && (d.asking !== openAsking || d.key.includes('/refused-')));
}

export function putDraftAside(draft: UnsentDraft): void {
  const { key, ...rest } = draft;
  keep().set(key, { ...rest, put: true });
}

export function deleteDraft(key: string): void {
  keep().remove(key);
}

/** All that this phone keeps for one seat goes: when it signs out. */
export function forgetEverything(): void {
  const { who } = store.getState();
  const scope = who === null ? null : scopeOf(who);
  for (const key of keep().keys('')) if (scope === null || key.includes(`/${scope}/`)) keep().remove(key);
  keep().remove('last');
}

/** Words that were refused come back: into their box if it is empty, else beside it. Taps need no keeping. */
export function keepRefusedWords(): () => void {
  return onRefused((item) => {
    const { asking, field, subject } = item;
    if (asking === null || field === null || subject === null) return;
    const value = fieldIn(item, item.out.what === 'cast' ? 'value' : field);
    const texts = isTapped(field, value) ? [] : wordsIn(value);
    for (const [box, text] of texts.entries()) {
      const place = { asking, field, subject, slot: `${standingPost(item) ?? 'new'}${box}` };
      writeDraft(draftAt(place) === null ? place : { ...place, slot: `refused-${randomId('r', 4)}` }, text);
    }
  });
}

function fieldIn({ values }: Pick<OutItem, 'values'>, field: string): Json {
  if (typeof values !== 'object' || values === null || Array.isArray(values)) return null;
  const fields = values as { readonly [key: string]: Json };
  return fields[field] ?? null;
}

/** The id of a post that was there before its change was refused: the words go back to its own box. */
function standingPost({ asking, values }: OutItem): string | null {
  const { own, mine } = store.getState();
  const post = String(fieldIn({ values }, 'post') ?? '');
  if (own.some((a) => a.asking === asking && a.post === post && a.saved !== null)) return post;
  const named = String(fieldIn({ values }, 'id') ?? '');
  const given = mine?.answers[asking ?? '']?.all ?? [];
  return named !== '' && given.some((g) => g.id === named) ? named : null;
}

/** A column, or first choices: ids, never words. */
const isTapped = (field: string, value: Json) =>
  field === 'column' || field === 'judge' || (field === 'answer' && Array.isArray(value));
const taps: ReadonlySet<string> = new Set([
  'agree',
  'disagree',
  'pass',
  '1',
  '2',
  '3',
  '4',
  '5',
  'aside',
  'back',
  'add',
  'ask',
]);

/** Parts of an answer that were tapped, beside those that were written. */
const chosen: ReadonlySet<string> = new Set(['asker', 'backs', 'to', 'replaces', 'side', 'tapped']);

function wordsIn(value: Json): readonly string[] {
  if (typeof value === 'string') return taps.has(value) ? [] : [value];
  if (Array.isArray(value)) return value.flatMap(wordsIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inside]) => (chosen.has(key) ? [] : wordsIn(inside)));
}
