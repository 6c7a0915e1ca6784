import type { VoteForm, VoteOutcome, VoteSubject } from '@moot/shared/activities/vote/picture.ts';
import * as say from '@moot/shared/language/en/deskKinds.ts';
import type { DeskMapPart, DeskStagePart } from '@moot/shared/views/parts.ts';
import { type ReactNode, useState } from 'react';
import { usePages, usePart, useSeriesId } from '../../connection/hooks.ts';
import { LineList, type LineRow } from '../../ui/desk/LineList.tsx';
import { StageTools } from '../../ui/desk/StageTools.tsx';
import { TextDialog } from '../../ui/desk/TextDialog.tsx';
import { UndoButton } from '../../ui/desk/UndoButton.tsx';
import { type Undo, useUndo } from '../../ui/desk/useUndo.ts';
import { hide, own, putOnScreen } from '../deskCommands.ts';
import { formOf } from '../deskForm.ts';
import { AddStatements } from './AddStatements.tsx';
import { Counts } from './Counts.tsx';
import styles from './Desk.module.css';
import { GroundTools } from './GroundTools.tsx';
import { MapPanel } from './MapPanel.tsx';
import { RowFiles } from './RowFiles.tsx';

export function Desk({ stage }: { readonly stage: DeskStagePart }): ReactNode {
  const subjects = usePages<VoteSubject>('subjects');
  const outcome = usePages<VoteOutcome>('outcome');
  const map = usePart<DeskMapPart>('map');
  const series = useSeriesId();
  const [reworded, setReworded] = useState<VoteSubject | null>(null);
  const undo = useUndo(`${stage.asking?.id} ${stage.asking?.step}`);
  const form = formOf<VoteForm>(stage);
  const activity = stage.activity?.id ?? '';
  const byId = new Map(outcome.map((one) => [one.subject, one]));
  const isCollecting =
    form.ask === 'line' && stage.asking?.step !== 'shown' && stage.asking?.step !== 'settled';
  const does = doing(activity, undo, setReworded);
  return (
    <>
      {outcome.length > 0 && <GroundTools stage={stage} hasMap={map !== undefined} />}
      {undo.can && (
        <StageTools>
          <UndoButton undo={undo} />
        </StageTools>
      )}
      {isCollecting && <p className={styles.help}>{say.vote.collecting}</p>}
      {form.ask === 'line' && !isCollecting && <p className={styles.help}>{say.vote.collected}</p>}
      {subjects.length === 0 && !isCollecting && <p className={styles.help}>{say.vote.none}</p>}
      {form.linkedNote !== null && <p className={styles.help}>{form.linkedNote}</p>}
      <LineList
        label={say.vote.lines}
        lines={subjects.map((subject, n) =>
          rowOf(subject, n, { stage, does, outcome: byId.get(subject.id) ?? null }),
        )}
      />
      {map !== undefined && <MapPanel map={map} />}
      {form.hasRows && <RowFiles series={series} activity={activity} />}
      {form.canAdd && !isCollecting && (
        <AddStatements activity={activity} form={form} remember={undo.remember} />
      )}
      {reworded !== null && (
        <TextDialog
          title={say.rewordTitle}
          label={say.words}
          action={say.reword}
          start={reworded.text}
          max={form.maxChars}
          many
          onDone={(text) => does.reword(reworded, text)}
          onClose={() => setReworded(null)}
        />
      )}
    </>
  );
}

type Does = {
  readonly hide: (subject: VoteSubject) => void;
  readonly askWords: (subject: VoteSubject) => void;
  readonly reword: (subject: VoteSubject, text: string) => void;
  readonly drop: (subject: VoteSubject) => void;
};

function doing(activity: string, undo: Undo, askWords: Does['askWords']): Does {
  const words = ({ id }: VoteSubject, text: string) => void own(activity, 'reword', { id, text });
  return {
    askWords,
    hide: ({ id, hidden }) => {
      undo.remember(() => void hide(activity, id, hidden));
      void hide(activity, id, !hidden);
    },
    reword: (subject, text) => {
      undo.remember(() => words(subject, subject.text));
      words(subject, text);
    },
    drop: ({ id, text }) => {
      undo.remember(() => void own(activity, 'addStatement', { id, text, from: null, as: null }));
      void own(activity, 'dropStatement', { id });
    },
  };
}

type RowContext = {
  readonly stage: DeskStagePart;
  readonly does: Does;
  readonly outcome: VoteOutcome | null;
};

function rowOf(subject: VoteSubject, index: number, { stage, does, outcome }: RowContext): LineRow {
  const { canReword, canAdd } = formOf<VoteForm>(stage);
  const isLit = stage.focus === subject.id;
  const focus = {
    id: 'screen',
    label: isLit ? say.takeOffScreen : say.putOnScreen,
    run: () => void putOnScreen(isLit ? null : subject.id),
  };
  const reword = {
    id: 'reword',
    label: say.reword,
    keys: 'R',
    quick: 'plain' as const,
    run: () => does.askWords(subject),
  };
  const drop = { id: 'drop', label: say.vote.drop, apart: true, run: () => does.drop(subject) };
  return {
    id: subject.id,
    lead: null,
    text: subject.text,
    by: subject.by,
    mark: subject.hidden ? say.hidden : isLit ? say.onScreen : say.vote.wording[subject.wording],
    isQuiet: subject.hidden,
    isLit,
    below: outcome === null && subject.was === null ? null : <Counts outcome={outcome} was={subject.was} />,
    menuLabel: say.lineMenu(index + 1),
    actions: [
      ...(canReword ? [reword] : []),
      {
        id: 'hide',
        label: subject.hidden ? say.unhide : say.hide,
        keys: 'H',
        quick: 'hide',
        run: () => does.hide(subject),
      },
      ...(outcome === null ? [] : [focus]),
      ...(canAdd ? [drop] : []),
    ],
  };
}
