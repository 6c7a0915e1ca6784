import type { Link, Me } from '@moot/shared/http/account.ts';
import type { Problem } from '@moot/shared/http/problem.ts';
import type { SeriesSummary } from '@moot/shared/http/series.ts';
import * as say from '@moot/shared/language/en/deskPages.ts';
import { help } from '@moot/shared/language/en/help.ts';
import { type ReactNode, useEffect, useState } from 'react';
import { getJson, isProblem, postJson } from '../../../connection/http.ts';
import { Button } from '../../../ui/desk/Button.tsx';
import { LinkDialog } from '../LinkDialog.tsx';
import { go, pathTo } from '../route.ts';
import { Page } from './Page.tsx';
import styles from './SeriesList.module.css';

type Props = { readonly name: string; readonly onSignedOut: (me: Me) => void };

export function SeriesList({ name, onSignedOut }: Props): ReactNode {
  const [list, setList] = useState<readonly SeriesSummary[] | Problem | null>(null);
  useEffect(() => {
    void getJson<readonly SeriesSummary[]>('/api/series').then(setList);
  }, []);
  return (
    <Page title={say.moot} line={name} tools={<Tools onSignedOut={onSignedOut} />}>
      <div className={styles.head}>
        <h1 className={styles.title}>{say.listTitle}</h1>
        <Button look="primary" icon="plus" onPress={() => go(pathTo.create)}>
          {say.create}
        </Button>
      </div>
      {list === null && <p>{say.loading}</p>}
      {list !== null && isProblem(list) && <p role="alert">{list.sentence}</p>}
      {list !== null && !isProblem(list) && <List list={list} />}
    </Page>
  );
}

function List({ list }: { readonly list: readonly SeriesSummary[] }): ReactNode {
  if (list.length === 0) return <p className="quiet">{say.listEmpty}</p>;
  return (
    <ul className={styles.list}>
      {list.map((series) => (
        <li key={series.id} className={styles.series}>
          <a href={pathTo.series(series.id)} className={styles.name}>
            {series.title}
          </a>
          <span className="quiet">{say.seriesLine(series.peers, series.sessions)}</span>
          <span className={series.running === null ? 'quiet' : styles.running}>{nowIn(series)}</span>
        </li>
      ))}
    </ul>
  );
}

function nowIn({ running, next }: SeriesSummary): string {
  if (running !== null) return say.runningNow(running);
  return next === null ? say.allHeld : say.nextIs(next);
}

function Tools({ onSignedOut }: Pick<Props, 'onSignedOut'>): ReactNode {
  const [link, setLink] = useState<string | null>(null);
  const invite = () =>
    void postJson<Link>('/api/invitations', {}).then((answer) => isProblem(answer) || setLink(answer.link));
  const signOut = () =>
    void postJson<Me>('/api/sign-out', {}).then((answer) => isProblem(answer) || onSignedOut(answer));
  return (
    <>
      <Button look="quiet" onPress={() => go(pathTo.help)}>
        {help.title}
      </Button>
      <Button look="quiet" onPress={invite}>
        {say.invite}
      </Button>
      <Button look="quiet" onPress={signOut}>
        {say.signOut}
      </Button>
      {link !== null && (
        <LinkDialog title={say.invite} help={say.inviteHelp} link={link} onClose={() => setLink(null)} />
      )}
    </>
  );
}
