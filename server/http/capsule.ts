// A series without its people: a capsule to take along, and a workshop brought as a file.
import type { CapsulePage, DefinitionSummary } from '@moot/shared/http/definitions.ts';
import type { SeriesDefinition } from '@moot/shared/model/definition.ts';
import { checkWholeSeries, sayProblem } from '@moot/shared/series/checkDefinition.ts';
import { z } from 'zod';
import { seriesAsItStands, wholeSeriesYaml } from '../exports/agenda.ts';
import { capsuleOf, termsIn } from '../exports/capsule.ts';
import type { Door } from './door.ts';
import { type Refused, refused } from './problem.ts';
import { type Answer, type AskedOf, facilitatorGet, facilitatorPost, type Routes } from './routes.ts';

const brought = z.strictObject({ text: z.string().max(200_000) });
const wanted = z.object({ terms: z.string().max(4000).default('') });

export function capsuleRoutes(routes: Routes, summaryOf: (of: SeriesDefinition) => DefinitionSummary): void {
  const { door } = routes;
  const one = '/api/series/:series';
  facilitatorGet(routes, `${one}/capsule`, (asked) => capsulePage(door, asked));
  facilitatorGet(routes, `${one}/capsule.yaml`, (asked) => capsuleFile(door, asked));
  facilitatorGet(routes, `${one}/agenda.yaml`, (asked) => agendasFile(door, asked));
  facilitatorPost(routes, '/api/definitions/look', brought, async ({ body }) => {
    const definition = definitionIn(body.text);
    return 'refused' in definition ? definition : summaryOf(definition);
  });
}

/** A whole workshop from the text of one file, or what is wrong with it. */
export function definitionIn(text: string): SeriesDefinition | Refused {
  const check = checkWholeSeries({ file: 'file', text });
  if (check.ok) return check.definition;
  return {
    refused: 'bad_definition',
    sentence: check.problems.slice(0, mostTold).map(sayProblem).join('\n'),
  };
}
const mostTold = 5;

async function capsulePage(door: Door, { series }: AskedOf<null>): Answer<CapsulePage> {
  return (await door.rooms.look(series, (state) => ({ terms: termsIn(state) }))) ?? refused('unknown_series');
}

async function capsuleFile(door: Door, { series, request, reply }: AskedOf<null>): Answer<string> {
  const query = wanted.safeParse(request.query);
  if (!query.success) return refused('malformed');
  const terms = query.data.terms.split(',');
  const whole = await door.rooms.look(series, (state, roster) => capsuleOf(state, roster, terms));
  if (whole === null) return refused('unknown_series');
  reply.header('content-disposition', 'attachment; filename="capsule.yaml"');
  reply.type('application/yaml; charset=utf-8');
  return wholeSeriesYaml(whole);
}

async function agendasFile(door: Door, { series, reply }: AskedOf<null>): Answer<string> {
  const whole = await door.rooms.look(series, seriesAsItStands);
  if (whole === null) return refused('unknown_series');
  reply.header('content-disposition', 'attachment; filename="series.yaml"');
  reply.type('application/yaml; charset=utf-8');
  return wholeSeriesYaml(whole);
}
