// No IO. What can be set about agreeing, disagreeing or passing.
import { z } from 'zod';
import {
  type Complaint,
  type Frozen,
  idSchema,
  itemSchema,
  limits,
  line,
  type Names,
  namesOf,
  type Source,
  type SourceFrom,
  uniqueIds,
} from '../../model/definition.ts';

const collect = z.strictObject({
  maxPosts: z.int().min(1).max(10).default(1),
  maxChars: z.int().min(1).max(limits.statement).default(limits.statement),
  stem: line(80).describe('How every line starts. At most 80 characters.'),
  minutes: z.int().min(1).max(60).default(4),
});

export const paramsSchema = z.strictObject({
  collect: collect.nullable().default(null).describe('Peers first write the lines, with their names.'),
  statements: z
    .array(itemSchema)
    .max(60)
    .check(uniqueIds)
    .default([])
    .describe('Statements given here, one idea each.'),
  add: z.int().min(0).max(20).default(0).describe('How many more the facilitator makes, from addFrom.'),
  addFrom: idSchema.nullable().default(null).describe('The id of an earlier gather.'),
  reveal: z.enum(['reasons_then_counts', 'counts']).default('reasons_then_counts'),
  reword: z.boolean().default(false).describe('New words are allowed between the rounds.'),
  maxStatements: z.int().min(1).max(60).nullable().default(null),
  ledger: z
    .enum(['all', 'exceptions', 'none'])
    .default('all')
    .describe(
      'What the ledger remembers. exceptions: what is agreed goes to the criteria, the rest to the ledger.',
    ),
  sight: z
    .enum(['onShow', 'live'])
    .default('onShow')
    .describe('live: seen as given; only where votes are named.'),
  linked: z
    .boolean()
    .default(false)
    .describe(
      'Votes without names stay together as one row a person, from twelve people: an opinion map, and a file of rows.',
    ),
});
export type Params = Frozen<z.infer<typeof paramsSchema>>;

export function fieldNames(params: Params): readonly string[] {
  return params.collect === null ? ['vote', 'reason'] : ['line', 'vote', 'reason'];
}

export const alwaysNamed: readonly string[] = ['line'];

export const brings = 'statements';

export function sources(): readonly SourceFrom[] {
  return ['new', 'ledger', 'posts', 'ideas', 'statements', 'choices'];
}

type Activity = {
  readonly names: Names;
  readonly rounds: 1 | 2;
  readonly source: Source;
  readonly params: Params;
};

export function complaints(activity: Activity): readonly Complaint[] {
  return [...linesOf(activity), ...namesTogether(activity), ...settingsThatClash(activity)];
}

function linesOf({ params, source }: Activity): readonly Complaint[] {
  const given =
    Number(params.collect !== null) + Number(params.statements.length > 0) + Number(source !== 'new');
  if (given > 1)
    return [{ path: ['params'], message: 'lines come from one place: collect, statements or source' }];
  if (given === 0 && params.addFrom === null)
    return [{ path: ['params'], message: 'nothing to vote on: give collect, statements or a source' }];
  return [];
}

function namesTogether(activity: Activity): readonly Complaint[] {
  if (namesOf(activity, 'vote') === namesOf(activity, 'reason')) return [];
  return [{ path: ['names'], message: 'a reason goes with its vote: give vote and reason the same' }];
}

function settingsThatClash(activity: Activity): readonly Complaint[] {
  const found: Complaint[] = [];
  if (activity.params.sight === 'live' && namesOf(activity, 'vote') !== 'named')
    found.push({ path: ['params', 'sight'], message: 'votes can be seen live only where they are named' });
  if (activity.params.linked && namesOf(activity, 'vote') === 'named')
    found.push({
      path: ['params', 'linked'],
      message: 'named votes are rows a person already: leave linked out, or set names to none',
    });
  if (activity.params.reword && activity.rounds === 1)
    found.push({
      path: ['params', 'reword'],
      message: 'words can change only between two rounds: set rounds to 2',
    });
  return found;
}
