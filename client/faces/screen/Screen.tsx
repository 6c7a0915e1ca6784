import { screen } from '@moot/shared/language/en/screen.ts';
import type { SessionPart, StagePart } from '@moot/shared/views/parts.ts';
import type { ThreadPart } from '@moot/shared/views/thread.ts';
import { useEffect, useState } from 'react';
import { useConnection, usePart } from '../../connection/hooks.ts';
import { ActivityScreen } from './ActivityScreen.tsx';
import { Join } from './Join.tsx';
import { Mirror } from './Mirror.tsx';
import { Ended, Next, NotYet, Paused, Sentence } from './Plain.tsx';
import { Steady } from './Steady.tsx';
import { ThreadScreen } from './Thread.tsx';
import { showingOf } from './view.ts';

/** The projector: read-only, one idea a view, and whatever happens the last view stays. */
export function Screen() {
  const stage = usePart<StagePart>('stage');
  const session = usePart<SessionPart>('session');
  const thread = usePart<ThreadPart>('thread');
  const { status } = useConnection();
  if (status === 'gone') return <Sentence>{screen.closed}</Sentence>;
  if (stage === undefined) return <CatchingUp />;
  if (stage.up?.what === 'mirror' && stage.mode !== 'paused') return <Mirror />;
  // A thread whose line has gone again is not there: what goes on is shown.
  if (stage.up?.what === 'thread' && stage.mode !== 'paused' && thread !== undefined)
    return <ThreadScreen thread={thread} session={session} />;
  const now = showingOf(stage);
  switch (now.view) {
    case 'join':
      return <Join session={session} />;
    case 'paused':
      return <Paused session={session} />;
    case 'next':
      return <Next session={session} stage={stage} />;
    case 'ended':
      return <Ended session={session} />;
    case 'notYet':
      return <NotYet session={session} title={now.activity.title} />;
    case 'activity':
      return (
        <Steady stage={stage} activity={now.activity}>
          <ActivityScreen stage={stage} activity={now.activity} showing={now.showing} session={session} />
        </Steady>
      );
  }
}

/** Quiet for a second, so that a quick connection never flickers. */
export function CatchingUp() {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 1000);
    return () => clearTimeout(timer);
  }, []);
  return <Sentence>{late ? screen.catchingUp : ' '}</Sentence>;
}
