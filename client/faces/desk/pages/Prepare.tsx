import type { AgendaPage } from '@moot/shared/http/agenda.ts';
import * as calendar from '@moot/shared/language/en/calendar.ts';
import * as say from '@moot/shared/language/en/deskAgenda.ts';
import type { ReactNode } from 'react';
import { Button } from '../../../ui/desk/Button.tsx';
import { go, pathTo } from '../route.ts';
import { useSeriesPage } from '../useSeriesPage.ts';
import { AgendaEdit } from './AgendaEdit.tsx';
import { Page } from './Page.tsx';
import styles from './Prepare.module.css';
import { PrepareTakeAlong } from './PrepareTakeAlong.tsx';
import { SessionDate } from './SessionDate.tsx';
import { useAgenda } from './useAgenda.ts';

type Props = { readonly series: string; readonly session: string };

/** One session before it is held, or while it is: its date, its run sheet, and what can be taken along. */
export function Prepare({ series, session }: Props): ReactNode {
  const store = useAgenda(series, session, '');
  const { page, problem } = store;
  return (
    <Page
      title={page?.series ?? say.runSheet}
      line={page === null ? '' : say.prepare(page.n)}
      tools={
        <Button look="quiet" onPress={() => go(pathTo.series(series))}>
          {say.backToSeries}
        </Button>
      }
    >
      {page === null ? (
        <p {...(problem === null ? {} : { role: 'alert' })}>{problem?.sentence ?? say.loading}</p>
      ) : (
        <>
          <h1 className={styles.title}>{page.title}</h1>
          <p className={styles.line}>{say.minutesLine(page.minutes.all, page.minutes.core)}</p>
          <div className={styles.two}>
            <AgendaEdit store={store} page={page} />
            <Beside series={series} page={page} />
          </div>
        </>
      )}
    </Page>
  );
}

function Beside({ series, page: sheet }: { readonly series: string; readonly page: AgendaPage }): ReactNode {
  const { page, change } = useSeriesPage(series);
  const session = page?.sessions.find(({ id }) => id === sheet.session);
  return (
    <aside className={styles.beside}>
      {page !== null && session !== undefined && (
        <section>
          <h2 className={styles.head}>{calendar.dateLabel}</h2>
          <SessionDate series={series} timeZone={page.timeZone} session={session} change={change} />
        </section>
      )}
      <PrepareTakeAlong
        series={series}
        session={sheet.session}
        hasDates={page?.sessions.some(({ plannedFor }) => plannedFor !== null) ?? false}
      />
      <section>
        <h2 className={styles.head}>{say.otherSessions}</h2>
        <ol className={styles.links}>
          {page?.sessions.map(({ id, n, title }) => (
            <li key={id}>
              {id === sheet.session ? (
                <span aria-current="page">
                  {n}. {title} ({say.here})
                </span>
              ) : (
                <a href={pathTo.prepare(series, id)}>
                  {n}. {title}
                </a>
              )}
            </li>
          ))}
        </ol>
      </section>
    </aside>
  );
}
