// Pure. Tells what the group took up from what is still one person's: it stays where their words go.
import type { MemoryEvent } from '@moot/shared/memory/events.ts';
import type { Event } from '@moot/shared/series/events.ts';

/** Whether the group took up these words of this post, so that they are no longer one person's alone. */
export type IsTakenUp = (item: string, text: string) => boolean;

/** Taken up is what was asked about as nobody's (a statement, a line), and what the series remembers of it. */
export function takenUpIn(events: readonly Event[]): IsTakenUp {
  const taken = new Map<string, Set<string>>();
  for (const { id, text } of events.flatMap(takenUpBy)) taken.set(id, (taken.get(id) ?? new Set()).add(text));
  return (item, text) => taken.get(item)?.has(text) === true;
}

type Words = { readonly id: string; readonly text: string };

function takenUpBy(event: Event): readonly Words[] {
  if (event.type === 'askingOpened') return event.subjects.filter((subject) => subject.by === undefined);
  return event.type === 'remembered' ? event.events.flatMap(keptBy) : [];
}

function keptBy(event: MemoryEvent): readonly Words[] {
  switch (event.type) {
    case 'lineEntered':
    case 'lineReworded':
      return [{ id: event.line, text: event.text }];
    case 'criterionKept':
    case 'termKept':
      return [event];
    default:
      return [];
  }
}
