// The store without its thread, for what can only be seen from within: full disks, bytes, crashes half-way.
import { type Engine, openEngine } from '@moot/server/store/engine.ts';
import { ownMigrations } from '@moot/server/store/migrate.ts';
import {
  type Answer,
  asStored,
  asStoredCast,
  type Call,
  type CallName,
  type Calls,
} from '@moot/server/store/stored.ts';
import type { SeriesId } from '@moot/shared/model/ids.ts';
import { onTestFinished } from 'vitest';
import type { Written } from './fixtures.ts';

export function engineIn(folder: string, migrations = ownMigrations): Engine {
  const engine = openEngine({ folder, migrations });
  onTestFinished(() => engine.close());
  return engine;
}

let calls = 0;

export function call<C extends CallName>(name: C, ...input: Calls[C]['in']): Call {
  calls += 1;
  return { call: name, id: calls, input } as Call;
}

export function commit(series: SeriesId, { rows = [], casts = [], emptied = [] }: Written): Call {
  return call('commit', { series, rows: rows.map(asStored), casts: casts.map(asStoredCast), emptied });
}

/** What one call answers, alone in its round. */
export function answerOf(engine: Engine, one: Call): unknown {
  const [answer] = engine.round([one]);
  if (answer?.ok !== true) throw new Error(answer === undefined ? 'no answer' : answer.message);
  return answer.value;
}

export const codes = (answers: readonly Answer[]): string[] => answers.map((a) => (a.ok ? 'ok' : a.code));
