// No IO. Decides the facilitator's changes to a session's opening mirror; each is taken back by another.
import { id, type LineId, type PromiseId } from '../model/ids.ts';
import type { Mirror, MirrorEdit, Series } from '../model/series.ts';
import type { FacilitatorCommand } from './commands.ts';
import { accepted, type Decision, refused } from './decision.ts';
import { sessionOf } from './find.ts';

type MirrorCommand = Extract<FacilitatorCommand, { type: 'editMirror' | 'undoMirror' }>;

export function decideMirror(series: Series, command: MirrorCommand): Decision {
  const session = sessionOf(series, command.session);
  if (session === undefined) return refused('unknown');
  if (session.status === 'ended' || session.rating !== null) return refused('not_now');
  const undoes = command.type === 'undoMirror';
  const edit = undoes ? session.mirror.inverses.at(-1) : command.edit;
  if (edit === undefined) return refused('not_now');
  if (edit.do === 'include' && !isKept(series, edit.id)) return refused('unknown');
  const inverse = inverseOf(session.mirror, edit);
  if (isSame(inverse, edit)) return accepted([]);
  return accepted([{ type: 'mirrorEdited', session: session.id, edit, inverse, undoes }]);
}

function isKept({ memory }: Series, kept: string): boolean {
  return memory.ledger.has(id<LineId>(kept)) || memory.promises.has(id<PromiseId>(kept));
}

function inverseOf(mirror: Mirror, edit: MirrorEdit): MirrorEdit {
  switch (edit.do) {
    case 'include':
      return { ...edit, included: mirror.included.get(edit.id) ?? null };
    case 'word':
      return { ...edit, text: mirror.words.get(edit.what) ?? null };
    case 'leaveOut':
      return { do: 'leaveOut', out: mirror.out };
  }
}

/** It would change nothing. */
function isSame(inverse: MirrorEdit, edit: MirrorEdit): boolean {
  return JSON.stringify(inverse) === JSON.stringify({ ...inverse, ...edit });
}
