// Pure. Tells what somebody chose from what they wrote: a choice is counted, and has to stay where words go.
import { kindNamed } from '@moot/shared/activities/registry.ts';
import type { ActivityDefinition } from '@moot/shared/model/definition.ts';
import type { AskingId, FieldName } from '@moot/shared/model/ids.ts';
import type { Event } from '@moot/shared/series/events.ts';
import { z } from 'zod';

/** Whether this text in this field of an answer was there to be chosen, so that it is nobody's own words. */
export type IsChoice = (asking: AskingId, field: FieldName, text: string) => boolean;

/**
 * To choose from are the values that a field names, what the definition of the activity lists, and the ids of this
 * series. Where nothing is known of an asking, nothing but ids is a choice.
 */
export function choicesIn(events: readonly Event[]): IsChoice {
  const activities = new Map(definitionsIn(events).map((definition) => [definition.id, definition]));
  const askings = new Map(
    events.flatMap((e) => (e.type === 'askingOpened' ? [[e.asking, choicesOf(e, activities)] as const] : [])),
  );
  const ids = new Set(events.flatMap(idsIn));
  return (asking, field, text) => ids.has(text) || askings.get(asking)?.get(field)?.has(text) === true;
}

const definitionsIn = (events: readonly Event[]): readonly ActivityDefinition[] =>
  events.flatMap((event) => {
    if (event.type === 'sessionPlanned') return event.session.activities;
    if (event.type !== 'agendaEdited') return [];
    return 'definition' in event.edit ? [event.edit.definition] : [];
  });

type Choices = ReadonlyMap<FieldName, ReadonlySet<string>>;

function choicesOf(
  { activity, ask }: Extract<Event, { type: 'askingOpened' }>,
  activities: ReadonlyMap<string, ActivityDefinition>,
): Choices {
  const definition = activities.get(activity);
  const found = definition === undefined ? undefined : kindNamed(definition.kind)?.asks[ask];
  if (definition === undefined || found === undefined) return new Map();
  const listed = textsIn(definition.params);
  return new Map(
    found
      .fields(definition.params)
      .map(({ name, value }) => [name, new Set([...listed, ...namedIn(z.toJSONSchema(value))])]),
  );
}

function idsIn(event: Event): readonly string[] {
  switch (event.type) {
    case 'organisationAdded':
      return [event.organisation];
    case 'seatAdded':
      return [event.seat];
    case 'askingOpened':
      return event.subjects.map((subject) => subject.id);
    case 'answered':
      return [event.id];
    default:
      return [];
  }
}

/** Every value that a JSON schema names. */
function namedIn(schema: unknown): readonly string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([key, inner]) =>
    key === 'enum' || key === 'const' ? textsIn(inner) : namedIn(inner),
  );
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
