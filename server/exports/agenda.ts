// Writes a run sheet as it stands in the format of workshops/: what `moot check` accepts and a series can be made from.
import type { SessionDefinition } from '@moot/shared/model/definition.ts';
import type { Series, Session, Workshop } from '@moot/shared/model/series.ts';
import { agendaOf } from '@moot/shared/series/agendaList.ts';
import { stringify } from 'yaml';

const schemaLine = (name: string) => `# yaml-language-server: $schema=../${name}.schema.json\n`;
const written = (value: unknown) =>
  stringify(value, { lineWidth: 108, singleQuote: true, aliasDuplicateObjects: false });

/** The session with its activities as the facilitator has made them. */
export function sessionAsItStands(session: Session): SessionDefinition {
  return { ...session.definition, activities: [...agendaOf(session)] };
}

/** One session's file. */
export function sessionYaml(session: SessionDefinition): string {
  return schemaLine('session') + written(session);
}

export type WholeSeries = Workshop & { readonly sessions: readonly SessionDefinition[] };

/** A whole workshop in one file: its sessions stand in it themselves. */
export function wholeSeriesYaml(series: WholeSeries): string {
  return schemaLine('series') + written(series);
}

const lonely: Omit<Workshop, 'id' | 'title' | 'purpose'> = {
  credit: '',
  people: { best: [4, 8], works: [3, 12] },
};

/** Every session that has not been emptied, with the credit of the workshop it was made from; nothing of the people. */
export function seriesAsItStands(series: Series): WholeSeries {
  const sessions = series.sessions
    .filter(({ activities, rating }) => activities.length > 0 && rating === null)
    .map(sessionAsItStands);
  const head = series.workshop ?? {
    ...lonely,
    id: idFrom(series.title),
    title: series.title.slice(0, 80),
    purpose: sessions[0]?.purpose ?? series.title,
  };
  return { ...head, sessions };
}

function idFrom(title: string): string {
  const plain = title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
    .slice(0, 40);
  return plain === '' ? 'series' : plain.replace(/-+$/, '');
}
