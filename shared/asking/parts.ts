// No IO. What one tap on “Show” reveals: the parts of an asking, each a set of cells (field × subject).
import { ALL, type FieldName, type ItemId, type PartId, type SubjectId } from '../model/ids.ts';
import type { Asking } from '../model/series.ts';
import type { Field, RevealBy } from './ask.ts';

export type Cell = { readonly field: FieldName; readonly subject: SubjectId };
export type Part = {
  readonly id: PartId;
  readonly cells: readonly Cell[];
  readonly subject: SubjectId | null;
};

/** All answers of an asking that is shown one answer at a time. */
export const everything: PartId = 'everything';
export const partOfAnswer = (item: ItemId): PartId => `answer:${item}`;

export function subjectsIn(asking: Asking, about: 'each subject' | 'all subjects'): readonly SubjectId[] {
  return about === 'each subject' ? asking.subjects.map((s) => s.id) : [ALL];
}

const across = (fields: readonly Field[], subjects: readonly SubjectId[]): Cell[] =>
  subjects.flatMap((subject) => fields.map((f) => ({ field: f.name, subject })));

/**
 * The parts of an asking in the order in which the facilitator shows them.
 * `answer` has one part here: the box is emptied as a whole; single answers come up by `revealed`.
 */
export function partsOf(by: RevealBy, fields: readonly Field[], subjects: readonly SubjectId[]): Part[] {
  switch (by) {
    case 'all':
    case 'answer':
      return [{ id: 'all', cells: across(fields, subjects), subject: null }];
    case 'field':
      return fields.map((f) => ({ id: `field:${f.name}`, cells: across([f], subjects), subject: null }));
    case 'subject':
      return subjects.map((s) => ({ id: `subject:${s}`, cells: across(fields, [s]), subject: s }));
    case 'reasonThenSubject':
      return subjects.flatMap((s) => reasonThenCounts(fields, s));
  }
}

function reasonThenCounts(fields: readonly Field[], subject: SubjectId): Part[] {
  const reasons = fields.filter((f) => f.follows !== undefined);
  const counted = fields.filter((f) => f.follows === undefined);
  return [
    { id: `reasons:${subject}`, cells: across(reasons, [subject]), subject },
    { id: `subject:${subject}`, cells: across(counted, [subject]), subject },
  ];
}
