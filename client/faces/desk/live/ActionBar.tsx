import * as say from '@moot/shared/language/en/desk.ts';
import { type ActivityId, type AskingId, id } from '@moot/shared/model/ids.ts';
import type { Command } from '@moot/shared/series/commands.ts';
import type { DeskStagePart } from '@moot/shared/views/parts.ts';
import { type ReactNode, useState } from 'react';
import { send } from '../../../connection/actions.ts';
import { Button } from '../../../ui/desk/Button.tsx';
import { Confirm } from '../../../ui/desk/Confirm.tsx';
import { useKeys } from '../../../ui/desk/keys.ts';
import { Menu, type MenuEntry } from '../../../ui/desk/Menu.tsx';
import styles from './ActionBar.module.css';
import { usePrimary } from './usePrimary.ts';

type Props = {
  readonly stage: DeskStagePart;
  readonly isOnline: boolean;
  /** The title of the session that would start. */
  readonly nextSession: string;
};

const run = (command: Command) => () => void send(command);

/** What else can be done now, beside the primary, the likeliest first. Everything is allowed or not by the view. */
function others({ can, asking, activity, openings, primary, tooFew }: DeskStagePart): MenuEntry[] {
  const entries: (MenuEntry | false)[] = [];
  const add = (does: boolean, key: string, label: string, command: Command) =>
    entries.push(does && { id: key, label, run: run(command) });
  const here = activity === null ? null : id<ActivityId>(activity.id);
  const open = asking === null ? null : id<AskingId>(asking.id);
  const opens = primary?.do === 'open' ? primary.target : null;
  add(can.uncover, 'uncover', say.uncover, { type: 'uncover' });
  if (open !== null)
    add(can.showAll && primary?.do !== 'showAll', 'all', say.showAll, {
      type: 'show',
      asking: open,
      parts: 'all',
    });
  if (can.askAgain !== null && can.askAgain !== opens && here !== null)
    add(true, 'again', say.askAgain, { type: 'openAsking', activity: here, opening: can.askAgain });
  add(can.talk && primary?.do !== 'talk', 'talk', tooFew ? say.talkInstead : say.talk, {
    type: 'talk',
    minutes: null,
  });
  if (open !== null) {
    add(can.reopen && primary?.do !== 'reopen', 'reopen', say.reopen, { type: 'reopenAsking', asking: open });
  }
  if (here !== null) {
    add(can.settle && primary?.do !== 'settle', 'settle', say.settleNow, {
      type: 'settleActivity',
      activity: here,
    });
    for (const opening of openings)
      if (opening.id !== opens && opening.id !== can.askAgain)
        add(true, opening.id, say.openOther(opening.label), {
          type: 'openAsking',
          activity: here,
          opening: opening.id,
        });
  }
  if (can.unsettle !== null)
    add(true, 'unsettle', say.unsettle, { type: 'unsettleActivity', activity: id<ActivityId>(can.unsettle) });
  return entries.filter((entry) => entry !== false);
}

export function ActionBar({ stage, isOnline, nextSession }: Props): ReactNode {
  const [asked, setAsked] = useState<'skip' | 'primary' | null>(null);
  const primary = usePrimary(stage, isOnline);
  const press = () => {
    if (!primary.isHeard()) return;
    if (isAskedFirst(stage)) setAsked('primary');
    else primary.run();
  };
  const { can, mode, activity } = stage;
  const back = can.back && isOnline ? run({ type: 'stepBack' }) : undefined;
  const pause = can.pause && isOnline && mode !== 'paused' ? run({ type: 'pause' }) : undefined;
  const lastCall = can.lastCall && isOnline ? run({ type: 'lastCall' }) : undefined;
  const skip = can.skip && isOnline && activity !== null ? () => setAsked('skip') : undefined;
  useKeys({
    ...{ enter: press, pagedown: press, b: back, pageup: back, p: pause, k: skip, 'shift+enter': lastCall },
  });
  return (
    <section className={styles.bar} aria-label={say.actions}>
      <Button look="quiet" icon="back" isDisabled={back === undefined} {...(back && { onPress: back })}>
        {say.back}
      </Button>
      <Button look="quiet" icon="pause" isDisabled={pause === undefined} {...(pause && { onPress: pause })}>
        {say.pause}
      </Button>
      <Button look="quiet" icon="skip" isDisabled={skip === undefined} {...(skip && { onPress: skip })}>
        {say.skip}
      </Button>
      <Next stage={stage} isOnline={isOnline} press={press} lastCall={lastCall} />
      {asked === 'skip' && activity !== null && (
        <Confirm
          title={say.skipTitle(activity.title)}
          help={say.skipHelp}
          action={say.skipDo}
          onEnter
          onDo={run({ type: 'skipActivity', activity: id<ActivityId>(activity.id) })}
          onClose={() => setAsked(null)}
        />
      )}
      {asked === 'primary' && (
        <PrimaryAsked
          stage={stage}
          nextSession={nextSession}
          onDo={primary.run}
          onClose={() => setAsked(null)}
        />
      )}
    </section>
  );
}

/** What cannot be taken back, or belongs to another day, is asked first: Enter was perhaps meant for the step before. */
function isAskedFirst({ mode, primary }: DeskStagePart): boolean {
  return primary?.do === 'endSession' || (primary?.do === 'startSession' && mode === 'ended');
}

type AskedProps = {
  readonly stage: DeskStagePart;
  readonly nextSession: string;
  readonly onDo: () => void;
  readonly onClose: () => void;
};

function PrimaryAsked({ stage, nextSession, onDo, onClose }: AskedProps): ReactNode {
  const isEnd = stage.primary?.do === 'endSession';
  return (
    <Confirm
      title={isEnd ? say.endSessionTitle : say.startNextTitle(nextSession)}
      help={isEnd ? say.endSessionHelp : say.startNextHelp}
      action={stage.primary?.label ?? ''}
      onDo={onDo}
      onClose={onClose}
    />
  );
}

/** How many of the others stand beside the primary; the rest are in the menu. None before an asking opens. */
function roomBeside({ can, primary, tooFew }: DeskStagePart): number {
  if (can.lastCall || primary?.do === 'open' || primary?.do === 'nextActivity') return 0;
  return tooFew ? 2 : 1;
}

type NextProps = Omit<Props, 'nextSession'> & {
  readonly press: () => void;
  readonly lastCall: (() => void) | undefined;
};

function Next({ stage, isOnline, press, lastCall }: NextProps): ReactNode {
  const entries = isOnline ? others(stage) : [];
  const beside = entries.slice(0, roomBeside(stage));
  const rest = entries.filter((entry) => !beside.includes(entry));
  return (
    <>
      <p className={styles.then}>{isOnline ? stage.comesNext : say.waitsForConnection}</p>
      {rest.length > 0 && <Menu label={say.otherSteps} entries={rest} />}
      {beside.map((entry) => (
        <Button key={entry.id} size="tall" onPress={entry.run}>
          {entry.label}
        </Button>
      ))}
      {stage.can.lastCall && (
        <Button size="tall" isDisabled={lastCall === undefined} {...(lastCall && { onPress: lastCall })}>
          {say.lastCall}
        </Button>
      )}
      {stage.primary !== null && (
        <Button look="primary" size="tall" keys="Enter" isDisabled={!isOnline} onPress={press}>
          {stage.primary.label}
        </Button>
      )}
    </>
  );
}
