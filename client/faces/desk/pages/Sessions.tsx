import type { SeriesPage } from '@moot/shared/http.ts';
import * as say from '@moot/shared/language/en/deskPages.ts';
import type { ReactNode } from 'react';
import { Button } from '../../../ui/desk/Button.tsx';
import { Download } from '../Download.tsx';
import { go, pathTo } from '../route.ts';
import styles from './Sessions.module.css';

type Session = SeriesPage['sessions'][number];

/** The run of sessions in a row; the one that is next stands out and can be opened. */
export function Sessions({ page }: { readonly page: SeriesPage }): ReactNode {
  const next = page.sessions.find((session) => session.status !== 'ended');
  return (
    <ol className={styles.five}>
      {page.sessions.map((session) => (
        <SessionColumn key={session.id} page={page} session={session} isNext={session === next} />
      ))}
    </ol>
  );
}

type ColumnProps = { readonly page: SeriesPage; readonly session: Session; readonly isNext: boolean };

function SessionColumn({ page, session, isNext }: ColumnProps): ReactNode {
  const look = isNext ? styles.next : session.status === 'ended' ? styles.held : styles.later;
  return (
    <li className={`${styles.session} ${look}`}>
      <p className={styles.number}>
        {say.sessionN(session.n)}
        {session.plannedFor !== null && `, ${session.plannedFor}`}
      </p>
      <h2 className={styles.name}>{session.title}</h2>
      <p className={styles.facts}>
        {stateOf(session)}
        <br />
        {say.sessionLine(session.minutes)}
      </p>
      <div className={styles.foot}>
        {isNext && (
          <Button look="primary" onPress={() => go(pathTo.live(page.id))}>
            {session.status === 'running' ? say.goOn(session.n) : say.openSession(session.n)}
          </Button>
        )}
        {session.status !== 'planned' && (
          <Download series={page.id} session={session.id} soFar={session.status === 'running'}>
            {say.sessionNotes}
          </Download>
        )}
      </div>
    </li>
  );
}

function stateOf({ status }: Session): string {
  switch (status) {
    case 'planned':
      return say.planned;
    case 'running':
      return say.running;
    case 'ended':
      return say.held;
  }
}
