// No IO. Decides what is done to the ledger outside any activity: by the facilitator with the room, by peers between sessions.
import type { MemoryEvent } from '../memory/events.ts';
import type { SeatId } from '../model/ids.ts';
import type { Line, Series } from '../model/series.ts';
import type { FacilitatorCommand, PeerCommand } from './commands.ts';
import { accepted, type Decision, refused } from './decision.ts';
import { seatsOf } from './told.ts';

type Handled = Extract<
  FacilitatorCommand,
  { type: 'setAside' | 'clearOfWords' | 'compareExamples' | 'talkedThrough' }
>;
type Said = Extract<PeerCommand, { type: 'confirmLine' | 'wishToTalk' | 'takeBackWish' }>;

const remembered = (...events: readonly MemoryEvent[]): Decision =>
  accepted([{ type: 'remembered', activity: null, events }]);

export function decideLine(series: Series, command: Handled): Decision {
  const line = series.memory.ledger.get(command.line);
  if (line === undefined) return refused('unknown');
  switch (command.type) {
    case 'setAside':
      return setAside(line, command.aside);
    case 'talkedThrough':
      return talkedThrough(line);
    case 'clearOfWords':
      return remembered({ type: 'lineMarked', line: line.id, mark: 'no_tricky_word' });
    case 'compareExamples':
      if (line.status !== 'common_ground') return refused('not_now');
      return remembered({ type: 'examplesCompared', line: line.id, compared: command.compared });
  }
}

/** Set aside with the room; taken up again as it stood before. */
function setAside(line: Line, aside: boolean): Decision {
  if ((line.status === 'set_aside') === aside) return refused('not_now');
  const before = line.history.findLast((h) => h.status !== 'set_aside')?.status ?? 'unsure';
  return remembered({ type: 'lineStatusChanged', line: line.id, status: aside ? 'set_aside' : before });
}

/** Nobody's wish about it waits any more. */
function talkedThrough(line: Line): Decision {
  if (line.wishes.length === 0) return accepted([]);
  return remembered(
    ...line.wishes.map(({ by, to }) => ({ type: 'wishTakenBack', line: line.id, by, to }) as const),
  );
}

/** “I'm with this” is noted with its date; “I'm not” makes the line unsure. */
export function decideSaid(series: Series, command: Said, seat: SeatId): Decision {
  const line = series.memory.ledger.get(command.line);
  if (line === undefined) return refused('unknown');
  if (command.type === 'wishToTalk') return wishToTalk(series, line, seat, command.to);
  if (command.type === 'takeBackWish') return takeBackWish(line, seat, command.to);
  if (!line.toConfirm.has(seat)) return refused('not_yours');
  const said: MemoryEvent = { type: 'lineConfirmed', line: line.id, seat, agrees: command.agrees };
  const unsure = !command.agrees && line.status !== 'unsure';
  return unsure
    ? remembered(said, { type: 'lineStatusChanged', line: line.id, status: 'unsure' })
    : remembered(said);
}

function wishToTalk(series: Series, line: Line, by: SeatId, to: SeatId | null): Decision {
  if (to === by) return refused('self_ask');
  if (to !== null && !seatsOf(series).has(to)) return refused('unknown');
  if (line.wishes.some((w) => w.by === by && w.to === to)) return accepted([]);
  return remembered({ type: 'talkWished', line: line.id, by, to });
}

function takeBackWish(line: Line, by: SeatId, to: SeatId | null): Decision {
  const wished = line.wishes.some((w) => w.by === by && w.to === to);
  return wished ? remembered({ type: 'wishTakenBack', line: line.id, by, to }) : accepted([]);
}
