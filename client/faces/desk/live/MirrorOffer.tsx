import * as say from '@moot/shared/language/en/mirror.ts';
import type { DeskSessionPart, DeskStagePart } from '@moot/shared/views/parts.ts';
import { type ReactNode, useState } from 'react';
import { send } from '../../../connection/actions.ts';
import { Button } from '../../../ui/desk/Button.tsx';
import { Mirror } from '../pages/Mirror.tsx';
import styles from './MirrorOffer.module.css';

type Props = {
  readonly series: string;
  readonly session: DeskSessionPart;
  readonly stage: DeskStagePart;
};

/** The first thing a session can begin with: offered while nothing is opened, and never in the way. */
export function MirrorOffer({ series, session, stage }: Props): ReactNode {
  const [isOpen, setOpen] = useState(false);
  const isUp = stage.up?.what === 'mirror';
  const on = session.session;
  if (on === null || session.mirror === 'none' || (stage.mode !== 'waiting' && !isUp)) return null;
  const put = (up: boolean) => void send({ type: 'putUp', up: up ? { what: 'mirror' } : null });
  return (
    <section className={styles.offer} aria-label={say.deskTitle}>
      <p>
        <b>{say.deskTitle}</b>
        <span>{session.mirror === 'leftOut' ? say.leftOut : isUp ? say.isUp : say.offer}</span>
      </p>
      {session.mirror === 'ready' && (
        <Button onPress={() => put(!isUp)}>{isUp ? say.takeDown : say.putUp}</Button>
      )}
      <Button look="link" onPress={() => setOpen(true)}>
        {say.whatIsIn}
      </Button>
      {isOpen && <Mirror series={series} session={on.id} onClose={() => setOpen(false)} />}
    </section>
  );
}
