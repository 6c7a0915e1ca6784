// No IO. Rules that tie the activities of a series together; each activity's own shape is already right.
import {
  alwaysNamed,
  bringing,
  bringsOf,
  complaintsOf,
  fieldNames,
  isNotRecorded,
  sourcesOf,
} from '../activities/params.ts';
import { checkMost } from '../language/en/size.ts';
import {
  type ActivityDefinition,
  type Complaint,
  namesOf,
  type SeriesFile,
  type SourceFrom,
} from '../model/definition.ts';
import type { Flaw } from './definitionMessages.ts';
import { at, nearest } from './definitionNearest.ts';
import type { SessionFile } from './definitionSchema.ts';

export type Placed = Flaw & { readonly file: string };
export type SessionIn = { readonly file: string; readonly session: SessionFile };

const reserved: readonly string[] = ['new', 'ledger', 'promises'];

type Size = Pick<SeriesFile, 'people'>;

export function seriesFlaws({ people }: Size): readonly Flaw[] {
  const flaws: Flaw[] = [];
  const { best, works } = people;
  if (best[0] > best[1]) flaws.push({ path: ['people', 'best'], message: 'fewest first, then most' });
  if (works[0] > works[1]) flaws.push({ path: ['people', 'works'], message: 'fewest first, then most' });
  if (best[0] < works[0] || best[1] > works[1])
    flaws.push({ path: ['people', 'best'], message: 'this lies outside works' });
  return flaws;
}

/** `sessions` in the order of the series. */
export function sessionFlaws(sessions: readonly SessionIn[]): readonly Placed[] {
  const all = new Set(sessions.flatMap(({ session }) => session.activities.map((activity) => activity.id)));
  const sessionIds = new Set<string>();
  const earlier = new Map<string, ActivityDefinition>();
  const found: Placed[] = [];
  for (const { file, session } of sessions) {
    if (sessionIds.has(session.id))
      found.push({ file, path: ['id'], message: `another session is called ${session.id}` });
    sessionIds.add(session.id);
    for (const [index, activity] of session.activities.entries()) {
      const complaints = activityFlaws(activity, earlier, all);
      found.push(
        ...complaints.map(({ path, message }) => ({ file, path: ['activities', index, ...path], message })),
      );
      earlier.set(activity.id, activity);
    }
  }
  return found;
}

/** An activity that is meant for fewer people than the series works for could never be run as it is. */
export function sizeFlaws(sessions: readonly SessionIn[], { people }: Size): readonly Placed[] {
  const [fewest] = people.works;
  return sessions.flatMap(({ file, session }) =>
    session.activities.flatMap(({ meantFor }, index) =>
      meantFor === undefined || meantFor.most >= fewest
        ? []
        : [{ file, path: ['activities', index, 'meantFor', 'most'], message: checkMost(fewest) }],
    ),
  );
}

type Earlier = ReadonlyMap<string, ActivityDefinition>;

function activityFlaws(
  activity: ActivityDefinition,
  earlier: Earlier,
  all: ReadonlySet<string>,
): readonly Complaint[] {
  return [
    ...idFlaws(activity, earlier),
    ...sourceFlaws(activity, earlier, all),
    ...addFromFlaws(activity, earlier, all),
    ...namesFlaws(activity),
    ...complaintsOf(activity),
  ];
}

function idFlaws({ id }: ActivityDefinition, earlier: Earlier): readonly Complaint[] {
  if (reserved.includes(id))
    return [{ path: ['id'], message: `${id} has a meaning of its own; choose another id` }];
  if (earlier.has(id)) return [{ path: ['id'], message: `another activity is called ${id}` }];
  return [];
}

function sourceFlaws(
  activity: ActivityDefinition,
  earlier: Earlier,
  all: ReadonlySet<string>,
): readonly Complaint[] {
  const { source } = activity;
  const path = ['source'];
  const { from, needsWriter } = sourcesOf(activity);
  if (reserved.includes(source))
    return from.some((name) => name === source) ? [] : [{ path, message: mayBe(activity, from) }];
  const named = earlier.get(source);
  if (named === undefined) return [{ path, message: notEarlier(source, activity.id, all) }];
  const brings = bringsOf(named.kind);
  if (brings === null || !from.includes(brings))
    return [{ path, message: `${source} is a ${named.kind}; ${mayBe(activity, from)}` }];
  if (needsWriter && namesOf(named, 'post') !== 'named')
    return [{ path, message: `the posts of ${source} have no names; this needs to know who wrote which` }];
  return [];
}

function mayBe({ kind }: ActivityDefinition, from: readonly SourceFrom[]): string {
  const words = from.flatMap((one) =>
    reserved.includes(one) ? [one] : bringing(one).map((name) => `the id of an earlier ${name}`),
  );
  return `the source of this ${kind} can be ${words.join(', ')}`;
}

function notEarlier(id: string, self: string, all: ReadonlySet<string>): string {
  if (id === self) return 'an activity cannot take from itself';
  if (all.has(id)) return `${id} comes later; only an earlier activity can be used`;
  const meant = nearest(id, [...all]);
  return `no activity is called ${id}${meant === undefined ? '' : `; did you mean ${meant}?`}`;
}

const posting = () => bringing('posts').join(' or ');

function addFromFlaws(
  activity: ActivityDefinition,
  earlier: Earlier,
  all: ReadonlySet<string>,
): readonly Complaint[] {
  const addFrom = at(activity.params, 'addFrom');
  const add = at(activity.params, 'add');
  if (typeof addFrom !== 'string')
    return typeof add === 'number' && add > 0
      ? [{ path: ['params', 'add'], message: `say from which ${posting()}: addFrom` }]
      : [];
  const path = ['params', 'addFrom'];
  const named = earlier.get(addFrom);
  if (named === undefined) return [{ path, message: notEarlier(addFrom, activity.id, all) }];
  if (bringsOf(named.kind) !== 'posts')
    return [{ path, message: `${addFrom} is a ${named.kind}; this takes from a ${posting()}` }];
  if (add === 0) return [{ path: ['params', 'add'], message: 'say how many are added: at least 1' }];
  return [];
}

function namesFlaws(activity: ActivityDefinition): readonly Complaint[] {
  const { kind, names } = activity;
  const path = ['names'];
  if (isNotRecorded(kind))
    return names === 'not recorded' ? [] : [{ path, message: `for a ${kind}, write not recorded` }];
  if (names === 'not recorded')
    return [{ path, message: 'only a talk is not recorded; write named or none' }];
  const fields = fieldNames(kind, activity.params);
  return [...unknownFields(names, fields), ...mustBeNamed(activity, fields)];
}

function unknownFields(names: ActivityDefinition['names'], fields: readonly string[]): readonly Complaint[] {
  if (typeof names === 'string') return [];
  const unknown = Object.keys(names).filter((name) => !fields.includes(name));
  return unknown.map((name) => ({
    path: ['names', name],
    message: `"${name}" is not a field here; the fields are ${fields.join(', ')}`,
  }));
}

function mustBeNamed(activity: ActivityDefinition, fields: readonly string[]): readonly Complaint[] {
  const bare = alwaysNamed(activity.kind).filter(
    (field) => fields.includes(field) && namesOf(activity, field) === 'none',
  );
  if (bare.length === 0) return [];
  return [{ path: ['names'], message: `${bare.join(', ')} must be named here` }];
}
