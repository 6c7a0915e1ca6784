// Mark, session, one state, and the way to everything else.
import { common } from '@moot/shared/language/en/common.ts';
import { bar } from '@moot/shared/language/en/phone.ts';
import type { SessionPart, StagePart } from '@moot/shared/views/parts.ts';
import { useConnection, useMine, useOwn, usePending, useServerNow } from '../../../connection/hooks.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { Ring } from '../../../ui/Ring.tsx';
import { SavedState } from '../../../ui/SavedState.tsx';
import { openSheet } from '../sheets/openSheet.ts';
import type { Peer } from '../signedIn.ts';
import styles from './Bar.module.css';

const graceMs = 1000;

type Props = {
  readonly peer: Peer;
  readonly session: SessionPart | undefined;
  readonly stage: StagePart | undefined;
};

export function Bar({ peer, session, stage }: Props) {
  const running = session?.session;
  return (
    <header className={styles.bar}>
      <span className={styles.here}>
        <Ring />
        {running?.status === 'running' ? bar.session(running.n) : bar.between}
      </span>
      <span className={styles.state} aria-live="polite">
        <State name={peer.name} stage={stage} />
      </span>
      <button type="button" className={styles.menu} aria-label={bar.menu} onClick={() => openSheet('menu')}>
        <Icon name="menu" size={20} />
      </button>
    </header>
  );
}

/** One state only, the one that matters most now. */
function State({ name, stage }: { readonly name: string; readonly stage: StagePart | undefined }) {
  const { status, since, clockOffset } = useConnection();
  const late = useServerNow(500) - clockOffset - since > graceMs;
  const pending = usePending();
  const answered = useAnswered(stage);
  if (status === 'offline' && late) return common.noConnection;
  if (status === 'connecting' && late) return common.catchingUp;
  const waiting = pending.filter((p) => p.asking !== null);
  if (waiting.some((p) => p.state === 'here')) return <SavedState at="here" />;
  if (waiting.length > 0) return <SavedState at="sent" />;
  return answered ? <SavedState at="saved" /> : name;
}

/** Something given to the asking that is open is on the server. */
function useAnswered(stage: StagePart | undefined): boolean {
  const asking = stage?.asking?.step === 'open' ? stage.asking.id : '';
  const own = useOwn(asking);
  const mine = useMine();
  return own.some((a) => a.saved !== null) || Object.keys(mine?.answers[asking] ?? {}).length > 0;
}
