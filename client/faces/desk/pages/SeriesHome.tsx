import type { SeriesPage } from '@moot/shared/http.ts';
import * as say from '@moot/shared/language/en/deskPages.ts';
import { type ReactNode, useState } from 'react';
import { Button } from '../../../ui/desk/Button.tsx';
import { Dialog } from '../../../ui/desk/Dialog.tsx';
import { Ledger } from '../Ledger.tsx';
import { go, pathTo } from '../route.ts';
import { useSeriesPage } from '../useSeriesPage.ts';
import { Joining } from './Joining.tsx';
import { OpenLines } from './OpenLines.tsx';
import { Page } from './Page.tsx';
import { People } from './People.tsx';
import styles from './SeriesHome.module.css';
import { Sessions } from './Sessions.tsx';

export function SeriesHome({ series }: { readonly series: string }): ReactNode {
  const { page, problem, change } = useSeriesPage(series);
  const [isLedger, setLedger] = useState(false);
  return (
    <Page
      title={page?.title ?? say.moot}
      tools={
        <>
          <Button look="quiet" onPress={() => setLedger(true)}>
            {say.ledger}
          </Button>
          <Button look="quiet" onPress={() => go(pathTo.list)}>
            {say.allSeries}
          </Button>
        </>
      }
    >
      {problem !== null && (
        <p role="alert" className={styles.problem}>
          {problem.sentence}
        </p>
      )}
      {page === null ? (
        problem === null && <p>{say.loading}</p>
      ) : (
        <>
          <Head page={page} />
          <Sessions page={page} />
          <div className={styles.three}>
            <OpenLines series={series} />
            <People page={page} change={change} />
            <Joining page={page} change={change} />
          </div>
        </>
      )}
      {isLedger && (
        <Dialog title={say.ledger} shape="wide" onClose={() => setLedger(false)}>
          <Ledger series={series} version={0} find />
        </Dialog>
      )}
    </Page>
  );
}

function Head({ page }: { readonly page: SeriesPage }): ReactNode {
  const peers = page.seats.filter((seat) => !seat.removed).length;
  const held = page.sessions.filter((session) => session.status === 'ended').length;
  return (
    <>
      <h1 className={styles.title}>
        {say.seriesHead(peers, page.organisations.length, page.sessions.length)}
      </h1>
      <p className={styles.line}>
        {say.heldLine(held)} {say.noLink}
      </p>
    </>
  );
}
