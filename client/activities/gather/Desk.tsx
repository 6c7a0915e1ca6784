import {
  type GatherForm,
  type GatherItem,
  type GatherOutcome,
  theFinding,
} from '@moot/shared/activities/gather/picture.ts';
import * as say from '@moot/shared/language/en/deskKinds.ts';
import type { DeskStagePart } from '@moot/shared/views/parts.ts';
import type { ReactNode } from 'react';
import { usePages } from '../../connection/hooks.ts';
import { Button } from '../../ui/desk/Button.tsx';
import { type LineAction, LineList, type LineRow } from '../../ui/desk/LineList.tsx';
import { StageTools } from '../../ui/desk/StageTools.tsx';
import { UndoButton } from '../../ui/desk/UndoButton.tsx';
import { useUndo } from '../../ui/desk/useUndo.ts';
import { putOnScreen } from '../deskCommands.ts';
import { formOf, isShown } from '../deskForm.ts';
import { Board } from './Board.tsx';
import styles from './Desk.module.css';
import { type GatherMoves, gatherMoves } from './moves.ts';
import { StatementDialog, useStatement } from './StatementDialog.tsx';

/** Grouping takes the whole width, once every line is up. */
export function isWide(stage: DeskStagePart): boolean {
  const { reveals } = stage;
  const isUp = reveals.length > 0 && reveals.every((part) => part.shown);
  return formOf<GatherForm>(stage).cluster && isShown(stage) && isUp;
}

export function Desk({ stage }: { readonly stage: DeskStagePart }): ReactNode {
  const items = usePages<GatherItem>('items');
  const outcome = usePages<GatherOutcome>('outcome');
  const undo = useUndo();
  const form = formOf<GatherForm>(stage);
  const making = useStatement();
  if (!isShown(stage)) return <p className={styles.empty}>{say.comesWhenShown}</p>;
  const groups = outcome.filter((entry) => entry.type === 'group');
  const findings = outcome.filter((entry) => entry.type === 'finding');
  const moves = gatherMoves(stage.activity?.id ?? '', items, groups, undo.remember);
  return (
    <>
      {isWide(stage) ? (
        <Board
          items={items}
          groups={groups}
          form={form}
          moves={stage.focus === null ? moves : lettingGo(moves)}
          undo={undo}
          makeStatement={making.start}
        />
      ) : (
        <>
          {undo.can && (
            <StageTools>
              <UndoButton undo={undo} />
            </StageTools>
          )}
          <LineList
            label={say.gather.lines}
            lines={items.map((item, index) => rowOf(item, index, { stage, moves, start: making.start }))}
          />
        </>
      )}
      {findings.map((finding) => (
        <Finding key={finding.text} finding={finding} isLit={stage.focus === theFinding} />
      ))}
      <StatementDialog making={making} target={form.statementsGoTo} remember={undo.remember} />
    </>
  );
}

/** The room groups what it sees: with the first group the screen goes from one line to all of them. */
const lettingGo = (moves: GatherMoves): GatherMoves => ({
  ...moves,
  newGroup: (item) => {
    moves.focus(null);
    moves.newGroup(item);
  },
});

type FindingProps = {
  readonly finding: Extract<GatherOutcome, { type: 'finding' }>;
  readonly isLit: boolean;
};

function Finding({ finding, isLit }: FindingProps): ReactNode {
  return (
    <aside className={styles.finding}>
      <h2 className="label">{isLit ? say.onScreen : say.gather.finding}</h2>
      <p>{finding.text}</p>
      <p className="label">{finding.credit}</p>
      <Button size="small" onPress={() => void putOnScreen(isLit ? null : theFinding)}>
        {isLit ? say.takeOffScreen : say.gather.putFinding}
      </Button>
    </aside>
  );
}

type RowContext = {
  readonly stage: DeskStagePart;
  readonly moves: GatherMoves;
  readonly start: (item: GatherItem) => void;
};

function rowOf(item: GatherItem, index: number, context: RowContext): LineRow {
  const { labels } = formOf<GatherForm>(context.stage);
  const isLit = context.stage.focus === item.id;
  return {
    id: item.id,
    lead: labels.length > 1 ? (labels[0] ?? null) : null,
    text: item.takenBack ? say.takenBack : (item.texts[0] ?? ''),
    by: item.by,
    mark: item.hidden ? say.hidden : isLit ? say.onScreen : null,
    isQuiet: item.hidden || item.takenBack,
    isLit,
    below: <Below item={item} labels={labels} />,
    menuLabel: say.lineMenu(index + 1),
    actions: item.takenBack ? [] : actionsOf(item, isLit, context),
  };
}

function actionsOf(item: GatherItem, isLit: boolean, { stage, moves, start }: RowContext): LineAction[] {
  const { tags, statementsGoTo } = formOf<GatherForm>(stage);
  const shared: LineAction[] = [
    {
      id: 'hide',
      label: item.hidden ? say.unhide : say.hide,
      keys: 'H',
      quick: 'hide',
      run: () => moves.hide(item),
    },
    {
      id: 'screen',
      label: isLit ? say.takeOffScreen : say.putOnScreen,
      run: () => moves.focus(isLit ? null : item.id),
    },
  ];
  const statement: LineAction[] =
    statementsGoTo === null
      ? []
      : [{ id: 'statement', label: say.gather.statement, keys: 'S', run: () => start(item) }];
  const marks = tags.map((tag, n) => ({
    id: `tag-${tag}`,
    label: item.tags.includes(tag) ? say.gather.unmark(tag) : say.gather.mark(tag),
    apart: n === 0,
    run: () => moves.tag(item, tag),
  }));
  return [...shared, ...statement, ...marks];
}

/** The second and third box with their labels, merged lines, and the marks put on it. */
function Below({
  item,
  labels,
}: {
  readonly item: GatherItem;
  readonly labels: readonly string[];
}): ReactNode {
  const others = item.texts.slice(1);
  if (others.length === 0 && item.merged.length === 0 && item.tags.length === 0) return null;
  return (
    <>
      {others.map((text, n) => (
        <p key={labels[n + 1]} className={styles.second}>
          <span className={styles.lead}>{labels[n + 1]}</span>
          <span className="peer">{text}</span>
        </p>
      ))}
      {item.merged.map((merged) => (
        <p key={merged.id} className={`peer words-2 ${styles.merged}`}>
          {merged.texts.join(' · ')}
        </p>
      ))}
      {item.tags.length > 0 && (
        <ul className={styles.tags}>
          {item.tags.map((tag) => (
            <li key={tag}>{tag}</li>
          ))}
        </ul>
      )}
    </>
  );
}
