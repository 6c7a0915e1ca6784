// No IO. Folds what happened to an asking: its steps, its answers, what was shown of it. Total; holds no rule.
import { type AskingId, id } from '../model/ids.ts';
import type { Asking, Given, Series } from '../model/series.ts';
import type { AskingEvent } from './events.ts';
import { resetTimers, takeDown, withActivity } from './evolveStage.ts';
import { placeOf } from './find.ts';

export function evolveAsking(state: Series, event: AskingEvent, at: number): void {
  if (event.type === 'askingOpened') {
    withActivity(state, event.activity, (a) => void a.askings.push(askingFrom(event, at)));
    resetTimers(state);
    return;
  }
  const asking = placeOf(state, event.asking)?.asking;
  if (asking !== undefined) changeAsking(state, asking, event, at);
}

function changeAsking(
  state: Series,
  asking: Asking,
  event: Exclude<AskingEvent, { type: 'askingOpened' }>,
  at: number,
): void {
  switch (event.type) {
    case 'askingStepped':
      asking.step = event.step;
      takeDown(state);
      if (event.step !== 'open') resetTimers(state);
      if (event.step !== 'open') asking.revealed.clear();
      return;
    case 'partsShown':
      asking.step = 'shown';
      takeDown(state);
      for (const part of event.parts) asking.revealed.add(part);
      for (const { field, subject, shown } of event.cells)
        shownOf(asking, field).set(subject, shown.tooFew ? shown : { ...shown, ballots: [...shown.ballots] });
      return;
    case 'askingSettled':
      asking.step = 'settled';
      for (const cell of event.burnt) shownOf(asking, cell.field).set(cell.subject, { tooFew: true });
      return;
    case 'letIn':
      asking.eligible?.add(event.seat);
      return;
    case 'answered':
      putAnswer(asking, event, at);
      return;
    case 'takenBack':
      removeAnswer(asking, event);
      return;
    case 'postBlanked':
      asking.blanked.add(event.item);
      blankWords(asking, event.item);
  }
}

function shownOf(asking: Asking, field: string) {
  const cells = asking.shown.get(field) ?? new Map();
  asking.shown.set(field, cells);
  return cells;
}

/** The words themselves go, not only their place: nothing that was taken back stays in the state. */
function blankWords(asking: Asking, item: string): void {
  for (const cells of asking.shown.values())
    for (const cell of cells.values()) {
      if (cell.tooFew) continue;
      const at = cell.ballots.findIndex((b) => b.slot === item);
      const ballot = cell.ballots[at];
      if (ballot !== undefined) cell.ballots[at] = { ...ballot, value: null };
    }
}

function askingFrom(event: Extract<AskingEvent, { type: 'askingOpened' }>, at: number): Asking {
  const { asking, activity, ask, round, subjects, names, eligible } = event;
  return {
    id: id<AskingId>(asking),
    activity,
    ask,
    round,
    subjects,
    names,
    eligible: eligible === null ? null : new Set(eligible),
    linked: event.linked ?? [],
    openedAt: at,
    openedWith: event.openedWith,
    step: 'open',
    revealed: new Set(),
    given: new Map(),
    shown: new Map(),
    blanked: new Set(),
  };
}

function answersOf(
  asking: Asking,
  event: { subject: string; seat: Parameters<Series['seats']['get']>[0] },
): Given[] {
  const seats = asking.given.get(event.subject) ?? new Map();
  asking.given.set(event.subject, seats);
  const answers: Given[] = seats.get(event.seat) ?? [];
  seats.set(event.seat, answers);
  return answers;
}

function putAnswer(asking: Asking, event: Extract<AskingEvent, { type: 'answered' }>, at: number): void {
  const answers = answersOf(asking, event);
  const before = answers.findIndex((a) => a.id === event.id);
  const earlier = answers[before];
  if (earlier === undefined) answers.push({ id: event.id, values: event.values, since: at, at });
  else answers[before] = { ...earlier, values: { ...earlier.values, ...event.values }, at };
}

function removeAnswer(asking: Asking, event: Extract<AskingEvent, { type: 'takenBack' }>): void {
  const answers = answersOf(asking, event);
  const at = answers.findIndex((a) => a.id === event.id);
  if (at >= 0) answers.splice(at, 1);
  if (answers.length === 0) asking.given.get(event.subject)?.delete(event.seat);
}
