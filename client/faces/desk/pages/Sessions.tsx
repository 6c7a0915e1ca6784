import type { SeriesHomePage } from '@moot/shared/http/home.ts';
import type { SeriesPage } from '@moot/shared/http/series.ts';
import * as home from '@moot/shared/language/en/deskHome.ts';
import * as say from '@moot/shared/language/en/deskPages.ts';
import * as mirror from '@moot/shared/language/en/mirror.ts';
import { type ReactNode, useState } from 'react';
import { Button } from '../../../ui/desk/Button.tsx';
import { Download } from '../Download.tsx';
import { go, pathTo } from '../route.ts';
import type { HomeStore } from '../useHome.ts';
import type { SeriesStore } from '../useSeriesPage.ts';
import { Apologies } from './Apologies.tsx';
import { Mirror } from './Mirror.tsx';
import { SessionDate } from './SessionDate.tsx';
import styles from './Sessions.module.css';

type Session = SeriesPage['sessions'][number];
type Facts = SeriesHomePage['sessions'][number];
type Props = {
  readonly page: SeriesPage;
  readonly home: SeriesHomePage;
  readonly change: SeriesStore['change'];
  readonly changeHome: HomeStore['change'];
};

/** The run of sessions in a row, the one that is next standing out; below it what is asked again later. */
export function Sessions(props: Props): ReactNode {
  const { page } = props;
  const next = page.sessions.find((session) => session.status !== 'ended');
  const columns = page.sessions.flatMap((session, i) => {
    const facts = props.home.sessions[i];
    return facts === undefined ? [] : [{ ...props, session, facts, isNext: session === next }];
  });
  const ratings = columns.filter(({ facts }) => facts.isRating);
  return (
    <>
      <ol className={styles.five}>
        {columns
          .filter(({ facts }) => !facts.isRating)
          .map((column) => (
            <SessionColumn key={column.session.id} {...column} />
          ))}
      </ol>
      {ratings.length > 0 && (
        <section aria-label={home.ratings}>
          <h2 className={styles.later}>{home.ratings}</h2>
          <p className={styles.facts}>{home.ratingsHelp}</p>
          <ol className={styles.five}>
            {ratings.map((column) => (
              <SessionColumn key={column.session.id} {...column} />
            ))}
          </ol>
        </section>
      )}
    </>
  );
}

type ColumnProps = Props & {
  readonly session: Session;
  readonly facts: Facts;
  readonly isNext: boolean;
};

function SessionColumn(props: ColumnProps): ReactNode {
  const { page, session, facts, isNext, change } = props;
  const look = isNext ? styles.next : session.status === 'ended' ? styles.held : styles.planned;
  return (
    <li className={`${styles.session} ${look}`}>
      <p className={styles.number}>{facts.label}</p>
      <h2 className={styles.name}>{session.title}</h2>
      <ul className={styles.facts}>
        {session.status !== 'ended' && !isNext && <li>{say.planned}</li>}
        {session.status === 'running' && <li>{say.running}</li>}
        {facts.facts.map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
        {facts.away.length > 0 && <li>{home.sendsApologies(facts.away.map(({ name }) => name))}</li>}
        {facts.mirrorOut && <li>{home.mirrorLeftOut}</li>}
      </ul>
      {session.status === 'planned' && (
        <SessionDate series={page.id} timeZone={page.timeZone} session={session} change={change} />
      )}
      <div className={styles.foot}>
        {isNext && <NextActions {...props} />}
        {session.status !== 'planned' && (
          <Download series={page.id} session={session.id} soFar={session.status === 'running'}>
            {say.sessionNotes}
          </Download>
        )}
      </div>
    </li>
  );
}

function NextActions({ page, session, facts, changeHome }: ColumnProps): ReactNode {
  const [shown, setShown] = useState<'mirror' | 'apologies' | null>(null);
  const close = () => setShown(null);
  return (
    <>
      <Button look="primary" onPress={() => go(pathTo.live(page.id))}>
        {openWords(session, facts.isRating)}
      </Button>
      {session.status === 'planned' && !facts.isRating && (
        <>
          <Button onPress={() => go(`#prepare/${page.id}/${session.id}`)}>{home.prepare}</Button>
          <Button look="link" onPress={() => setShown('apologies')}>
            {home.apologies}
          </Button>
        </>
      )}
      {facts.canHaveMirror && (
        <Button look="link" onPress={() => setShown('mirror')}>
          {mirror.prepare}
        </Button>
      )}
      {shown === 'mirror' && <Mirror series={page.id} session={session.id} onClose={close} />}
      {shown === 'apologies' && (
        <Apologies
          page={page}
          session={session.id}
          away={facts.away.map(({ seat }) => seat)}
          change={changeHome}
          onClose={close}
        />
      )}
    </>
  );
}

function openWords({ n, status }: Session, isRating: boolean): string {
  if (isRating) return status === 'running' ? home.askGoesOn : home.askNow;
  return status === 'running' ? say.goOn(n) : say.openSession(n);
}
