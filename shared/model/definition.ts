// No IO. The shape of a workshop definition: a series file and one file for each session.
// Parameters are checked by the schema of their kind (activities/params.ts).
import { z } from 'zod';
import { characters, cleanText } from './text.ts';

/** gather, vote, …: the name of a registered kind (activities/kinds.ts). */
export type KindName = string;

/** Lengths, in characters as a reader counts them, that apply where an activity sets none. */
export const limits = {
  statement: 120,
  reason: 140,
  concern: 140,
  note: 140,
  term: 30,
  heading: 80,
  proposal: 400,
  card: 300,
  prompt: 125,
  help: 110,
} as const;

/** One line of text, 1 to `max` characters. */
export function line(max: number) {
  return oneLine(max).min(1, 'this must not be empty');
}

/** One line of text that may be left empty, at most `max` characters. */
function oneLine(max: number) {
  return z
    .string()
    .overwrite(cleanText)
    .trim()
    .check((c) => {
      const length = characters(c.value);
      if (length > max)
        c.issues.push({ code: 'custom', input: c.value, message: `${length} characters; at most ${max}` });
    })
    .describe(`At most ${max} characters.`);
}

export const idSchema = z
  .string()
  .regex(
    /^[a-z][a-z0-9-]{0,39}$/,
    'use small letters, digits and hyphens, starting with a letter, at most 40',
  )
  .describe('Small letters, digits and hyphens.');

export const itemSchema = z.strictObject({ id: idSchema, text: line(limits.statement) });

/** Complains of an id that is used twice in a list. */
export function uniqueIds<T extends { readonly id: string }>(c: z.core.ParsePayload<readonly T[]>): void {
  const seen = new Set<string>();
  c.value.forEach((item, index) => {
    if (seen.has(item.id)) {
      const message = `"${item.id}" is used twice in this list`;
      c.issues.push({ code: 'custom', input: item.id, path: [index, 'id'], message });
    }
    seen.add(item.id);
  });
}

const carried = z.enum(['named', 'none']);
export const namesSchema = z
  .union([z.enum(['named', 'none', 'not recorded']), z.record(z.string(), carried)], {
    error: (issue) =>
      issue.input === undefined
        ? undefined
        : 'write named, none or not recorded, or for each field named or none (vote: none)',
  })
  .describe(
    'Which answers carry a name: named, none, not recorded (talk only), or field by field. A field left out is named.',
  );

const sourceSchema = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,39}$/, 'write new, ledger, promises, or the id of an earlier activity')
  .describe('Where the subjects come from: new, ledger, promises, or the id of an earlier activity.');

const guidanceText = oneLine(600).default('');
const guidanceSchema = z
  .strictObject({
    privacy: guidanceText.describe('In a few words: what is private, what is shared.'),
    phone: guidanceText.describe('What peers do on their phones.'),
    facilitator: guidanceText.describe('What the facilitator does.'),
    projector: guidanceText.describe('What the screen shows.'),
    result: guidanceText.describe('What comes out of it.'),
    script: guidanceText.describe('Words to say aloud.'),
    notes: guidanceText.describe('Notes and pitfalls.'),
  })
  .prefault({});

export const activitySchema = z.strictObject({
  id: idSchema,
  title: line(80),
  kind: line(40),
  minutes: z.int().min(1).max(480),
  core: z.boolean().default(true).describe('false: may be dropped when time is short.'),
  prompt: line(limits.prompt).describe('The question, as peers read it. At most 125 characters.'),
  help: oneLine(limits.help).default('').describe('Small print on the phone. At most 110 characters.'),
  names: namesSchema,
  rounds: z
    .union([z.literal(1), z.literal(2)], { error: 'write 1 or 2' })
    .default(1)
    .describe('1, or up to 2.'),
  source: sourceSchema.default('new'),
  params: z.record(z.string(), z.unknown()),
  meantFor: z
    .strictObject({
      most: z.int().min(2).max(500).describe('The most people it is meant for as it stands.'),
    })
    .optional()
    .describe(
      'For how many people. Left out: as its kind says. The desk proposes what to change when more come.',
    ),
  guidance: guidanceSchema,
});

export const sessionSchema = z.strictObject({
  id: idSchema,
  theme: line(60),
  title: line(80),
  purpose: line(400),
  activities: z.array(activitySchema).min(1).max(60),
});

const people = z.tuple([z.int().min(1).max(500), z.int().min(1).max(500)]);

/** series.yaml as it is written: its sessions are names of files beside it. */
export const seriesFileSchema = z.strictObject({
  id: idSchema,
  title: line(80),
  purpose: line(400),
  credit: oneLine(300).default('').describe('Where the ideas come from. Printed in every document.'),
  people: z.strictObject({
    best: people.describe('Fewest and most peers it is best for.'),
    works: people.describe('Fewest and most peers it works for.'),
  }),
  sessions: z
    .array(z.string().regex(/^[^/\\]+\.ya?ml$/, 'write the name of a .yaml file beside this one'))
    .min(1)
    .max(20)
    .describe('File names, in order.'),
});

export type Frozen<T> = T extends object ? { readonly [K in keyof T]: Frozen<T[K]> } : T;

export type Names = Frozen<z.infer<typeof namesSchema>>;
/** `new`, `ledger`, `promises`, or the id of an earlier activity. */
export type Source = string;
export type ActivityDefinition = Frozen<z.infer<typeof activitySchema>>;
export type SessionDefinition = Frozen<z.infer<typeof sessionSchema>>;
export type SeriesFile = Frozen<z.infer<typeof seriesFileSchema>>;
/** A whole series: its file, with the sessions themselves in place of their file names. */
export type SeriesDefinition = Omit<SeriesFile, 'sessions'> & {
  readonly sessions: readonly SessionDefinition[];
};

/** What sort of thing later activities find in one: whether they can take it up, and what they may do with it. */
export type Brings =
  /** Peers’ own words: statements are made from them, and without permission they do not leave the room. */
  | 'posts'
  /** Posts and who got behind them. */
  | 'ideas'
  /** Lines that were voted on. */
  | 'statements'
  /** What was rated, given dots or ranked. */
  | 'choices'
  /** What peers would do in a case. */
  | 'answers';
/** The words that `source` can be, or what the activity that it names must bring. */
export type SourceFrom = 'new' | 'ledger' | 'promises' | Brings;
/** Something wrong in one activity; `path` starts at the activity. */
export type Complaint = { readonly path: readonly (string | number)[]; readonly message: string };

/** Whether a field's answers carry a name. A plain word counts for all fields; a field not listed is named. */
export function namesOf(activity: { readonly names: Names }, field: string): 'named' | 'none' {
  const { names } = activity;
  if (names === 'named') return 'named';
  if (names === 'none' || names === 'not recorded') return 'none';
  return (Object.hasOwn(names, field) ? names[field] : undefined) ?? 'named';
}
