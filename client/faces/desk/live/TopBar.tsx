import type { Link } from '@moot/shared/http/account.ts';
import type { SeriesPage } from '@moot/shared/http/series.ts';
import * as say from '@moot/shared/language/en/desk.ts';
import { help } from '@moot/shared/language/en/help.ts';
import { id, type SessionId } from '@moot/shared/model/ids.ts';
import type { DeskSessionPart } from '@moot/shared/views/parts.ts';
import { type ReactNode, useState } from 'react';
import { send } from '../../../connection/actions.ts';
import { useServerNow } from '../../../connection/hooks.ts';
import { isProblem, postJson } from '../../../connection/http.ts';
import { Button } from '../../../ui/desk/Button.tsx';
import { Confirm } from '../../../ui/desk/Confirm.tsx';
import { Icon } from '../../../ui/desk/Icon.tsx';
import { Menu } from '../../../ui/desk/Menu.tsx';
import { Ring } from '../../../ui/Ring.tsx';
import { Bar } from '../Bar.tsx';
import { Download } from '../Download.tsx';
import { LinkDialog } from '../LinkDialog.tsx';
import { go, pathTo } from '../route.ts';
import { clockOf } from '../times.ts';
import { JoinDialog, spacedCode } from './JoinDialog.tsx';
import { paceOf } from './pace.ts';
import styles from './TopBar.module.css';

export type Shown = 'keys' | 'ledger' | 'find' | 'runSheet' | 'room' | 'add';
type Props = {
  readonly series: string;
  readonly session: DeskSessionPart;
  readonly page: SeriesPage | null;
  readonly isWide: boolean;
  readonly show: (what: Shown) => void;
};

export function TopBar({ series, session, page, isWide, show }: Props): ReactNode {
  const [open, setOpen] = useState<'join' | 'end' | { readonly link: string } | null>(null);
  const now = useServerNow(10_000);
  const pace = paceOf(session, now);
  const on = session.session;
  const close = () => setOpen(null);
  return (
    <Bar
      title={session.series}
      line={on === null ? '' : say.sessionTitle(on.n, on.title)}
      mark={<Ring size={22} />}
    >
      <span className={isWide ? styles.always : styles.narrow}>
        <Button look="quiet" icon="list" onPress={() => show('runSheet')}>
          {say.runSheet}
        </Button>
        <Button look="quiet" icon="people" onPress={() => show('room')}>
          {say.room}
        </Button>
      </span>
      <Button look="quiet" icon="screen" onPress={() => void openScreen(series).then(setOpen)}>
        {say.openScreen}
      </Button>
      <Button look="quiet" isDisabled={page === null} onPress={() => setOpen('join')}>
        {say.joinCode} <b className={styles.code}>{page === null ? '' : spacedCode(page.joinCode)}</b>
      </Button>
      {on !== null && <Download series={series} session={on.id} soFar={on.status !== 'ended'} />}
      {pace !== null && (
        <span className={styles.clock}>
          <Icon name="clock" />
          {say.clock(clockOf(now), clockOf(pace.endsAt))}
        </span>
      )}
      <Menu
        label={say.more}
        entries={[
          { id: 'ledger', label: say.ledger, keys: 'G', run: () => show('ledger') },
          { id: 'keys', label: say.keysTitle, keys: '?', run: () => show('keys') },
          {
            id: 'help',
            label: help.title,
            run: () => void window.open(`/desk${pathTo.help}`, '_blank', 'noopener'),
          },
          { id: 'series', label: say.backToSeries, run: () => go(pathTo.series(series)) },
          ...(on?.status === 'running'
            ? [{ id: 'end', label: say.endSession, apart: true, run: () => setOpen('end') }]
            : []),
        ]}
      />
      {open === 'join' && page !== null && <JoinDialog page={page} onClose={close} />}
      {open === 'end' && on !== null && (
        <Confirm
          title={say.endSessionTitle}
          help={say.endSessionHelp}
          action={say.endSessionDo}
          onDo={() => void send({ type: 'endSession', session: id<SessionId>(on.id) })}
          onClose={close}
        />
      )}
      {open !== null && typeof open === 'object' && (
        <LinkDialog title={say.openScreen} help={say.screenBlocked} link={open.link} onClose={close} />
      )}
    </Bar>
  );
}

/** A window of its own, to be pulled over to the projector. A link instead, where the browser keeps it shut. */
async function openScreen(series: string): Promise<{ readonly link: string } | null> {
  // Opened at once, within the press: browsers block a window that comes after an answer.
  const opened = window.open('', 'moot-screen', 'popup,width=1280,height=720');
  const answer = await postJson<Link>(`/api/series/${series}/screen`, {});
  if (isProblem(answer)) {
    opened?.close();
    return null;
  }
  if (opened === null) return answer;
  opened.location.href = answer.link;
  return null;
}
