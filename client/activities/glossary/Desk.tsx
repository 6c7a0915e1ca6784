import type {
  GlossaryForm,
  GlossaryItem,
  GlossaryOutcome,
} from '@moot/shared/activities/glossary/picture.ts';
import { glossary as say } from '@moot/shared/language/en/deskGlossary.ts';
import * as lines from '@moot/shared/language/en/deskKinds.ts';
import type { DeskStagePart } from '@moot/shared/views/parts.ts';
import { type ReactNode, useState } from 'react';
import { usePages } from '../../connection/hooks.ts';
import { LineList, type LineRow } from '../../ui/desk/LineList.tsx';
import { StageTools } from '../../ui/desk/StageTools.tsx';
import { TextDialog } from '../../ui/desk/TextDialog.tsx';
import { UndoButton } from '../../ui/desk/UndoButton.tsx';
import { useUndo } from '../../ui/desk/useUndo.ts';
import { hide, own, putOnScreen } from '../deskCommands.ts';
import { formOf } from '../deskForm.ts';
import styles from './Desk.module.css';
import { AddWords } from './DeskAdd.tsx';
import { Word } from './DeskWord.tsx';

/** The words of the day, one after another: opened, read, judged, and said in a line that all can use. */
export function Desk({ stage }: { readonly stage: DeskStagePart }): ReactNode {
  const items = usePages<GlossaryItem>('items');
  const outcome = usePages<GlossaryOutcome>('outcome');
  const [sharing, setSharing] = useState<GlossaryOutcome | null>(null);
  const undo = useUndo(`${stage.asking?.id} ${stage.asking?.step}`);
  const form = formOf<GlossaryForm>(stage);
  const activity = stage.activity?.id ?? '';
  const isOver = stage.activity?.settled === true;
  const hideIt = (id: string, hidden: boolean) => {
    undo.remember(() => void hide(activity, id, !hidden));
    void hide(activity, id, hidden);
  };
  const share = ({ id, shared }: GlossaryOutcome, text: string) => {
    undo.remember(() => void own(activity, 'share', { id, text: shared ?? '' }));
    void own(activity, 'share', { id, text });
  };
  return (
    <>
      {undo.can && (
        <StageTools>
          <UndoButton undo={undo} />
        </StageTools>
      )}
      {outcome.length === 0 && <p className={styles.help}>{say.none}</p>}
      <LineList
        label={say.words}
        lines={outcome.map((word, n) =>
          rowOf(word, n, {
            ...{ stage, form, activity, isOver, hideIt },
            items: items.filter((i) => i.term === word.id),
            onShare: setSharing,
            unshare: () => share(word, ''),
          }),
        )}
      />
      {!isOver && <AddWords activity={activity} form={form} remember={undo.remember} />}
      {sharing !== null && (
        <TextDialog
          title={say.shareTitle}
          label={say.share}
          help={say.shareHelp}
          action={say.shareDo}
          start={sharing.shared ?? ''}
          max={form.sharedMax}
          many
          onDone={(text) => share(sharing, text)}
          onClose={() => setSharing(null)}
        />
      )}
    </>
  );
}

type RowContext = {
  readonly stage: DeskStagePart;
  readonly form: GlossaryForm;
  readonly activity: string;
  readonly isOver: boolean;
  readonly items: readonly GlossaryItem[];
  readonly hideIt: (id: string, hidden: boolean) => void;
  readonly onShare: (word: GlossaryOutcome) => void;
  readonly unshare: () => void;
};

function rowOf(word: GlossaryOutcome, n: number, c: RowContext): LineRow {
  const isLit = c.stage.focus === word.id;
  const isNow = c.form.subject?.id === word.id && !c.isOver;
  const hasMore = word.state === 'judged' || c.items.length > 0 || word.shared !== null;
  return {
    id: word.id,
    lead: word.type === 'link' ? say.set : null,
    text: word.text,
    by: null,
    mark: isLit ? lines.onScreen : isNow ? say.state[word.state] : null,
    isQuiet: false,
    isLit: isLit || isNow,
    below: hasMore ? <Word word={word} items={c.items} form={c.form} hideIt={c.hideIt} /> : null,
    menuLabel: lines.lineMenu(n + 1),
    actions: actionsOf(word, c, isLit),
  };
}

function actionsOf(word: GlossaryOutcome, c: RowContext, isLit: boolean): LineRow['actions'] {
  const share = {
    id: 'share',
    label: say.share,
    keys: 'R',
    quick: 'plain',
    run: () => c.onShare(word),
  } as const;
  const unshare = { id: 'unshare', label: say.unshare, run: c.unshare };
  const screen = {
    id: 'screen',
    label: isLit ? lines.takeOffScreen : lines.putOnScreen,
    run: () => void putOnScreen(isLit ? null : word.id),
  };
  const what = word.type === 'term' ? 'dropTerm' : 'dropLink';
  const drop = {
    id: 'drop',
    label: say.drop,
    apart: true,
    run: () => void own(c.activity, what, { id: word.id }),
  };
  return [
    ...(word.canShare && !c.isOver ? [share] : []),
    ...(word.shared !== null && !c.isOver ? [unshare] : []),
    ...(word.state === 'waiting' ? [] : [screen]),
    ...(word.state === 'waiting' && !c.isOver ? [drop] : []),
  ];
}
