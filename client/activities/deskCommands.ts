// What every kind's desk sends: its own commands, a line put out of sight, a line put on the screen.
import { type ActivityId, id } from '@moot/shared/model/ids.ts';
import type { Json } from '@moot/shared/model/series.ts';
import type { Reply } from '@moot/shared/protocol.ts';
import { send } from '../connection/actions.ts';

export function own(activity: string, name: string, body: Readonly<Record<string, Json>>): Promise<Reply> {
  return send({ type: 'own', activity: id<ActivityId>(activity), do: name, with: { ...body } });
}

export function hide(activity: string, item: string, hidden: boolean): Promise<Reply> {
  return send({ type: 'hide', activity: id<ActivityId>(activity), item, hidden });
}

export function putOnScreen(item: string | null): Promise<Reply> {
  return send({ type: 'focus', item });
}
