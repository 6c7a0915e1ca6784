import * as say from '@moot/shared/language/en/desk.ts';
import { type ReactNode, useEffect, useState } from 'react';
import { useConnection, useLastRefusal } from '../../../connection/hooks.ts';
import { Button } from '../../../ui/desk/Button.tsx';
import { go, pathTo } from '../route.ts';
import styles from './Alerts.module.css';

const saidForMs = 9000;

/** Why something was not done, where it was asked; gone by itself. */
export function RefusalNote(): ReactNode {
  const refusal = useLastRefusal();
  const [goneAt, setGone] = useState(0);
  useEffect(() => {
    if (refusal === null) return;
    const timer = setTimeout(() => setGone(refusal.at), saidForMs);
    return () => clearTimeout(timer);
  }, [refusal]);
  if (refusal === null || goneAt === refusal.at) return null;
  return (
    <p role="alert" className={styles.refusal}>
      {refusal.sentence}
    </p>
  );
}

/** Ink, not red: a lost connection is no error, and nothing is lost. */
export function ConnectionNote(): ReactNode {
  const { status, bye } = useConnection();
  if (status === 'online' || status === 'connecting') return null;
  return (
    <div role="status" className={styles.offline}>
      {status === 'gone' || bye !== null ? say.gone : say.offline}
      {status === 'gone' && <Button onPress={() => go(pathTo.list)}>{say.signInAgain}</Button>}
    </div>
  );
}
