import { undo as undoWord } from '@moot/shared/language/en/deskKinds.ts';
import type { ReactNode } from 'react';
import { Button } from './Button.tsx';
import { useKeys } from './keys.ts';
import type { Undo } from './useUndo.ts';

export function UndoButton({ undo }: { readonly undo: Undo }): ReactNode {
  useKeys({ u: undo.can ? undo.undo : undefined });
  return (
    <Button keys="U" isDisabled={!undo.can} onPress={undo.undo}>
      {undoWord}
    </Button>
  );
}
