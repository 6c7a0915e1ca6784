// No IO. Folds the facilitator's changes to an opening mirror. Total; holds no rule; changes it in place.
import type { Mirror, MirrorEdit } from '../model/series.ts';

export const untouchedMirror = (): Mirror => ({
  included: new Map(),
  words: new Map(),
  out: false,
  inverses: [],
});

export function editMirror(mirror: Mirror, edit: MirrorEdit): void {
  switch (edit.do) {
    case 'include':
      if (edit.included === null) mirror.included.delete(edit.id);
      else mirror.included.set(edit.id, edit.included);
      return;
    case 'word':
      if (edit.text === null) mirror.words.delete(edit.what);
      else mirror.words.set(edit.what, edit.text);
      return;
    case 'leaveOut':
      mirror.out = edit.out;
  }
}
