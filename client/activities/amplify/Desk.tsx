import type {
  AmplifyForm,
  AmplifyItem,
  AmplifyOutcome,
  AmplifySubject,
} from '@moot/shared/activities/amplify/picture.ts';
import { amplify as say } from '@moot/shared/language/en/deskAmplify.ts';
import * as lines from '@moot/shared/language/en/deskKinds.ts';
import type { DeskStagePart } from '@moot/shared/views/parts.ts';
import type { ReactNode } from 'react';
import { send } from '../../connection/actions.ts';
import { usePages } from '../../connection/hooks.ts';
import { Button } from '../../ui/desk/Button.tsx';
import { LineList, type LineRow } from '../../ui/desk/LineList.tsx';
import { StageTools } from '../../ui/desk/StageTools.tsx';
import { UndoButton } from '../../ui/desk/UndoButton.tsx';
import { type Undo, useUndo } from '../../ui/desk/useUndo.ts';
import { hide, putOnScreen } from '../deskCommands.ts';
import { formOf } from '../deskForm.ts';
import { under } from './acts.ts';
import styles from './Desk.module.css';

/** Every idea in its order, and under it who does what for it; those with nobody yet are said. */
export function Desk({ stage }: { readonly stage: DeskStagePart }): ReactNode {
  const ideas = usePages<AmplifySubject>('subjects');
  const items = usePages<AmplifyItem>('items');
  const outcome = usePages<AmplifyOutcome>('outcome');
  const undo = useUndo(`${stage.asking?.id} ${stage.asking?.step}`);
  const form = formOf<AmplifyForm>(stage);
  const activity = stage.activity?.id ?? '';
  const hideIt = (id: string, hidden: boolean) => {
    undo.remember(() => void hide(activity, id, !hidden));
    void hide(activity, id, hidden);
  };
  return (
    <>
      <Tools stage={stage} form={form} undo={undo} />
      {ideas.length === 0 && <p className={styles.help}>{say.none}</p>}
      <Help outcome={outcome} form={form} />
      <LineList
        label={say.ideas}
        lines={ideas.map((idea, n) =>
          rowOf(idea, n, {
            stage,
            hideIt,
            items: under(items, idea.id),
            outcome: outcome.find((o) => o.idea === idea.id) ?? null,
          }),
        )}
      />
    </>
  );
}

type ToolsProps = { readonly stage: DeskStagePart; readonly form: AmplifyForm; readonly undo: Undo };

/** The live wave is short: one press puts its minutes on the clock. */
function Tools({ stage, form, undo }: ToolsProps): ReactNode {
  const isLive = form.ask === 'live' && stage.asking?.step === 'open' && stage.endsAt === null;
  if (!isLive && !undo.can) return null;
  return (
    <StageTools>
      {undo.can && <UndoButton undo={undo} />}
      {isLive && (
        <Button onPress={() => void send({ type: 'setTimer', minutes: form.liveMinutes })}>
          {say.clock(form.liveMinutes)}
        </Button>
      )}
    </StageTools>
  );
}

function Help({
  outcome,
  form,
}: {
  readonly outcome: readonly AmplifyOutcome[];
  readonly form: AmplifyForm;
}): ReactNode {
  if (form.ask === 'hidden' && outcome.length === 0) return <p className={styles.help}>{say.unseen}</p>;
  const without = outcome.filter((o) => o.noneYet).length;
  return without === 0 ? null : <p className={styles.without}>{say.without(without)}</p>;
}

type RowContext = {
  readonly stage: DeskStagePart;
  readonly items: readonly AmplifyItem[];
  readonly outcome: AmplifyOutcome | null;
  readonly hideIt: (id: string, hidden: boolean) => void;
};

function rowOf(idea: AmplifySubject, n: number, { stage, items, outcome, hideIt }: RowContext): LineRow {
  const isLit = stage.focus === idea.id;
  return {
    id: idea.id,
    lead: null,
    text: idea.text,
    by: outcome !== null && outcome.organisations > 0 ? say.behind(idea.by, outcome.organisations) : idea.by,
    mark: idea.hidden ? lines.hidden : isLit ? lines.onScreen : outcome?.noneYet ? say.nobody : null,
    isQuiet: idea.hidden,
    isLit,
    below: items.length === 0 ? null : <Acts items={items} owner={idea.by} hideIt={hideIt} />,
    menuLabel: lines.lineMenu(n + 1),
    actions: [
      {
        id: 'hide',
        label: idea.hidden ? lines.unhide : lines.hide,
        keys: 'H',
        quick: 'hide',
        run: () => hideIt(idea.id, !idea.hidden),
      },
      {
        id: 'screen',
        label: isLit ? lines.takeOffScreen : lines.putOnScreen,
        quick: 'plain',
        run: () => void putOnScreen(isLit ? null : idea.id),
      },
    ],
  };
}

type ActsProps = Pick<RowContext, 'items' | 'hideIt'> & { readonly owner: string };

function Acts({ items, owner, hideIt }: ActsProps): ReactNode {
  return (
    <ul className={styles.acts}>
      {items.map((item) => (
        <li key={item.id} className={item.hidden ? styles.gone : undefined}>
          {item.takenBack ? <span>{lines.takenBack}</span> : <Act item={item} owner={owner} />}
          {!item.takenBack && (
            <Button
              look="quiet"
              size="small"
              label={item.hidden ? say.bringBackWhose(item.by) : say.hideWhose(item.by)}
              onPress={() => hideIt(item.id, !item.hidden)}
            >
              {item.hidden ? say.bringBack : say.hideOne}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}

function Act({ item, owner }: { readonly item: AmplifyItem; readonly owner: string }): ReactNode {
  return (
    <span>
      <b>{item.by}</b> {say.acts[item.act]}: <span className="peer">{item.text}</span>
      {item.first && <mark className={styles.first}>{say.first}</mark>}
      {item.answer !== null && (
        <span className={styles.answer}>
          {say.answers(owner)}: <span className="peer">{item.answer}</span>
        </span>
      )}
    </span>
  );
}
