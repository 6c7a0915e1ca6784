// No IO. Ballots that nobody has seen yet, kept apart from the journal; and how a ballot enters.
//
// A box knows which slots hold which answers, and, apart from that, how many answers each seat has
// given. Nothing in it says which slot is whose. The room holds it in memory beside the series and
// the store keeps it in a file of its own (design: “No names means no names”).
import { ALL, type AskingId, type FieldName, type SeatId, type Slot, type SubjectId } from '../model/ids.ts';
import type { Ballot } from '../model/series.ts';

export type BoxCell = { readonly ballots: Map<Slot, Ballot>; readonly spent: Map<SeatId, number> };
export type CellKey = { readonly asking: AskingId; readonly field: FieldName; readonly subject: SubjectId };
export type Boxes = Map<AskingId, Map<FieldName, Map<SubjectId, BoxCell>>>;

/** One accepted cast, as the store must write it: the ballot and the seat's new number in one transaction. */
export type BoxChange = CellKey & {
  readonly ballot: Ballot;
  readonly seat: SeatId;
  readonly spent: number;
  /** Where the seat's number stands, if not at the subject: linked ballots are counted once for their field. */
  readonly spentAt?: SubjectId;
};

const emptyCell = (): BoxCell => ({ ballots: new Map(), spent: new Map() });

export function cellIn(boxes: Boxes, key: CellKey): BoxCell | undefined {
  return boxes.get(key.asking)?.get(key.field)?.get(key.subject);
}

function cellMade(boxes: Boxes, key: CellKey): BoxCell {
  const fields = boxes.get(key.asking) ?? new Map<FieldName, Map<SubjectId, BoxCell>>();
  boxes.set(key.asking, fields);
  const subjects = fields.get(key.field) ?? new Map<SubjectId, BoxCell>();
  fields.set(key.field, subjects);
  const cell = subjects.get(key.subject) ?? emptyCell();
  subjects.set(key.subject, cell);
  return cell;
}

/** Changes `boxes` in place; holds no rule. */
export function putIntoBox(boxes: Boxes, change: BoxChange): void {
  const cell = cellMade(boxes, change);
  cell.ballots.set(change.ballot.slot, change.ballot);
  const { spent } = cellMade(boxes, { ...change, subject: change.spentAt ?? change.subject });
  if (change.spent > 0) spent.set(change.seat, change.spent);
  else spent.delete(change.seat);
}

/** With the cells in which linked ballots are counted: no asking is open again once anything of it was shown. */
export function withCountsOf(cells: readonly CellKey[]): CellKey[] {
  const fields = new Map(
    cells.map(({ asking, field }) => [`${asking} ${field}`, { asking, field, subject: ALL }]),
  );
  const whole = cells.filter((cell) => cell.subject === ALL).map(({ asking, field }) => `${asking} ${field}`);
  for (const known of whole) fields.delete(known);
  return [...cells, ...fields.values()];
}

/** Changes `boxes` in place: the cell was shown or burnt, and nothing of it is left, not even its place. */
export function emptyCellOf(boxes: Boxes, key: CellKey): void {
  const fields = boxes.get(key.asking);
  const subjects = fields?.get(key.field);
  subjects?.delete(key.subject);
  if (subjects?.size === 0) fields?.delete(key.field);
  if (fields?.size === 0) boxes.delete(key.asking);
}

/** Peers (not posts) with a standing answer in the cell; where it is linked each ballot is another peer's. */
export function answerersIn(cell: BoxCell | undefined, linked = false): number {
  if (!linked) return cell?.spent.size ?? 0;
  return [...(cell?.ballots.values() ?? [])].filter((ballot) => ballot.value !== null).length;
}

/** Seats that gave at least one answer in any no-names field: a number for the desk, never a list of names. */
export function seatsSpentIn(boxes: Boxes, asking: AskingId): Set<SeatId> {
  const seats = new Set<SeatId>();
  for (const subjects of boxes.get(asking)?.values() ?? [])
    for (const cell of subjects.values()) for (const seat of cell.spent.keys()) seats.add(seat);
  return seats;
}
