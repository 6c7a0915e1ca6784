// No IO. An activity as a form in plain words: what is asked about it, how it stands, and what does not fit yet.
import { activityOfKindSchema, fieldNames } from '../activities/params.ts';
import { type Setting, standsAt } from '../activities/planning.ts';
import { kindNamed } from '../activities/registry.ts';
import type { AgendaField, AgendaForm } from '../http/agenda.ts';
import { startWords } from '../language/en/agendaStart.ts';
import * as say from '../language/en/deskAgenda.ts';
import type { ActivityDefinition, KindName } from '../model/definition.ts';
import type { AgendaEdit, Series, Session } from '../model/series.ts';
import { type AgendaFlaw, flawsOfEdit } from './agendaCheck.ts';
import {
  answered,
  everyKind,
  isAsked,
  optionsOf,
  settingsOf,
  standingIn,
  type Values,
} from './agendaDraft.ts';
import { earlierFor, type Spot } from './agendaSources.ts';
import { flawsOf } from './definitionMessages.ts';

/** An activity to write: one of the session, or a new one of a kind at a place. */
export type ToWrite = { readonly activity: string } | { readonly kind: KindName; readonly at: number };
export type Problem = { readonly field: string; readonly sentence: string };
export type Written = {
  readonly form: AgendaForm;
  /** Null: it does not fit yet. */
  readonly edit: AgendaEdit | null;
};

/** Null: there is no such activity, or no such kind. */
export function writeActivity(
  series: Series,
  session: Session,
  what: ToWrite,
  values: Values,
): Written | null {
  const begun = begin(series, session, what);
  if (begun === null) return null;
  const { start, spot, isNew } = begun;
  const draft = answered(start, values, spot);
  const settings = settingsOf(draft);
  const now = standingIn(draft, spot);
  const asked = settings.filter((one) => isAsked(one.where, now));
  const { edit, problems } = checked(series, session, draft, isNew ? spot.at : null, asked);
  const words = say.kindWords[draft.kind] ?? { name: draft.kind, what: '' };
  return {
    edit: problems.length === 0 ? edit : null,
    form: {
      heading: isNew ? say.newOne(words.name) : say.changeOf(start.title),
      what: words.what,
      fields: asked.map((one) => fieldOf(one, draft, spot, now)),
      problems,
    },
  };
}

type Begun = { readonly start: ActivityDefinition; readonly spot: Spot; readonly isNew: boolean };

function begin(series: Series, session: Session, what: ToWrite): Begun | null {
  if ('kind' in what) {
    const spot = { series, session: session.id, at: what.at };
    const start = startOf(what.kind, spot, session);
    return start === null ? null : { start, spot, isNew: true };
  }
  const at = session.activities.findIndex(({ id }) => id === what.activity);
  const found = session.activities[at];
  if (found === undefined) return null;
  return { start: found.definition, spot: { series, session: session.id, at }, isNew: false };
}

/** A new activity of a kind as it starts, with an id that is new to the series. */
function startOf(kind: KindName, spot: Spot, session: Session): ActivityDefinition | null {
  const plan = kindNamed(kind)?.plan;
  if (plan === undefined) return null;
  const words = startWords[kind] ?? { title: kind, prompt: kind };
  const common = { ...words, id: newId(spot.series, session, kind), kind, minutes: plan.minutes };
  const { names, rounds, params } = plan;
  const bare = { ...common, names, rounds, params, source: plan.source === 'earlier' ? 'new' : plan.source };
  const start = activityOfKindSchema.safeParse(bare).data;
  if (start === undefined) return null;
  if (plan.source !== 'earlier') return start;
  const [latest] = earlierFor(spot, start);
  return latest === undefined ? start : { ...start, source: latest.id };
}

/** Also not one that was dropped: an undo may bring that back. */
function newId(series: Series, session: Session, kind: KindName): string {
  const taken = new Set(
    series.sessions.flatMap(({ activities, shelf }) => [...activities, ...shelf].map(({ id }) => String(id))),
  );
  let n = 1;
  while (taken.has(`${session.id}-${kind}-${n}`)) n += 1;
  return `${session.id}-${kind}-${n}`.slice(-40).replace(/^[^a-z]+/, '');
}

type Checked = { readonly edit: AgendaEdit; readonly problems: readonly Problem[] };

function checked(
  series: Series,
  session: Session,
  draft: ActivityDefinition,
  at: number | null,
  asked: readonly Setting[],
): Checked {
  const parsed = activityOfKindSchema.safeParse(draft);
  const definition = parsed.data ?? draft;
  const edit: AgendaEdit = at === null ? { do: 'change', definition } : { do: 'add', definition, at };
  const labelled = (path: readonly PropertyKey[]) =>
    asked.find((one) => standsFor(one, path, draft))?.id ?? '';
  if (!parsed.success) {
    const flaws = flawsOf(activityOfKindSchema, draft, parsed.error.issues);
    return {
      edit,
      problems: flaws.map(({ path, message }) => ({
        field: labelled(path),
        sentence: say.sentence(message),
      })),
    };
  }
  const flaws = flawsOfEdit(series, session, edit);
  const problems = flaws.map((flaw) =>
    flaw.activity === draft.id
      ? { field: labelled(flaw.path), sentence: say.sentence(ownWords(flaw, draft)) }
      : { field: '', sentence: flawWords(series, flaw) },
  );
  return { edit, problems };
}

const ownWords = ({ path, message }: AgendaFlaw, { source }: ActivityDefinition) =>
  path[0] === 'source' && source === 'new' ? say.nothingToDrawOn : message;

/** Whether a flaw at this place is about the question. */
function standsFor(setting: Setting, path: readonly PropertyKey[], draft: ActivityDefinition): boolean {
  if (path[0] === 'source') return setting.ask === 'source';
  if (setting.ask === 'choice' && path[0] === 'names')
    return setting.options.some((one) =>
      one.puts(draft).some(({ at }) => (path[1] === undefined ? at[0] === 'names' : at[1] === path[1])),
    );
  if (!('at' in setting) || path.length < setting.at.length) return false;
  return setting.at.every((step, n) => path[n] === step);
}

/** What an edit would break in an activity, in a sentence that says what to do. */
export function flawWords(series: Series, { activity, path, message }: AgendaFlaw): string {
  const broken = titled(series, activity);
  const from =
    path[0] === 'source' || path.at(-1) === 'addFrom' ? broken && standsAt(broken, path.map(String)) : null;
  const title = broken?.title ?? activity;
  return typeof from === 'string'
    ? say.needsEarlier(title, titled(series, from)?.title ?? from)
    : say.problemIn(title, '', message);
}

const titled = ({ sessions }: Series, activity: string): ActivityDefinition | undefined =>
  sessions.flatMap(({ activities }) => activities).find(({ id }) => id === activity)?.definition;

function fieldOf(setting: Setting, draft: ActivityDefinition, spot: Spot, now: Values): AgendaField {
  const { label, help = '' } = wordsFor(setting, draft);
  return {
    id: setting.id,
    ask: askOf(setting),
    label,
    help,
    value: now[setting.id] ?? '',
    least: setting.ask === 'number' ? setting.least : 0,
    most: 'most' in setting ? setting.most : 0,
    imports: setting.ask === 'lines' && setting.imports === true,
    options: optionsOf(setting, draft, spot).map(({ id }) => ({
      id,
      help: '',
      ...optionWords(setting, id, draft, spot),
    })),
  };
}

function askOf(setting: Setting): AgendaField['ask'] {
  switch (setting.ask) {
    case 'text':
      return setting.rows === 1 ? 'line' : 'text';
    case 'source':
    case 'earlier':
    case 'choice':
      return 'choice';
    case 'number':
    case 'yesNo':
    case 'lines':
      return setting.ask;
  }
}

type Words = { readonly label: string; readonly help?: string };

function wordsFor(setting: Setting, draft: ActivityDefinition): Words {
  const common = Object.entries(say.fieldWords).find(([id]) => id === setting.id)?.[1];
  if (common !== undefined && (setting.id === 'script' || everyKind.includes(setting))) return common;
  if (!setting.id.startsWith('names.')) return say.settingWords(draft.kind, setting.id);
  const field = setting.id.slice('names.'.length);
  return { label: say.namesLabel(field, labelIn(draft, field)), help: say.namesHelp };
}

/** A field that the room itself named, such as a question of a card. */
function labelIn({ kind, params }: ActivityDefinition, field: string): string | null {
  const { fields } = params;
  if (!Array.isArray(fields) || !fieldNames(kind, params).includes(field)) return null;
  const found: unknown = fields.find(
    (one: unknown) => typeof one === 'object' && one !== null && 'id' in one && one.id === field,
  );
  return typeof found === 'object' && found !== null && 'label' in found ? String(found.label) : null;
}

function optionWords(setting: Setting, id: string, draft: ActivityDefinition, spot: Spot): Words {
  if (setting.id.startsWith('names.')) return say.namesOption[id === 'none' ? 'none' : 'named'];
  if (setting.ask === 'earlier' && id === 'none') return { label: say.nothingEarlier };
  if (setting.ask === 'source' && id === 'ledger') return { label: say.ledgerSource };
  if (setting.ask === 'source' || setting.ask === 'earlier') {
    const brings = setting.ask === 'earlier' ? setting.brings : undefined;
    const from = earlierFor(spot, draft, brings).find((one) => one.id === id);
    if (from !== undefined) return { label: say.fromEarlier(from.title, from.session) };
  }
  return say.optionWords(draft.kind, setting.id, id);
}
