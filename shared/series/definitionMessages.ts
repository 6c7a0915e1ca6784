// No IO. What is wrong with a definition, in words a facilitator can act on.
import type { z } from 'zod';
import { at, knownKeys, nearest } from './definitionNearest.ts';
import type { Path } from './definitionYaml.ts';

export type Flaw = { readonly path: Path; readonly message: string };

/** More than these help nobody, and a file of nothing but mistakes must not take long. */
const most = 50;

/** What a schema found wrong in `value`, one flaw a place, the first 50. */
export function flawsOf(
  schema: z.ZodType,
  value: unknown,
  issues: readonly z.core.$ZodIssue[],
): readonly Flaw[] {
  const flaws = issues
    .slice(0, most)
    .flatMap((issue) =>
      issue.code === 'unrecognized_keys'
        ? issue.keys
            .slice(0, most)
            .map((key) => unknownKey(key, issue.path, knownKeys(schema, issue.path, value)))
        : [{ path: issue.path, message: sentence(issue, issue.path.reduce(at, value)) }],
    );
  return flaws.slice(0, most);
}

function unknownKey(key: string, path: Path, known: readonly string[]): Flaw {
  const meant = nearest(key, known);
  const hint = meant === undefined ? `what can stand here: ${known.join(', ')}` : `did you mean ${meant}?`;
  return { path: [...path, key], message: `"${brief(key)}" is not known here; ${hint}` };
}

type Issue = Exclude<z.core.$ZodIssue, z.core.$ZodIssueUnrecognizedKeys>;

function sentence(issue: Issue, value: unknown): string {
  if (value === undefined && issue.code !== 'custom') return 'this is missing';
  switch (issue.code) {
    case 'invalid_type':
      return wrongSort(issue.expected, value);
    case 'invalid_value':
      return notAmong(value, issue.values);
    case 'invalid_union':
      return 'options' in issue && issue.options !== undefined
        ? notAmong(value, issue.options)
        : issue.message;
    case 'too_big':
      return `${size(value)}; at most ${issue.maximum}`;
    case 'too_small':
      return issue.origin === 'string' ? issue.message : `${size(value)}; at least ${issue.minimum}`;
    case 'invalid_format':
    case 'not_multiple_of':
    case 'invalid_key':
    case 'invalid_element':
    case 'custom':
      return issue.message;
  }
}

const sorts: { readonly [expected: string]: string | undefined } = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list: one entry a line, each starting with - ',
  tuple: 'two numbers in brackets, such as [3, 12]',
  object: 'settings: one a line, further in, each a name and a colon',
  record: 'settings: one a line, further in, each a name and a colon',
};

function wrongSort(expected: string, value: unknown): string {
  const wanted = (sorts[expected] ?? expected).trim();
  if (value === null) return `nothing is written here; write ${wanted}`;
  if (expected === 'string' && typeof value !== 'object')
    return `write it in quotes, as a text: '${brief(String(value))}'`;
  return `write ${wanted}`;
}

function notAmong(value: unknown, allowed: readonly unknown[]): string {
  const words = allowed.map(String);
  const meant = typeof value === 'string' ? nearest(value, words) : undefined;
  const hint = meant === undefined ? '' : ` (did you mean ${meant}?)`;
  return words.length === 1 ? `this can only be ${words[0]}` : `write one of ${words.join(', ')}${hint}`;
}

function size(value: unknown): string {
  return Array.isArray(value) ? `${value.length} in this list` : brief(String(value));
}

function brief(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40).toWellFormed()}…` : text;
}
