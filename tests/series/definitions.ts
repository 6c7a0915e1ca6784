// Small workshop definitions for tests: each activity as short as its kind allows, with the defaults filled in.
import { activityOfKindSchema } from '@moot/shared/activities/params.ts';
import type { ActivityDefinition, KindName, SessionDefinition } from '@moot/shared/model/definition.ts';

type Loose = Readonly<Record<string, unknown>>;

export type Short = {
  readonly names?: 'named' | 'none' | 'not recorded' | Readonly<Record<string, 'named' | 'none'>>;
  readonly rounds?: 1 | 2;
  readonly source?: string;
  readonly params?: Loose;
};

function activity(kind: KindName, id: string, short: Short = {}): ActivityDefinition {
  const { params = {}, names = 'named', ...rest } = short;
  const whole = { id, title: `Title of ${id}`, kind, minutes: 5, prompt: `Prompt of ${id}?`, names, params };
  return activityOfKindSchema.parse({ ...whole, ...rest });
}

export const gather = (id: string, short: Short = {}) => activity('gather', id, short);

export const statements = (n: number) =>
  Array.from({ length: n }, (_, i) => ({ id: `st${i + 1}`, text: `Statement ${i + 1}` }));

export const vote = (id: string, short: Short = {}) =>
  activity('vote', id, { names: 'none', ...short, params: { statements: statements(2), ...short.params } });

export const sort = (id: string, short: Short = {}) =>
  activity('sort', id, {
    source: 'ledger',
    names: 'none',
    ...short,
    params: { lines: 'all', ledger: true, ...short.params },
  });

export const amplify = (id: string, short: Short = {}) => activity('amplify', id, { source: 'g', ...short });

export const glossary = (id: string, short: Short = {}) =>
  activity('glossary', id, {
    source: 'g',
    names: { meaning: 'named', judge: 'none' },
    ...short,
    params: { links: true, ...short.params },
  });

export const pulse = (id: string, short: Short = {}) =>
  activity('pulse', id, {
    names: { scale: 'none', text: 'named' },
    ...short,
    params: {
      seriesKey: 'key',
      when: 'arriving',
      low: 'low',
      high: 'high',
      textLabel: 'word',
      ...short.params,
    },
  });

export const consent = (id: string, short: Short = {}) =>
  activity('consent', id, {
    rounds: 2,
    ...short,
    params: { proposal: 'We begin at nine.', ...short.params },
  });

export const commit = (id: string, short: Short = {}) =>
  activity('commit', id, { ...short, params: { mode: 'make', ...short.params } });

export const items = (n: number) =>
  Array.from({ length: n }, (_, i) => ({ id: `i${i + 1}`, text: `Item ${i + 1}` }));

export const weigh = (id: string, short: Short = {}) =>
  activity('weigh', id, { names: 'none', ...short, params: { items: items(4), ...short.params } });

export const scenario = (id: string, short: Short = {}) =>
  activity('scenario', id, {
    names: { pull: 'none', do: 'named', tell: 'named' },
    ...short,
    params: {
      card: 'A letter comes on a Friday.',
      spareCards: ['A budget hole appears.'],
      fields: [
        { id: 'pull', label: 'What would pull you away?' },
        { id: 'do', label: 'What would you really do?' },
        { id: 'tell', label: 'Who hears it from you?' },
      ],
      ...short.params,
    },
  });

export const position = (id: string, short: Short = {}) =>
  activity('position', id, {
    source: 'g',
    ...short,
    params: { mode: 'restate', ...short.params },
  });

export const talk = (id: string, short: Short = {}) =>
  activity('talk', id, { names: 'not recorded', ...short });

export function session(id: string, activities: readonly ActivityDefinition[]): SessionDefinition {
  return { id, theme: `Theme of ${id}`, title: `Title of ${id}`, purpose: 'To try it.', activities };
}

/** Of a kind that this version does not know: an older Moot may be given a newer one's series. */
export const unheardOf = (id: string): ActivityDefinition => ({ ...gather(id), kind: 'mime' as KindName });
