// The phone: joining, or the session of the seat it has.
import type { Me } from '@moot/shared/http/account.ts';
import { common } from '@moot/shared/language/en/common.ts';
import { general } from '@moot/shared/language/en/phone.ts';
import { Suspense, useEffect, useState } from 'react';
import { getJson, isProblem } from '../../connection/http.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './App.module.css';
import { Announcer } from './announce.tsx';
import { Page } from './frame/Page.tsx';
import { Join } from './join/Join.tsx';
import { useKeyboardUp } from './keyboard.ts';
import { lazily } from './lazily.ts';
import { forgetPeer, lastPeer, type Peer, rememberPeer } from './signedIn.ts';
import type { Opened } from './start.ts';

/** Fetched while the name is being chosen. */
const Session = lazily(async () => (await import('./session/Session.tsx')).Session);

export function App({ opened }: { readonly opened: Opened }) {
  const typing = useKeyboardUp();
  const [peer, setPeer] = useState<Peer | null>(() => (opened.by === 'nothing' ? lastPeer() : null));
  const [how, setHow] = useState<Opened>(opened);
  const joined = (next: Peer) => {
    rememberPeer(next);
    setPeer(next);
  };
  const gone = () => {
    forgetPeer();
    setHow({ by: 'nothing' });
    setPeer(null);
  };
  return (
    <div className={styles.phone} {...(typing ? { 'data-typing': '' } : {})}>
      {peer === null ? (
        <main className={styles.rest}>
          <Start opened={how} onJoined={joined} />
        </main>
      ) : (
        <Suspense fallback={<main className={styles.rest}>{common.connecting}</main>}>
          <Session key={`${peer.series}/${peer.seat}`} peer={peer} onGone={gone} />
        </Suspense>
      )}
      <Announcer />
    </div>
  );
}

type Known =
  | { readonly at: 'asking' }
  | { readonly at: 'problem'; readonly sentence: string }
  | { readonly at: 'known'; readonly me: Me };

/** Asks once who this phone is, then joins or goes on. */
function Start({ opened, onJoined }: { readonly opened: Opened; readonly onJoined: (peer: Peer) => void }) {
  const [known, setKnown] = useState<Known>({ at: 'asking' });
  const [tries, setTries] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another try asks again
  useEffect(() => {
    let here = true;
    void getJson<Me>('/api/me').then((me) => {
      if (!here) return;
      if (isProblem(me)) setKnown({ at: 'problem', sentence: me.sentence });
      else if (me.peer !== null && opened.by === 'nothing') onJoined(me.peer);
      else setKnown({ at: 'known', me });
    });
    return () => {
      here = false;
    };
  }, [tries]);
  switch (known.at) {
    case 'asking':
      return <Page middle>{common.connecting}</Page>;
    case 'problem':
      return (
        <Page
          foot={
            <Button look="primary" wide onClick={() => setTries(tries + 1)}>
              {general.tryAgain}
            </Button>
          }
        >
          <p role="alert">{known.sentence}</p>
        </Page>
      );
    case 'known':
      return <Join opened={opened} here={known.me.peer} onJoined={onJoined} onNear={Session.fetchNow} />;
  }
}
