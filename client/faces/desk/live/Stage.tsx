import * as say from '@moot/shared/language/en/desk.ts';
import type { DeskRoomPart, DeskStagePart, NotesPart } from '@moot/shared/views/parts.ts';
import { type ReactNode, useState } from 'react';
import { StageToolsPlace } from '../../../ui/desk/StageTools.tsx';
import { Words } from '../../../ui/Term.tsx';
import { ActionBar } from './ActionBar.tsx';
import { Answered } from './Answered.tsx';
import { Fence } from './Fence.tsx';
import { deskOf, isWide } from './kinds.ts';
import { Notes } from './Notes.tsx';
import { Reveals } from './Reveals.tsx';
import styles from './Stage.module.css';
import { StageHead } from './StageHead.tsx';
import { StepRail } from './StepRail.tsx';

type Props = {
  readonly stage: DeskStagePart;
  readonly room: DeskRoomPart | undefined;
  readonly notes: NotesPart | undefined;
  readonly purpose: string;
  readonly nextSession: string;
  readonly isOnline: boolean;
};

export function Stage({ stage, room, notes, purpose, nextSession, isOnline }: Props): ReactNode {
  const [tools, setTools] = useState<HTMLElement | null>(null);
  const wide = isWide(stage);
  return (
    <StageToolsPlace value={tools}>
      <div className={wide ? styles.wide : styles.body}>
        <StageHead stage={stage} tools={setTools} />
        <div className={wide ? 'aloud' : ''}>
          <StepRail steps={stage.steps} />
        </div>
        {stage.activity === null && purpose !== '' && <p className={styles.prompt}>{purpose}</p>}
        <Mode stage={stage} room={room} />
        <Body stage={stage} room={room} wide={wide} />
      </div>
      {!wide && notes !== undefined && <Notes notes={notes} />}
      <ActionBar stage={stage} isOnline={isOnline} nextSession={nextSession} />
    </StageToolsPlace>
  );
}

type BodyProps = Pick<Props, 'stage' | 'room'> & { readonly wide: boolean };

function Body({ stage, room, wide }: BodyProps): ReactNode {
  const { activity, asking } = stage;
  if (activity === null || stage.mode === 'ended') return null;
  if (!activity.available) return <NotAvailable />;
  const Desk = deskOf(activity.kind)?.Desk;
  const isAnswering = asking?.step === 'open' || asking?.step === 'closed';
  return (
    <>
      {!wide && stage.prompt !== '' && (
        <p className={styles.prompt}>
          <Words>{stage.prompt}</Words>
        </p>
      )}
      {!wide && isReady(stage) && <OnPhones stage={stage} />}
      {isAnswering && room !== undefined && <Answered asking={asking} room={room} />}
      {stage.tooFew && <p className={styles.note}>{say.tooFew}</p>}
      <Reveals stage={stage} />
      {Desk !== undefined && (
        <Fence key={activity.id}>
          <Desk stage={stage} />
        </Fence>
      )}
    </>
  );
}

const isReady = ({ asking, mode }: DeskStagePart) =>
  mode === 'activity' && (asking === null || asking.step === 'ready');

/** Small print and names as the phones will say them: to be read aloud before anyone types. */
function OnPhones({ stage }: Pick<Props, 'stage'>): ReactNode {
  const words = [stage.help, stage.namesSentence].filter((text) => text !== '').join(' ');
  if (words === '') return null;
  return (
    <p className={styles.phones}>
      <b>{say.onPhones}</b> {words}
    </p>
  );
}

function NotAvailable(): ReactNode {
  return (
    <div className={styles.note}>
      <h2>{say.notAvailable}</h2>
      <p>{say.notAvailableHelp}</p>
    </div>
  );
}

/** What the room is in beside an asking's steps: waiting, a talk, a pause, hidden again, ended. */
function Mode({ stage, room }: Pick<Props, 'stage' | 'room'>): ReactNode {
  switch (stage.mode) {
    case 'waiting':
      return (
        <p className={styles.note}>
          {say.waitingHelp} {room !== undefined && `${say.peopleHere(room.here, room.expected)}.`}
        </p>
      );
    case 'talk':
      return <p className={styles.note}>{say.talking}</p>;
    case 'paused':
      return (
        <p className={styles.note}>
          <b>{say.paused}.</b> {say.pausedHelp}
        </p>
      );
    case 'ended':
      return <p className={styles.note}>{say.endedHelp}</p>;
    case 'activity':
    case 'between':
      return stage.covered ? <p className={styles.note}>{say.covered}</p> : null;
  }
}
