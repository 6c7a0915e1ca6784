// Pure. Takes a name out of what anybody wrote, with a name or without; choices, ids and the agenda stay as they are.
import type { MemoryEvent } from '@moot/shared/memory/events.ts';
import type { Json, MirrorEdit } from '@moot/shared/model/series.ts';
import type { Event } from '@moot/shared/series/events.ts';
import type { IsChoice } from './choices.ts';

type Change = (text: string) => string;
type Cell = Extract<Event, { type: 'partsShown' }>['cells'][number];

/** The same event with `change` applied to every text in it that somebody wrote. */
export function changedWords(event: Event, isChoice: IsChoice, change: Change): Event {
  switch (event.type) {
    case 'answered': {
      const { asking, values } = event;
      const changed = Object.entries(values).map(([field, value]) => [
        field,
        changedIn(value, (text) => (isChoice(asking, field, text) ? text : change(text))),
      ]);
      return { ...event, values: Object.fromEntries(changed) };
    }
    case 'partsShown': {
      const { asking, cells } = event;
      const unlessChosen = (field: string) => (text: string) =>
        isChoice(asking, field, text) ? text : change(text);
      return { ...event, cells: cells.map((cell) => changedCell(cell, unlessChosen(cell.field))) };
    }
    case 'askingOpened':
      return { ...event, subjects: event.subjects.map((s) => ({ ...s, text: change(s.text) })) };
    case 'noteWritten':
    case 'seriesNoteWritten':
      return { ...event, text: change(event.text) };
    case 'mirrorEdited':
      return {
        ...event,
        edit: changedEdit(event.edit, change),
        inverse: changedEdit(event.inverse, change),
      };
    case 'pieceJudged':
      return { ...event, text: event.text === null ? null : change(event.text) };
    case 'did':
      return { ...event, event: { ...changedObject(event.event, change), type: event.event.type } };
    case 'remembered':
      return { ...event, events: event.events.map((one) => changedMemory(one, change)) };
    default:
      return event;
  }
}

const changedEdit = (edit: MirrorEdit, change: Change): MirrorEdit =>
  edit.do === 'word' && edit.text !== null ? { ...edit, text: change(edit.text) } : edit;

function changedCell(cell: Cell, change: Change): Cell {
  if (cell.shown.tooFew) return cell;
  const ballots = cell.shown.ballots.map((b) => ({ ...b, value: changedIn(b.value, change) }));
  return { ...cell, shown: { ...cell.shown, ballots } };
}

function changedMemory(event: MemoryEvent, change: Change): MemoryEvent {
  switch (event.type) {
    case 'lineEntered':
    case 'lineReworded':
    case 'criterionKept':
      return { ...event, text: change(event.text) };
    case 'termKept':
      return {
        ...event,
        text: change(event.text),
        shared: event.shared === null ? null : change(event.shared),
      };
    case 'promiseMade':
      return { ...event, what: change(event.what), when: change(event.when) };
    case 'lineTreated':
      return {
        ...event,
        settledAs: event.settledAs === null ? null : change(event.settledAs),
        bottomLine: event.bottomLine === null ? null : change(event.bottomLine),
        lookAgain: change(event.lookAgain),
      };
    case 'promiseReported':
      return {
        ...event,
        note: change(event.note),
        what: event.what === null ? null : change(event.what),
      };
    default:
      return event;
  }
}

function changedIn(value: Json, change: Change): Json {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((one) => changedIn(one, change));
  return value !== null && typeof value === 'object' ? changedObject(value, change) : value;
}

const changedObject = (value: object, change: Change): Record<string, Json> =>
  Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, changedIn(inner, change)]));
