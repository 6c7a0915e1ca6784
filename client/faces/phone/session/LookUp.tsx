// The dark page: nothing to do here, the room is where it happens.

import { allToCalendar } from '@moot/shared/language/en/calendar.ts';
import { lookUp, said } from '@moot/shared/language/en/phone.ts';
import type { MinePart, MirrorPart, SessionPart, StagePart } from '@moot/shared/views/parts.ts';
import { type ReactNode, useLayoutEffect } from 'react';
import { TalkWords } from '../../../activities/talk/Phone.tsx';
import { useHandUp, usePart } from '../../../connection/hooks.ts';
import { Button } from '../../../ui/Button.tsx';
import { Page, Pair } from '../frame/Page.tsx';
import { Prompt } from '../frame/Prompt.tsx';
import { HandButton } from '../frame/Shown.tsx';
import { openSheet } from '../sheets/openSheet.ts';
import { UnsentHere } from '../sheets/Unsent.tsx';
import type { Peer } from '../signedIn.ts';
import { MirrorUp } from './MirrorUp.tsx';
import styles from './Session.module.css';

type Props = {
  readonly stage: StagePart;
  readonly session: SessionPart;
  readonly facilitator: string;
  readonly mine: MinePart;
  readonly peer: Peer;
};

/** The whole page is dark, the browser's own edges too. */
function useDark(): void {
  useLayoutEffect(() => {
    document.documentElement.dataset.theme = 'dark';
    return () => {
      delete document.documentElement.dataset.theme;
    };
  }, []);
}

export function LookUp(props: Props) {
  useDark();
  const mirror = usePart<MirrorPart>('mirror');
  const handUp = useHandUp();
  const { stage, session } = props;
  // In a talk a phone says with whom, and how long still.
  if (mirror !== undefined && stage.mode !== 'paused' && stage.mode !== 'talk')
    return (
      <Page foot={<Foot {...props} />}>
        <Prompt at="mirror" look="large">
          {lookUp.title}
        </Prompt>
        {handUp && <p className={styles.quietest}>{lookUp.handIsUp}</p>}
        <MirrorUp mirror={mirror} />
        <UnsentHere />
      </Page>
    );
  return (
    <Page middle foot={<Foot {...props} />}>
      <div className={styles.lookUp}>
        <Prompt
          at={`${stage.mode}/${stage.activity?.id}/${stage.asking?.id}/${stage.asking?.step}`}
          look="huge"
        >
          {titleOf(props)}
        </Prompt>
        <div className={styles.under}>{underOf(props)}</div>
        {handUp && <p className={styles.quietest}>{lookUp.handIsUp}</p>}
      </div>
      {!isRunning(session) && session.nextSession !== null && session.nextSession.when !== null && (
        <a className={styles.calendar} href={`/api/series/${props.peer.series}/calendar.ics`} download>
          {allToCalendar}
        </a>
      )}
      <UnsentHere />
    </Page>
  );
}

const isRunning = ({ session }: SessionPart) => session?.status === 'running';

function Foot(props: Props) {
  return (
    <>
      <Next {...props} />
      <Pair>
        {isRunning(props.session) ? (
          <HandButton />
        ) : (
          <Button wide onClick={() => openSheet('said')}>
            {said.title}
          </Button>
        )}
        <Button wide onClick={() => openSheet('promises')}>
          {lookUp.promises}
        </Button>
      </Pair>
    </>
  );
}

function titleOf({ stage, mine }: Props): string {
  switch (stage.mode) {
    case 'waiting':
      return stage.up !== null ? lookUp.title : lookUp.waitingTitle(mine.name.split(' ')[0] ?? mine.name);
    case 'paused':
      return lookUp.pauseTitle;
    case 'ended':
    case 'activity':
    case 'talk':
    case 'between':
      return lookUp.title;
  }
}

function underOf({ stage, facilitator }: Props): ReactNode {
  switch (stage.mode) {
    case 'waiting':
      return <p>{stage.up !== null ? lookUp.nothing : lookUp.waiting(facilitator)}</p>;
    case 'paused':
      return <p>{lookUp.pauseSafe}</p>;
    case 'ended':
      return null;
    case 'talk':
      return <TalkWords stage={stage} facilitator={facilitator} />;
    case 'activity':
    case 'between':
      return stage.activity?.kind === 'talk' ? (
        <TalkWords stage={stage} facilitator={facilitator} />
      ) : (
        <>
          <p>{lookUp.nothing}</p>
          <p className={styles.quietest}>
            {stage.activity?.available === false ? lookUp.notHere : lookUp.byItself}
          </p>
        </>
      );
  }
}

function Next({ stage }: Props) {
  const coming = stage.asking === null && stage.mode === 'activity' ? stage.activity?.title : stage.next;
  if (!coming) return null;
  return (
    <p className={styles.next}>
      {lookUp.next}
      <b>{coming}</b>
    </p>
  );
}
