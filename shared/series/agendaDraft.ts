// No IO. An activity being written or changed: its settings as answers to plain questions, and answers as settings.
import { activityOfKindSchema, alwaysNamed, fieldNames } from '../activities/params.ts';
import { type Option, type Put, type Setting, standsAt, type Where } from '../activities/planning.ts';
import { kindNamed } from '../activities/registry.ts';
import { type ActivityDefinition, namesOf } from '../model/definition.ts';
import type { Json } from '../model/series.ts';
import { canDrawOn, type Earlier, earlierFor, type Spot } from './agendaSources.ts';

/** What a question can be answered with; `lines` are one a line. */
export type Value = string | number | boolean | readonly string[];
export type Values = Readonly<Record<string, Value>>;

/** The questions that every kind has, by the place of their answers. */
export const everyKind: readonly Setting[] = [
  { ask: 'text', id: 'title', at: ['title'], most: 80, rows: 1 },
  { ask: 'text', id: 'prompt', at: ['prompt'], most: 125, rows: 2 },
  { ask: 'text', id: 'help', at: ['help'], most: 110, rows: 1 },
  { ask: 'number', id: 'minutes', at: ['minutes'], least: 1, most: 480 },
  { ask: 'yesNo', id: 'optional', at: ['core'], yes: false },
];
const script: Setting = { ask: 'text', id: 'script', at: ['guidance', 'script'], most: 600, rows: 3 };

/** The fields whose names can be chosen here, each a question of its own. */
function choosableNames(activity: ActivityDefinition): readonly string[] {
  const read = activityOfKindSchema.safeParse(activity).data;
  if (read === undefined || kindNamed(activity.kind)?.plan?.setsNames !== false) return [];
  const always = alwaysNamed(activity.kind);
  return fieldsOf(read).filter((field) => !always.includes(field));
}

const fieldsOf = ({ kind, params }: ActivityDefinition) => fieldNames(kind, params);

const called = (field: string, to: 'named' | 'none'): Option => ({
  id: to,
  is: (activity) => namesOf(activity, field) === to,
  puts: () => [{ at: ['names', field], to }],
});
const namesSetting = (field: string): Setting => ({
  ask: 'choice',
  id: `names.${field}`,
  options: [called(field, 'named'), called(field, 'none')],
});

export function settingsOf(activity: ActivityDefinition): readonly Setting[] {
  return [
    ...everyKind,
    ...(kindNamed(activity.kind)?.plan?.settings ?? []),
    ...choosableNames(activity).map(namesSetting),
    script,
  ];
}

type SourceSetting = Extract<Setting, { ask: 'source' }>;

/** Its own ways, the ledger where that can be drawn on, and every earlier activity that has something to give. */
function sourceOptions(setting: SourceSetting, activity: ActivityDefinition, spot: Spot): readonly Option[] {
  const from = (source: string): Option => ({
    id: source,
    is: (one) => one.source === source,
    puts: () => [{ at: ['source'], to: source }, ...setting.clears],
  });
  const hasLedger = canDrawOn(activity, 'ledger') && !setting.own.some(({ id }) => id === 'ledger');
  return [
    ...setting.own,
    ...(hasLedger ? [from('ledger')] : []),
    ...earlierFor(spot, activity).map(({ id }) => from(id)),
  ];
}

const earlierOptions = (
  setting: Extract<Setting, { ask: 'earlier' }>,
  earlier: readonly Earlier[],
): readonly Option[] => [
  { id: 'none', is: (a) => typeof standsAt(a, setting.at) !== 'string', puts: () => setting.none },
  ...earlier.map(({ id }) => ({
    id,
    is: (a: ActivityDefinition) => standsAt(a, setting.at) === id,
    puts: (a: ActivityDefinition) => [{ at: setting.at, to: id }, ...setting.some(a)],
  })),
];

export function optionsOf(setting: Setting, activity: ActivityDefinition, spot: Spot): readonly Option[] {
  switch (setting.ask) {
    case 'choice':
      return setting.options;
    case 'source':
      return sourceOptions(setting, activity, spot);
    case 'earlier':
      return earlierOptions(setting, earlierFor(spot, activity, setting.brings));
    case 'number':
    case 'text':
    case 'yesNo':
    case 'lines':
      return [];
  }
}

/** How all of its questions stand answered now. */
export function standingIn(activity: ActivityDefinition, spot: Spot): Values {
  const spread = spreadNames(activity);
  return Object.fromEntries(settingsOf(spread).map((one) => [one.id, standing(one, spread, spot)]));
}

function standing(setting: Setting, activity: ActivityDefinition, spot: Spot): Value {
  switch (setting.ask) {
    case 'choice':
    case 'source':
    case 'earlier':
      return optionsOf(setting, activity, spot).find((one) => one.is(activity))?.id ?? '';
    case 'number': {
      const stands = standsAt(activity, setting.at);
      return typeof stands === 'number' ? stands : setting.least;
    }
    case 'text': {
      const stands = standsAt(activity, setting.at);
      return typeof stands === 'string' ? stands : '';
    }
    case 'yesNo':
      return standsAt(activity, setting.at) === (setting.yes ?? true);
    case 'lines':
      return entriesAt(activity, setting.at).map((entry) => textOf(entry, setting.of));
  }
}

function entriesAt(activity: ActivityDefinition, at: readonly string[]): readonly unknown[] {
  const stands = standsAt(activity, at);
  return Array.isArray(stands) ? stands : [];
}

function textOf(entry: unknown, of: 'items' | 'texts' | 'labels'): string {
  const text = of === 'texts' ? entry : standsAt(entry, [of === 'items' ? 'text' : 'label']);
  return typeof text === 'string' ? text : '';
}

/** Whether a question is asked, the others being answered so. */
export const isAsked = (where: Where | undefined, values: Values): boolean => {
  if (where === undefined) return true;
  const answer = String(values[where.setting] ?? '');
  return where.is === undefined ? !(where.not ?? []).includes(answer) : where.is.includes(answer);
};

/**
 * The definition as it would be with these answers; it may not fit. Questions are gone through in order, so that an
 * answer can rest on one before it; one that is answered as before changes nothing.
 */
export function answered(activity: ActivityDefinition, values: Values, spot: Spot): ActivityDefinition {
  let draft = spreadNames(activity);
  const all = { ...standingIn(draft, spot), ...values };
  for (const setting of settingsOf(activity)) {
    const value = values[setting.id];
    if (value === undefined || !isAsked(setting.where, all)) continue;
    draft = putsFor(setting, value, draft, spot).reduce(withPut, draft);
  }
  return gatherNames(draft);
}

function putsFor(setting: Setting, value: Value, draft: ActivityDefinition, spot: Spot): readonly Put[] {
  switch (setting.ask) {
    case 'choice':
    case 'source':
    case 'earlier': {
      const chosen = optionsOf(setting, draft, spot).find((one) => one.id === String(value));
      return chosen === undefined || chosen.is(draft) ? [] : chosen.puts(draft);
    }
    case 'number':
      return [{ at: setting.at, to: typeof value === 'number' ? value : Number(value) }];
    case 'text':
      return [{ at: setting.at, to: String(value).trim() }];
    case 'yesNo':
      return [{ at: setting.at, to: (value === true) === (setting.yes ?? true) }];
    case 'lines':
      return [{ at: setting.at, to: entriesFrom(value, entriesAt(draft, setting.at), setting.of) }];
  }
}

/** A line that stood there keeps its id; so does the one in whose place it was written. */
function entriesFrom(value: Value, before: readonly unknown[], of: 'items' | 'texts' | 'labels'): Json {
  const lines = (Array.isArray(value) ? value : [])
    .map((line) => String(line).trim())
    .filter((line) => line !== '');
  if (of === 'texts') return lines;
  const key = of === 'items' ? 'text' : 'label';
  const idOf = (entry: unknown) => String(standsAt(entry, ['id']) ?? '');
  const same = lines.map((line) => before.find((entry) => textOf(entry, of) === line));
  const used = new Set(same.filter((entry) => entry !== undefined).map(idOf));
  return lines.map((line, n) => {
    const kept = same[n] === undefined ? idOf(before[n]) : idOf(same[n]);
    const isFree = same[n] !== undefined || (kept !== '' && !used.has(kept));
    const id = isFree ? kept : freeId(used, before.map(idOf));
    used.add(id);
    return { id, [key]: line };
  });
}

function freeId(used: ReadonlySet<string>, before: readonly string[]): string {
  let n = 1;
  while (used.has(`n${n}`) || before.includes(`n${n}`)) n += 1;
  return `n${n}`;
}

export function withPut(activity: ActivityDefinition, { at, to }: Put): ActivityDefinition {
  return putAt(activity, at, to) as ActivityDefinition;
}

function putAt(value: unknown, [first, ...rest]: readonly string[], to: Json | undefined): unknown {
  if (first === undefined) return to;
  const record = typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
  const others = Object.entries(record).filter(([key]) => key !== first);
  const inner = putAt(Object.entries(record).find(([key]) => key === first)?.[1], rest, to);
  if (inner === undefined) return Object.fromEntries(others);
  const place = Object.keys(record).indexOf(first);
  return Object.fromEntries(others.toSpliced(place === -1 ? others.length : place, 0, [first, inner]));
}

/** Field by field, so that one can be changed. */
function spreadNames(activity: ActivityDefinition): ActivityDefinition {
  const { names } = activity;
  const read = activityOfKindSchema.safeParse(activity).data;
  if (typeof names !== 'string' || names === 'not recorded' || read === undefined) return activity;
  return { ...activity, names: Object.fromEntries(fieldsOf(read).map((field) => [field, names])) };
}

/** Only the fields there are; in one word where all are alike. */
function gatherNames(activity: ActivityDefinition): ActivityDefinition {
  const read = activityOfKindSchema.safeParse(activity).data;
  if (typeof activity.names === 'string' || read === undefined) return activity;
  const always = alwaysNamed(activity.kind);
  const names = Object.fromEntries(
    fieldsOf(read).map(
      (field) => [field, always.includes(field) ? 'named' : namesOf(activity, field)] as const,
    ),
  );
  const words = new Set(Object.values(names));
  const [only] = words;
  return { ...activity, names: only !== undefined && words.size === 1 ? only : names };
}
