// No IO. A session file with every activity's settings checked by its kind.
import { z } from 'zod';
import { activityOfKindSchema } from '../activities/params.ts';
import { type Frozen, sessionSchema } from '../model/definition.ts';

export const sessionFileSchema = sessionSchema.extend({
  activities: z.array(activityOfKindSchema).min(1).max(60),
});
export type SessionFile = Frozen<z.infer<typeof sessionFileSchema>>;
