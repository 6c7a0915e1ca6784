// No IO. The JSON Schemas beside the workshop files, from which editors complete and check as one types.
import { z } from 'zod';
import { anySeriesSchema, sessionFileSchema } from './definitionSchema.ts';

export type DefinitionJsonSchemas = {
  readonly 'session.schema.json': unknown;
  readonly 'series.schema.json': unknown;
};

/** By the name of the file that holds each. */
export function definitionJsonSchemas(): DefinitionJsonSchemas {
  return {
    'session.schema.json': { title: 'A session of a Moot workshop', ...jsonSchema(sessionFileSchema) },
    'series.schema.json': { title: 'A series of Moot workshops', ...jsonSchema(anySeriesSchema) },
  };
}

function jsonSchema(schema: z.ZodType): object {
  return z.toJSONSchema(schema, { io: 'input', target: 'draft-7', reused: 'ref' });
}
