// What this person gave in an asking, wherever it is: on this phone, sent, or saved.

import { id } from '@moot/shared/model/ids.ts';
import type { Json } from '@moot/shared/model/series.ts';
import type { AskingView, MinePart } from '@moot/shared/views/parts.ts';
import { castAnswer, send } from '../../connection/actions.ts';
import { useMine, useOwn, usePending } from '../../connection/hooks.ts';
import type { OwnAnswer, Pending } from '../../connection/store.ts';
import type { Whereabouts } from '../../ui/SavedState.tsx';

export type Given = { readonly value: Json; readonly at: Whereabouts; readonly mayQuote: boolean };
type Fields = { readonly [key: string]: Json };

export function fieldsOf(values: Json): Fields {
  return typeof values === 'object' && values !== null && !Array.isArray(values) ? (values as Fields) : {};
}

function isAbout(p: Pending, asking: string, subject: string): boolean {
  return p.asking === asking && p.subject === subject;
}

function ownGiven(
  own: readonly OwnAnswer[],
  pending: readonly Pending[],
  asking: string,
  field: string,
  subject: string,
): Given | null {
  const mine = own.find(
    (a) => a.asking === asking && a.field === field && a.subject === subject && a.post === null,
  );
  if (mine === undefined || mine.value === null) return null;
  const onTheWay = pending.find((p) => p.what === 'cast' && p.field === field && isAbout(p, asking, subject));
  return { value: mine.value, at: onTheWay?.state ?? 'saved', mayQuote: mine.mayQuote };
}

function namedGiven(
  mine: MinePart | null,
  pending: readonly Pending[],
  asking: string,
  field: string,
  subject: string,
): Given | null {
  const onTheWay = pending.findLast(
    (p) => p.what === 'command' && isAbout(p, asking, subject) && field in fieldsOf(p.values),
  );
  const value = onTheWay
    ? fieldsOf(onTheWay.values)[field]
    : mine?.answers[asking]?.[subject]?.[0]?.values[field];
  if (value === undefined || value === null) return null;
  return { value, at: onTheWay?.state ?? 'saved', mayQuote: false };
}

/** Looks up one's own answer to a field, named or not; null where there is none. */
export function useGiven(asking: AskingView): (field: string, subject: string) => Given | null {
  const own = useOwn(asking.id);
  const mine = useMine();
  const pending = usePending();
  return (field, subject) =>
    asking.names[field] === 'none'
      ? ownGiven(own, pending, asking.id, field, subject)
      : namedGiven(mine, pending, asking.id, field, subject);
}

/** True: this seat has answered without a name, and not from this phone. */
export function useElsewhere(asking: AskingView): (field: string, subject: string) => boolean {
  const own = useOwn(asking.id);
  const mine = useMine();
  return (field, subject) => {
    // Linked answers are counted once for all their subjects.
    const all = asking.linked.includes(field);
    const spent = mine?.spent[asking.id]?.[field]?.[all ? 'all' : subject] ?? 0;
    return spent > 0 && !own.some((a) => a.field === field && (all || a.subject === subject));
  };
}

/** Gives one answer to one field: with a name as a command, without one as a cast. */
export function give(
  c: {
    readonly activity: string;
    readonly asking: AskingView;
    readonly field: string;
    readonly subject: string;
  },
  value: Json,
  mayQuote = false,
): Promise<{ readonly ok: boolean }> {
  const { activity, asking, field, subject } = c;
  if (asking.names[field] === 'none')
    return castAnswer({
      ...{ activity, asking: asking.id, field, subject, value, mayQuote },
      linked: asking.linked.includes(field),
    });
  return send({ type: 'answer', asking: id(asking.id), subject, id: '', values: { [field]: value } });
}

/** Gives several named fields in one tap. */
export function giveFields(
  c: { readonly asking: AskingView; readonly subject: string },
  values: Readonly<Record<string, Json>>,
): Promise<{ readonly ok: boolean }> {
  return send({ type: 'answer', asking: id(c.asking.id), subject: c.subject, id: '', values });
}
