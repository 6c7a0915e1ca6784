// The dark page: nothing to do here, the room is where it happens.

import { allToCalendar } from '@moot/shared/language/en/calendar.ts';
import { lookUp, said } from '@moot/shared/language/en/phone.ts';
import type { MinePart, SessionPart, StagePart } from '@moot/shared/views/parts.ts';
import { type ReactNode, useLayoutEffect } from 'react';
import { TalkWords } from '../../../activities/talk/Phone.tsx';
import { useHandUp } from '../../../connection/hooks.ts';
import { Button } from '../../../ui/Button.tsx';
import { Page, Pair } from '../frame/Page.tsx';
import { Prompt } from '../frame/Prompt.tsx';
import { HandButton } from '../frame/Shown.tsx';
import { openSheet } from '../sheets/openSheet.ts';
import { UnsentHere } from '../sheets/Unsent.tsx';
import type { Peer } from '../signedIn.ts';
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
  const { stage, session } = props;
  const running = session.session?.status === 'running';
  const handUp = useHandUp();
  return (
    <Page
      middle
      foot={
        <>
          <Next {...props} />
          <Pair>
            {running ? (
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
      }
    >
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
      {!running && session.nextSession !== null && session.nextSession.when !== null && (
        <a className={styles.calendar} href={`/api/series/${props.peer.series}/calendar.ics`} download>
          {allToCalendar}
        </a>
      )}
      <UnsentHere />
    </Page>
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
