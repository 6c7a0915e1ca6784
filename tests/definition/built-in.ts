import { readdirSync, readFileSync } from 'node:fs';
import type { SeriesDefinition } from '../../shared/model/definition.ts';
import {
  checkDefinition,
  type DefinitionFile,
  type DefinitionProblem,
} from '../../shared/series/checkDefinition.ts';

export const workshops = new URL('../../workshops/', import.meta.url);
const folder = new URL('leading-as-peers/', workshops);

export const builtIn: readonly DefinitionFile[] = readdirSync(folder)
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => ({ file, text: readFileSync(new URL(file, folder), 'utf8') }));

export function definitionOf(files: readonly DefinitionFile[]): SeriesDefinition {
  const check = checkDefinition(files);
  if (!check.ok) throw new Error(JSON.stringify(check.problems));
  return check.definition;
}

export function problemsOf(files: readonly DefinitionFile[]): readonly DefinitionProblem[] {
  const check = checkDefinition(files);
  return check.ok ? [] : check.problems;
}

const series = `id: small
title: Small
purpose: To try.
people: { best: [4, 8], works: [3, 12] }
sessions: [one.yaml]
`;

/** A series of one session with these activities (YAML list entries, each indented by two). */
export function small(activities: string): readonly DefinitionFile[] {
  const head = 'id: one\ntheme: One\ntitle: One\npurpose: To try.\nactivities:\n';
  return [
    { file: 'series.yaml', text: series },
    { file: 'one.yaml', text: head + activities },
  ];
}

/** One activity as flow YAML on one line, with what a test does not care about filled in. */
export function activity(
  id: string,
  kind: string,
  params: string,
  more: Record<string, string> = {},
): string {
  const all = { title: id, minutes: '5', prompt: 'Well?', names: 'named', ...more };
  const rest = Object.entries(all).map(([key, value]) => `${key}: ${value}`);
  return `  - { id: ${id}, kind: ${kind}, params: ${params}, ${rest.join(', ')} }\n`;
}
