// What a peer can do about one line of the ledger: say that they are with it, or wish to talk it through.

import type { LedgerLine } from '@moot/shared/http/ledger.ts';
import type { PeersPage } from '@moot/shared/http/peer.ts';
import { talk as words } from '@moot/shared/language/en/between.ts';
import { id as asId } from '@moot/shared/model/ids.ts';
import { useState } from 'react';
import { send } from '../../../connection/actions.ts';
import { useMine } from '../../../connection/hooks.ts';
import { getJson, isProblem } from '../../../connection/http.ts';
import { Button } from '../../../ui/Button.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import styles from '../between/Between.module.css';
import { Confirm } from '../between/ToConfirm.tsx';
import { Wish } from '../between/ToTalk.tsx';

type Props = { readonly series: string; readonly line: Pick<LedgerLine, 'id'> };
type Peers = PeersPage['peers'];

export function LineActions({ series, line: { id: line } }: Props) {
  const mine = useMine();
  const [peers, setPeers] = useState<Peers | null>(null);
  const [problem, setProblem] = useState('');
  if (mine === null) return null;
  const talks = mine.talks.filter((t) => t.line === line);
  const waits = mine.toConfirm.some((one) => one.line === line);
  const ask = async () => {
    const page = await getJson<PeersPage>(`/api/series/${series}/peers`);
    if (isProblem(page)) return setProblem(page.sentence);
    setPeers(page.peers.filter((p) => p.seat !== mine.seat));
  };
  const wish = async (to: string | null) => {
    setPeers(null);
    const reply = await send({ type: 'wishToTalk', line: asId(line), to: to === null ? null : asId(to) });
    setProblem(reply.ok ? '' : reply.sentence);
  };
  return (
    <div className={styles.actions}>
      {waits && <Confirm line={line} />}
      {talks.map((talk) => (
        <Wish key={`${talk.by} ${talk.to?.seat}`} talk={talk} />
      ))}
      <p role="alert">{problem}</p>
      {peers !== null ? (
        <WithWhom peers={peers} onChoose={wish} onCancel={() => setPeers(null)} />
      ) : (
        !talks.some((t) => t.mine) && (
          <Button wide onClick={() => void ask()}>
            <Icon name="bubble" size={20} />
            {words.wish}
          </Button>
        )
      )}
    </div>
  );
}

type WithProps = {
  readonly peers: Peers;
  readonly onChoose: (to: string | null) => Promise<void>;
  readonly onCancel: () => void;
};

function WithWhom({ peers, onChoose, onCancel }: WithProps) {
  return (
    <fieldset className={styles.whom}>
      <legend>{words.withWhom}</legend>
      <p className={styles.detail}>{words.help}</p>
      <Button wide onClick={() => void onChoose(null)}>
        {words.everyone}
      </Button>
      {peers.map((peer) => (
        <Button key={peer.seat} wide onClick={() => void onChoose(peer.seat)}>
          {peer.name}
        </Button>
      ))}
      <Button look="quiet" onClick={onCancel}>
        {words.cancel}
      </Button>
    </fieldset>
  );
}
