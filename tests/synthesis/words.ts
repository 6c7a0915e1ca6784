// A scripted series in which every word that a peer writes is a token of theirs: it can be found in any document, and
// whatever else stands there is ours, the workshop's or the facilitator's.
import type { Script } from '@moot/server/replay/script.ts';
import type { Series } from '@moot/shared/model/series.ts';
import { type Played, played } from './played.ts';

const written = new Set([
  ...['text', 'reason', 'meaning', 'example', 'our_word', 'concern', 'whose', 'note', 'bottom_line'],
  ...['what', 'when'],
]);

export type Token = {
  readonly text: string;
  readonly by: string;
  readonly type: string;
  readonly to: string | null;
};

export function tokened(script: Script): { readonly script: Script; readonly tokens: readonly Token[] } {
  const tokens: Token[] = [];
  const token = (by: string, type: string, to: string | null): string => {
    const text = `Zq${by}x${tokens.length}`;
    tokens.push({ text, by, type, to });
    return text;
  };
  const events = script.events.map((e) => {
    if (!/^p\d/.test(e.actor) || e.why !== null) return e;
    const to = 'to' in e.event && typeof e.event.to === 'string' ? e.event.to : null;
    const entries = Object.entries(e.event).map(([key, value]): readonly [string, unknown] => {
      if (key === 'fields' && Array.isArray(value))
        return [key, value.map(() => token(e.actor, e.event.type, to))];
      const isWritten = written.has(key) && typeof value === 'string' && value !== '';
      return [key, isWritten ? token(e.actor, e.event.type, to) : value];
    });
    return { ...e, event: Object.fromEntries(entries) as typeof e.event };
  });
  return { script: { ...script, events }, tokens };
}

export async function tokenedWhole(
  name: 'demo' | 'edge',
): Promise<Played & { readonly tokens: readonly Token[] }> {
  let tokens: readonly Token[] = [];
  const p = await played(
    name,
    (script) => {
      const made = tokened(script);
      tokens = made.tokens;
      return made.script;
    },
    null,
  );
  const last = p.state().sessions.findLast((s) => s.startedAt !== null);
  if (last !== undefined) p.give({ type: 'endSession', session: last.id });
  return { ...p, tokens };
}

/** Everything that was given without a name and shown. */
export function withoutNamesIn(series: Series): string {
  const cells = series.sessions
    .flatMap((s) => s.activities)
    .flatMap((a) => a.askings)
    .flatMap((a) => [...a.shown.values()])
    .flatMap((shown) => [...shown.values()]);
  return JSON.stringify(cells.flatMap((cell) => (cell.tooFew ? [] : cell.ballots.map((b) => b.value))));
}
