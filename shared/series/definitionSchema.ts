// No IO. A session file with every activity's settings checked by its kind.
import { z } from 'zod';
import { activityOfKindSchema } from '../activities/params.ts';
import { type Frozen, seriesFileSchema, sessionSchema } from '../model/definition.ts';

export const sessionFileSchema = sessionSchema.extend({
  activities: z.array(activityOfKindSchema).min(1).max(60),
});
export type SessionFile = Frozen<z.infer<typeof sessionFileSchema>>;

/** A whole workshop in one file: its sessions stand in it themselves. */
export const wholeSeriesSchema = seriesFileSchema.extend({
  sessions: z.array(sessionFileSchema).min(1).max(20).describe('The sessions themselves, in order.'),
});

/** What a series' file can be, for editors: names of files beside it, or the sessions themselves. */
export const anySeriesSchema = seriesFileSchema.extend({
  sessions: z.union([seriesFileSchema.shape.sessions, wholeSeriesSchema.shape.sessions]),
});
