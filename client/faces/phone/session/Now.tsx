// Which page the room's step asks for. It decides nothing: it follows the stage it was sent.

import { general } from '@moot/shared/language/en/phone.ts';
import type { MinePart, SessionPart, StagePart } from '@moot/shared/views/parts.ts';
import { Suspense } from 'react';
import { hasLeft } from '../arrive.ts';
import { useKept } from '../drafts.ts';
import { Page } from '../frame/Page.tsx';
import { lazily } from '../lazily.ts';
import type { Peer } from '../signedIn.ts';
import { LatePage } from './LatePage.tsx';
import { LeftPage } from './LeftPage.tsx';
import { LookUp } from './LookUp.tsx';

export const AskedPage = lazily(async () => (await import('./AskedPage.tsx')).AskedPage);

export const BetweenPage = lazily(async () => (await import('../between/BetweenPage.tsx')).BetweenPage);

export const Unasked = lazily(async () => (await import('./Unasked.tsx')).Unasked);

export type NowProps = {
  readonly peer: Peer;
  readonly session: SessionPart | undefined;
  readonly stage: StagePart | undefined;
  readonly mine: MinePart | null;
};

export function Now(props: NowProps) {
  return (
    <Suspense fallback={<Catching />}>
      <PageNow {...props} />
    </Suspense>
  );
}

function Catching() {
  return (
    <Page middle>
      <p className="quiet">{general.notYet}</p>
    </Page>
  );
}

function PageNow({ peer, session, stage, mine }: NowProps) {
  useKept();
  if (stage === undefined || session === undefined || mine === null) return <Catching />;
  const { facilitator } = session;
  const running = session.session?.status === 'running';
  if (running && !mine.inRoom) return <LeftPage chosen={hasLeft()} />;
  const here = { stage, session, facilitator, mine, peer };
  switch (stage.mode) {
    case 'waiting':
    case 'talk':
    case 'paused':
    case 'between':
      return <LookUp {...here} />;
    case 'ended':
      return <BetweenPage {...here} />;
    case 'activity':
      break;
  }
  const { asking, activity } = stage;
  if (activity === null || !activity.available || stage.covered) return <LookUp {...here} />;
  if (asking === null) return stage.focus === null ? <LookUp {...here} /> : <Unasked {...here} />;
  switch (asking.step) {
    case 'ready':
    case 'settled':
      return <LookUp {...here} />;
    case 'open':
      return mine.eligible === false ? (
        <LatePage {...here} />
      ) : (
        <AskedPage {...here} activity={activity} asking={asking} />
      );
    case 'closed':
    case 'shown':
      return <AskedPage {...here} activity={activity} asking={asking} />;
  }
}
