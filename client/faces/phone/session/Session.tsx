// The phone with a seat: the bar, what the room is doing now, and the sheets that can lie over it.
import type { SessionPart, StagePart } from '@moot/shared/views/parts.ts';
import { Suspense, useEffect } from 'react';
import { connect, disconnect } from '../../../connection/connect.ts';
import { useConnection, useMine, usePart } from '../../../connection/hooks.ts';
import { keepArriving } from '../arrive.ts';
import { keepRefusedWords } from '../drafts.ts';
import { lazily } from '../lazily.ts';
import { ReviewNotice } from '../review/ReviewNotice.tsx';
import { useOpenSheet } from '../sheets/openSheet.ts';
import type { Peer } from '../signedIn.ts';
import { Bar } from './Bar.tsx';
import { Claims } from './Claims.tsx';
import { GonePage } from './GonePage.tsx';
import { LastCall } from './LastCall.tsx';
import { Notices } from './Notices.tsx';
import { AskedPage, BetweenPage, Now, Unasked } from './Now.tsx';
import { OfflineBar } from './OfflineBar.tsx';
import styles from './Session.module.css';
import { useStepsAloud } from './useStepsAloud.ts';

const Sheets = lazily(async () => (await import('../sheets/Sheets.tsx')).Sheets);

export function Session({ peer, onGone }: { readonly peer: Peer; readonly onGone: () => void }) {
  useEffect(() => {
    const untell = keepRefusedWords();
    connect('peer');
    const stop = keepArriving();
    // Before they are needed: a phone may lose its network at any moment after this.
    AskedPage.fetchNow();
    Unasked.fetchNow();
    BetweenPage.fetchNow();
    Sheets.fetchNow();
    return () => {
      stop();
      untell();
      disconnect();
    };
  }, []);
  const { status } = useConnection();
  const mine = useMine();
  const stage = usePart<StagePart>('stage');
  const session = usePart<SessionPart>('session');
  const open = useOpenSheet();
  useStepsAloud(stage);
  if (status === 'gone')
    return (
      <main className={styles.rest}>
        <GonePage onJoin={onGone} />
      </main>
    );
  return (
    <>
      <Bar peer={peer} session={session} stage={stage} />
      <main className={styles.rest}>
        <OfflineBar />
        <LastCall stage={stage} />
        <Claims />
        <Notices stage={stage} facilitator={session?.facilitator ?? ''} />
        <ReviewNotice stage={stage} />
        <Now peer={peer} session={session} stage={stage} mine={mine} />
      </main>
      {open !== null && (
        <Suspense>
          <Sheets open={open} peer={peer} session={session} stage={stage} mine={mine} onSignedOut={onGone} />
        </Suspense>
      )}
    </>
  );
}
