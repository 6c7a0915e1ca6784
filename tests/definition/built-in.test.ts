import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { definitionJsonSchemas } from '../../shared/series/definitionJsonSchema.ts';
import { builtIn, definitionOf, workshops } from './built-in.ts';

type Said = {
  id: string;
  kind: string;
  minutes: number;
  identity: string | Record<string, string>;
  params: Record<string, unknown>;
} & Record<'title' | 'prompt' | 'help' | 'source' | (typeof guidance)[number], string> & {
    core: boolean;
    rounds: number;
  };
type SaidSession = Record<'id' | 'theme' | 'title' | 'purpose', string> & {
  n: number;
  minutes: number;
  minutes_core: number;
  activities: Said[];
};

const guidance = ['privacy', 'phone', 'facilitator', 'projector', 'result', 'script', 'notes'] as const;
const agenda: { sessions: SaidSession[] } = JSON.parse(
  readFileSync(new URL('agenda.json', import.meta.url), 'utf8'),
);
const definition = definitionOf(builtIn);

test('[DEF-1] the built-in series parses, with all five sessions in order', () => {
  expect(definition.id).toBe('leading-as-peers');
  expect(definition.people).toEqual({ best: [4, 8], works: [3, 12] });
  expect(definition.sessions.map((session) => session.id)).toEqual(['s1', 's2', 's3', 's4', 's5']);
  expect(definition.credit).toContain("all wording and activities are Moot's");
});

const carried: Record<string, string> = { named: 'named', anonymous: 'none', not_recorded: 'not recorded' };
const renamed: Record<string, string> = {
  witness: 'asker',
  idea_owner: 'idea_writer',
  same_org: 'same_organisation',
};

function inOurWords(value: unknown): unknown {
  if (typeof value === 'string') return renamed[value] ?? value;
  if (Array.isArray(value)) return value.map(inOurWords);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [ourKey(key), inOurWords(inner)]));
}

function ourKey(key: string): string {
  return renamed[key] ?? key.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

function expectedNames({ identity }: Said): unknown {
  if (typeof identity === 'string') return carried[identity];
  return Object.fromEntries(Object.entries(identity).map(([field, word]) => [field, carried[String(word)]]));
}

/** `rounds` and a field's `identity` stand in `rounds` and `names` of the activity, not in its settings again. */
function expectedParams({ kind, params }: Said): unknown {
  const { rounds: _, ...settings } = params;
  if (kind !== 'scenario' || !Array.isArray(settings.fields)) return inOurWords(settings);
  return inOurWords({ ...settings, fields: settings.fields.map(({ id, label }) => ({ id, label })) });
}

for (const [index, said] of agenda.sessions.entries()) {
  const session = definition.sessions[index];
  const file = builtIn.find(({ file }) => file.startsWith(`${said.n}-`));
  const written: { activities: Record<string, unknown>[] } = parse(file?.text ?? '');

  describe(`session ${said.n}`, () => {
    test('[DEF-2] the session says what the agenda says', () => {
      const { id, theme, title, purpose } = said;
      expect(session).toMatchObject({ id, theme, title, purpose });
      expect(session?.activities.map((activity) => activity.id)).toEqual(
        said.activities.map((activity) => activity.id),
      );
      const total = (all: readonly { minutes: number }[]) => all.reduce((sum, one) => sum + one.minutes, 0);
      expect(total(session?.activities ?? [])).toBe(said.minutes);
      expect(total(session?.activities.filter((activity) => activity.core) ?? [])).toBe(said.minutes_core);
    });

    test.each(said.activities)('[DEF-2] $id says what the agenda says', (activity) => {
      const { id, title, kind, minutes, core, prompt, help, rounds, source } = activity;
      const ours = session?.activities.find((one) => one.id === id);
      expect(ours).toMatchObject({ id, title, kind, minutes, core, prompt, help, rounds, source });
      expect(ours?.names).toEqual(expectedNames(activity));
      expect(ours?.guidance).toEqual(Object.fromEntries(guidance.map((key) => [key, activity[key]])));
      const params = expectedParams(activity);
      expect(written.activities.find((one) => one.id === id)?.params).toEqual(params);
      expect(ours?.params).toMatchObject(Object(params));
    });
  });
}

test('[DEF-2] the words for answers without names are the product’s', () => {
  const proposal = 'Anonymous posts stay anonymous, in the download too.';
  const rest = JSON.stringify(definition).replace(proposal, '');
  expect(rest).not.toMatch(/anonym|witness/i);
});

const schemas = Object.entries(definitionJsonSchemas());

test.each(schemas)('[DEF-14] workshops/%s is that of the code', (name, schema) => {
  const path = new URL(name, workshops);
  if (process.env.MOOT_WRITE_SCHEMAS === '1') writeFileSync(path, `${JSON.stringify(schema, null, 2)}\n`);
  const kept: unknown = JSON.parse(readFileSync(path, 'utf8'));
  const hint = 'rewrite it: MOOT_WRITE_SCHEMAS=1 npx vitest run tests/definition';
  expect(kept, hint).toEqual(JSON.parse(JSON.stringify(schema)));
});

test.each(builtIn)('[DEF-14] $file says where its JSON Schema is', ({ file, text }) => {
  const name = file === 'series.yaml' ? 'series.schema.json' : 'session.schema.json';
  expect(text.split('\n')[0]).toBe(`# yaml-language-server: $schema=../${name}`);
});
