// Reads a scripted series: what everybody does, in order, and what must come out.
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { type Event, type Head, readEvent } from './events.ts';

const json = z.json();
export type Json = z.infer<typeof json>;
const figures = z.record(z.string(), json);

const item = z.union([z.string(), z.object({ id: z.string(), text: z.string() })]);

const activity = z.object({
  id: z.string(),
  kind: z.string(),
  mode: z.string().optional(),
  items: z.array(item).optional().catch(undefined),
  expected: figures.optional(),
});
export type ScriptActivity = z.infer<typeof activity>;

const session = z.object({
  id: z.string(),
  date: z.string(),
  start: z.string(),
  activities: z.array(activity),
});
export type ScriptSession = z.infer<typeof session>;

const nested = z.object({
  series: z.object({
    id: z.string(),
    title: z.string(),
    facilitator: z.object({ id: z.string(), name: z.string() }),
  }),
  organisations: z.array(z.object({ id: z.string(), name: z.string(), type: z.string() })),
  peers: z.array(z.object({ id: z.string(), name: z.string(), org: z.string(), role: z.string() })),
  sessions: z.array(session),
  expected_ledger: z.record(z.string(), figures),
  expected_promises: z.record(z.string(), figures),
  expected_criteria_set: z.array(json),
});
export type Nested = z.infer<typeof nested>;

export type ScriptEvent = Head & { readonly event: Event };
export type Script = Nested & { readonly events: readonly ScriptEvent[] };

/** The nested record lies beside the events, under the same name. */
export const nestedPath = (eventsPath: string) => eventsPath.replace(/\.events\.jsonl$/, '.json');

export async function readScript(eventsPath: string): Promise<Script> {
  const [lines, record] = await Promise.all([
    readFile(eventsPath, 'utf8'),
    readFile(nestedPath(eventsPath), 'utf8'),
  ]);
  return scriptFrom(lines, record);
}

function scriptFrom(lines: string, record: string): Script {
  const events = lines
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => readEvent(JSON.parse(line)))
    .sort((a, b) => a.n - b.n);
  return { ...nested.parse(JSON.parse(record)), events };
}
