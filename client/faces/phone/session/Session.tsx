// The phone with a seat: the bar, what the room is doing now, and the sheets that can lie over it.
import type { SessionPart, StagePart } from '@moot/shared/views/parts.ts';
import { useEffect } from 'react';
import { connect } from '../../../connection/connect.ts';
import { useConnection, useMine, usePart } from '../../../connection/hooks.ts';
import { keepArriving } from '../arrive.ts';
import { keepRefusedWords } from '../drafts.ts';
import { Sheets } from '../sheets/Sheets.tsx';
import type { Peer } from '../signedIn.ts';
import { Bar } from './Bar.tsx';
import { Claims } from './Claims.tsx';
import { GonePage } from './GonePage.tsx';
import { LastCall } from './LastCall.tsx';
import { Notices } from './Notices.tsx';
import { Now } from './Now.tsx';
import { OfflineBar } from './OfflineBar.tsx';
import { useStepsAloud } from './useStepsAloud.ts';

export function Session({ peer, onGone }: { readonly peer: Peer; readonly onGone: () => void }) {
  useEffect(() => {
    const untell = keepRefusedWords();
    connect('peer');
    const stop = keepArriving();
    return () => {
      stop();
      untell();
    };
  }, []);
  const { status } = useConnection();
  const mine = useMine();
  const stage = usePart<StagePart>('stage');
  const session = usePart<SessionPart>('session');
  useStepsAloud(stage);
  if (status === 'gone') return <GonePage onJoin={onGone} />;
  return (
    <>
      <Bar peer={peer} session={session} stage={stage} />
      <OfflineBar />
      <LastCall stage={stage} />
      <Claims />
      <Notices stage={stage} facilitator={session?.facilitator ?? ''} />
      <Now peer={peer} session={session} stage={stage} mine={mine} />
      <Sheets peer={peer} session={session} stage={stage} mine={mine} onSignedOut={onGone} />
    </>
  );
}
