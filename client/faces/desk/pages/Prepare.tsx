import type { AgendaPage } from '@moot/shared/http.ts';
import * as calendar from '@moot/shared/language/en/calendar.ts';
import * as say from '@moot/shared/language/en/deskAgenda.ts';
import type { ReactNode } from 'react';
import { Button } from '../../../ui/desk/Button.tsx';
import { go, pathTo } from '../route.ts';
import { useSeriesPage } from '../useSeriesPage.ts';
import { AgendaEdit } from './AgendaEdit.tsx';
import { Page } from './Page.tsx';
import styles from './Prepare.module.css';
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
      <section>
        <h2 className={styles.head}>{say.takeAlong}</h2>
        <p className={styles.links}>
          <a href={`/api/series/${series}/sessions/${sheet.session}/agenda.yaml`} download>
            {say.agendaYaml}
          </a>
          <span>{say.yamlHelp}</span>
        </p>
      </section>
    </aside>
  );
}
