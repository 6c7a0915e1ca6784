import type { GatherItem } from '@moot/shared/activities/gather/picture.ts';
import { gather } from '@moot/shared/language/en/deskKinds.ts';
import { type ReactNode, useState } from 'react';
import { randomId } from '../../connection/random.ts';
import { TextDialog } from '../../ui/desk/TextDialog.tsx';
import { own } from '../deskCommands.ts';

/** As long as a statement may be anywhere. */
const statementMax = 120;

export type Making = {
  readonly item: GatherItem | null;
  readonly start: (item: GatherItem) => void;
  readonly end: () => void;
};

export function useStatement(): Making {
  const [item, setItem] = useState<GatherItem | null>(null);
  return { item, start: setItem, end: () => setItem(null) };
}

type Props = {
  readonly making: Making;
  /** The vote that takes it. */
  readonly target: string | null;
  readonly remember: (reverse: () => void) => void;
};

export function StatementDialog({ making, target, remember }: Props): ReactNode {
  const { item, end } = making;
  if (item === null || target === null) return null;
  const text = item.texts.join(' ');
  const make = (words: string) => {
    const id = randomId('s');
    remember(() => void own(target, 'dropStatement', { id }));
    void own(target, 'addStatement', { id, text: words, from: item.id, as: null });
  };
  return (
    <TextDialog
      title={gather.statementTitle}
      label={gather.statement}
      help={gather.statementHelp}
      action={gather.statementDo}
      start={text}
      max={statementMax}
      many
      onDone={make}
      onClose={end}
    />
  );
}
