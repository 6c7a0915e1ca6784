import type { SeriesHomePage } from '@moot/shared/http/home.ts';
import type { SeriesPage } from '@moot/shared/http/series.ts';
import { documents } from '@moot/shared/language/en/deskDocuments.ts';
import * as say from '@moot/shared/language/en/deskPages.ts';
import { ending } from '@moot/shared/language/en/ending.ts';
import { type ReactNode, useState } from 'react';
import { Button } from '../../../ui/desk/Button.tsx';
import { Dialog } from '../../../ui/desk/Dialog.tsx';
import { Ledger } from '../Ledger.tsx';
import { go, pathTo } from '../route.ts';
import { useHome } from '../useHome.ts';
import { useSeriesPage } from '../useSeriesPage.ts';
import { Ending } from './Ending.tsx';
import { Joining } from './Joining.tsx';
import { OpenLines } from './OpenLines.tsx';
import { Page } from './Page.tsx';
import { People } from './People.tsx';
import { PromisesDue } from './PromisesDue.tsx';
import styles from './SeriesHome.module.css';
import { Sessions } from './Sessions.tsx';
import { Waiting } from './Waiting.tsx';

export function SeriesHome({ series }: { readonly series: string }): ReactNode {
  const { page, problem, change } = useSeriesPage(series);
  const { home, problem: trouble, change: changeHome } = useHome(series, page);
  const [isLedger, setLedger] = useState(false);
  return (
    <Page
      title={page?.title ?? say.moot}
      tools={
        <>
          <Button look="quiet" onPress={() => setLedger(true)}>
            {say.ledger}
          </Button>
          <Button look="quiet" icon="document" onPress={() => go(pathTo.documents(series))}>
            {documents.title}
          </Button>
          <Button look="quiet" onPress={() => go(pathTo.list)}>
            {say.allSeries}
          </Button>
        </>
      }
    >
      {(problem ?? trouble) !== null && (
        <p role="alert" className={styles.problem}>
          {(problem ?? trouble)?.sentence}
        </p>
      )}
      {page === null || home === null ? (
        problem === null && trouble === null && <p>{say.loading}</p>
      ) : (
        <>
          <Head page={page} home={home} />
          <Sessions page={page} home={home} change={change} changeHome={changeHome} />
          <div className={styles.three}>
            <OpenLines home={home} />
            <PromisesDue home={home} change={changeHome} />
            <Waiting home={home} change={changeHome} />
          </div>
          <div className={styles.two}>
            <People page={page} change={change} />
            <div>
              <Joining page={page} change={change} />
              <Ending page={page} change={change} />
            </div>
          </div>
        </>
      )}
      {isLedger && (
        <Dialog title={say.ledger} shape="page" onClose={() => setLedger(false)}>
          <Ledger series={series} version={0} find />
        </Dialog>
      )}
    </Page>
  );
}

type HeadProps = { readonly page: SeriesPage; readonly home: SeriesHomePage };

function Head({ page, home }: HeadProps): ReactNode {
  const peers = page.seats.filter((seat) => !seat.removed).length;
  const sessions = page.sessions.filter((_, i) => home.sessions[i]?.isRating !== true);
  const held = sessions.filter((session) => session.status === 'ended').length;
  return (
    <>
      <h1 className={styles.title}>{say.seriesHead(peers, page.organisations.length, sessions.length)}</h1>
      <p className={styles.line}>
        {say.heldLine(held)} {page.keepUntil !== null && ending.kept(page.keepUntil)} {say.noLink}
      </p>
    </>
  );
}
