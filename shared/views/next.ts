// No IO. What comes next on the run sheet.
import type { Activity, Session } from '../model/series.ts';

/** The first activity after the one on the stage that is still planned. */
export function nextPlanned(session: Session): Activity | undefined {
  const at = session.activities.findIndex((a) => a.id === session.stage.activity);
  return session.activities.slice(at + 1).find((a) => a.status === 'planned');
}
