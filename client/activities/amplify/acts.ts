// What this person gave to ideas in one wave, wherever it is: on this phone, sent, or saved.
import { type Act, type AmplifyItem, isAct } from '@moot/shared/activities/amplify/picture.ts';
import { id } from '@moot/shared/model/ids.ts';
import type { Json } from '@moot/shared/model/series.ts';
import type { AskingView, MinePart } from '@moot/shared/views/parts.ts';
import { newPostId, send, takeBackNamed } from '../../connection/actions.ts';
import { useMine, usePending } from '../../connection/hooks.ts';
import type { Pending } from '../../connection/store.ts';
import { fieldsOf } from '../../faces/phone/given.ts';
import type { Whereabouts } from '../../ui/SavedState.tsx';

export type OwnAct = {
  readonly id: string;
  readonly idea: string;
  readonly act: Act;
  readonly text: string;
  readonly at: Whereabouts;
  readonly leaving: boolean;
};

const field = 'amplification';

function actFrom(item: string, idea: string, value: Json | undefined, at: Whereabouts): OwnAct | null {
  const { act, text } = fieldsOf(value ?? null);
  return isAct(act) ? { id: item, idea, act, text: String(text ?? ''), at, leaving: false } : null;
}

function savedIn(mine: MinePart | null, asking: string): readonly OwnAct[] {
  return Object.entries(mine?.answers[asking] ?? {}).flatMap(([idea, given]) =>
    given.flatMap((g) => actFrom(g.id, idea, g.values[field], 'saved') ?? []),
  );
}

function withPending(saved: readonly OwnAct[], pending: readonly Pending[], asking: string) {
  const acts = new Map(saved.map((act) => [act.id, act]));
  for (const p of pending) {
    if (p.what !== 'command' || p.asking !== asking || p.subject === null) continue;
    const values = fieldsOf(p.values);
    const item = String(values.id ?? '');
    const before = acts.get(item);
    if (values.takeBack === true && before) acts.set(item, { ...before, leaving: true });
    const act = actFrom(item, p.subject, values[field], p.state);
    if (act !== null) acts.set(item, act);
  }
  return [...acts.values()];
}

export function useOwnActs(asking: AskingView): readonly OwnAct[] {
  const mine = useMine();
  const pending = usePending();
  return withPending(savedIn(mine, asking.id), pending, asking.id);
}

/** Sorts that this person gave an idea in another wave: one of each, over both. */
export function useGivenBefore(asking: AskingView): (idea: string) => readonly Act[] {
  const mine = useMine();
  const others = Object.keys(mine?.answers ?? {}).filter((other) => other !== asking.id);
  const acts = others.flatMap((other) => savedIn(mine, other));
  return (idea) => acts.filter((a) => a.idea === idea).map((a) => a.act);
}

export function giveAct(
  asking: AskingView,
  given: { readonly id: string | null; readonly idea: string; readonly act: Act; readonly text: string },
): Promise<{ readonly ok: boolean }> {
  const { act, text } = given;
  return send({
    type: 'answer',
    asking: id(asking.id),
    subject: given.idea,
    id: given.id ?? newPostId(),
    values: { [field]: { act, text } },
  });
}

export const takeActBack = (asking: AskingView, act: OwnAct) =>
  takeBackNamed({ asking: asking.id, subject: act.idea, id: act.id });

export const under = (items: readonly AmplifyItem[], idea: string): readonly AmplifyItem[] =>
  items.filter((item) => item.idea === idea);
