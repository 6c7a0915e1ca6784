// No IO. The texts of a workshop's files → its definition, or every problem with file, line and field. Never throws.
import type { z } from 'zod';
import { type SeriesDefinition, type SeriesFile, seriesFileSchema } from '../model/definition.ts';
import { type Flaw, flawsOf } from './definitionMessages.ts';
import { at, nearest } from './definitionNearest.ts';
import { type SessionIn, seriesFlaws, sessionFlaws, sizeFlaws } from './definitionRules.ts';
import { sessionFileSchema, wholeSeriesSchema } from './definitionSchema.ts';
import { type Path, readYaml, type Yaml } from './definitionYaml.ts';

export type DefinitionFile = { readonly file: string; readonly text: string };
/** `line` counts from 1; `field` is the place within its activity (list entries count from 1), empty for a whole file. */
export type DefinitionProblem = {
  readonly file: string;
  readonly line: number;
  readonly field: string;
  readonly message: string;
};
export type DefinitionCheck =
  | { readonly ok: true; readonly definition: SeriesDefinition }
  | { readonly ok: false; readonly problems: readonly DefinitionProblem[] };

/** `files`: all YAML files of one workshop's folder, series.yaml among them, in any order. */
export function checkDefinition(files: readonly DefinitionFile[]): DefinitionCheck {
  const found = files.filter(({ file }) => /^series\.ya?ml$/.test(nameOf(file)));
  const [first, second] = found;
  if (first === undefined)
    return failed([whole('series.yaml', 'this file is missing; it lists the sessions')]);
  if (second !== undefined)
    return failed([whole(second.file, `there can be one only; ${first.file} is there too`)]);
  const others = files.filter((file) => file !== first);
  if (isWholeSeries(first.text)) return checkWhole(first, others);
  const series = readFile(first, seriesFileSchema);
  if (!series.ok)
    return failed([
      ...series.problems,
      ...others.flatMap((file) => problemsOf(readFile(file, sessionFileSchema))),
    ]);
  return checkSessions(series, others);
}

/** Whether a text is a whole workshop in one file: its sessions stand in it, and not the names of their files. */
export function isWholeSeries(text: string): boolean {
  const yaml = readYaml(text);
  const sessions = 'message' in yaml ? undefined : at(yaml.value, 'sessions');
  return Array.isArray(sessions) && sessions.some((one) => typeof one === 'object' && one !== null);
}

/** Such a file by itself, under whatever name. */
export const checkWholeSeries = (file: DefinitionFile): DefinitionCheck => checkWhole(file, []);

function checkWhole(file: DefinitionFile, others: readonly DefinitionFile[]): DefinitionCheck {
  const strays = others.map((other) => stray(other.file));
  const series = readFile(file, wholeSeriesSchema);
  if (!series.ok) return failed([...series.problems, ...strays]);
  const { sessions } = series.value;
  const inside = sessions.map((session, n) => ({ file: String(n), session }));
  const flaws = [...sessionFlaws(inside), ...sizeFlaws(inside, series.value)].map((flaw) => ({
    path: ['sessions', Number(flaw.file), ...flaw.path],
    message: flaw.message,
  }));
  const problems = [...seriesFlaws(series.value), ...flaws].map((flaw) => place(series, flaw));
  return problems.length + strays.length > 0
    ? failed([...problems, ...strays])
    : { ok: true, definition: series.value };
}

/** One problem as a line of text. */
export function sayProblem({ file, line, field, message }: DefinitionProblem): string {
  return `${file} line ${line}${field === '' ? '' : `, ${field}`}: ${message}`;
}

type Read<T> =
  | { readonly ok: true; readonly file: string; readonly yaml: Yaml; readonly value: T }
  | { readonly ok: false; readonly problems: readonly DefinitionProblem[] };
type Good<T> = Extract<Read<T>, { ok: true }>;

function checkSessions(series: Good<SeriesFile>, others: readonly DefinitionFile[]): DefinitionCheck {
  const flaws = [...seriesFlaws(series.value), ...listFlaws(series.value.sessions, others)];
  const problems = flaws.map((flaw) => place(series, flaw));
  const listed = series.value.sessions.flatMap((name) =>
    others.filter(({ file }) => nameOf(file) === name).slice(0, 1),
  );
  const strays = others.filter((file) => !listed.includes(file));
  const read = listed.map((file) => readFile(file, sessionFileSchema));
  problems.push(...read.flatMap(problemsOf), ...strays.map(({ file }) => stray(file)));
  if (problems.length > 0) return failed(problems);
  return tieTogether(
    series.value,
    read.filter((one) => one.ok),
  );
}

function tieTogether(series: SeriesFile, read: readonly Good<SessionIn['session']>[]): DefinitionCheck {
  const sessions = read.map(({ file, value }) => ({ file, session: value }));
  const placed = [...sessionFlaws(sessions), ...sizeFlaws(sessions, series)];
  if (placed.length === 0)
    return { ok: true, definition: { ...series, sessions: read.map(({ value }) => value) } };
  return failed(
    read.flatMap((one) => placed.filter(({ file }) => file === one.file).map((flaw) => place(one, flaw))),
  );
}

function listFlaws(names: readonly string[], others: readonly DefinitionFile[]): readonly Flaw[] {
  const there = others.map(({ file }) => nameOf(file));
  return names.flatMap((name, index) => {
    const path = ['sessions', index];
    if (names.indexOf(name) < index) return [{ path, message: `${name} is listed twice` }];
    if (there.includes(name)) return [];
    const meant = nearest(name, there);
    return [
      {
        path,
        message: `there is no file ${name} here${meant === undefined ? '' : `; did you mean ${meant}?`}`,
      },
    ];
  });
}

function readFile<T>({ file, text }: DefinitionFile, schema: z.ZodType<T>): Read<T> {
  const yaml = readYaml(text);
  if ('message' in yaml) return { ok: false, problems: [{ file, field: '', ...yaml }] };
  const parsed = schema.safeParse(yaml.value);
  if (parsed.success) return { ok: true, file, yaml, value: parsed.data };
  const flaws = flawsOf(schema, yaml.value, parsed.error.issues);
  return { ok: false, problems: flaws.map((flaw) => place({ file, yaml }, flaw)) };
}

function problemsOf(read: Read<unknown>): readonly DefinitionProblem[] {
  return read.ok ? [] : read.problems;
}

function place(
  { file, yaml }: { readonly file: string; readonly yaml: Yaml },
  { path, message }: Flaw,
): DefinitionProblem {
  return { file, line: yaml.lineOf(path), field: fieldOf(path), message };
}

function fieldOf(path: Path): string {
  const within = path[0] === 'sessions' && path.length > 3 ? path.slice(2) : path;
  const inner = within[0] === 'activities' && within.length > 2 ? within.slice(2) : within;
  return inner.map((step) => String(typeof step === 'number' ? step + 1 : step)).join('.');
}

function whole(file: string, message: string): DefinitionProblem {
  return { file, line: 1, field: '', message };
}

const stray = (file: string) => whole(file, 'series.yaml does not list this file under sessions');

function failed(problems: readonly DefinitionProblem[]): DefinitionCheck {
  return { ok: false, problems };
}

function nameOf(file: string): string {
  return file.split(/[/\\]/).at(-1) ?? file;
}
