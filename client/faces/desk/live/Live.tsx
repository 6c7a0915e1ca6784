import * as say from '@moot/shared/language/en/desk.ts';
import type {
  DeskRoomPart,
  DeskSessionPart,
  DeskStagePart,
  MemoryPart,
  NotesPart,
  PersonView,
} from '@moot/shared/views/parts.ts';
import { type MouseEvent, type ReactNode, useEffect, useState } from 'react';
import { connect, disconnect } from '../../../connection/connect.ts';
import { useConnection, usePages, usePart } from '../../../connection/hooks.ts';
import { Dialog } from '../../../ui/desk/Dialog.tsx';
import { useKeys } from '../../../ui/desk/keys.ts';
import { AddPeer } from '../AddPeer.tsx';
import { Ledger } from '../Ledger.tsx';
import { useSeriesPage } from '../useSeriesPage.ts';
import { ConnectionNote, RefusalNote } from './Alerts.tsx';
import { KeysDialog } from './KeysDialog.tsx';
import { isWide } from './kinds.ts';
import styles from './Live.module.css';
import { MirrorOffer } from './MirrorOffer.tsx';
import { Claims, Room } from './Room.tsx';
import { RunSheet } from './RunSheet.tsx';
import { Stage } from './Stage.tsx';
import { type Shown, TopBar } from './TopBar.tsx';

/** A running session: connected for as long as it is on the laptop's window. */
export function Live({
  series,
  onGone,
}: {
  readonly series: string;
  readonly onGone: () => void;
}): ReactNode {
  const { status } = useConnection();
  useEffect(() => {
    connect('desk', series);
    return disconnect;
  }, [series]);
  // Signed out: the app looks again who this is, and shows the door.
  useEffect(() => {
    if (status === 'gone') onGone();
  }, [status, onGone]);
  return <LiveDesk series={series} />;
}

function LiveDesk({ series }: { readonly series: string }): ReactNode {
  const session = usePart<DeskSessionPart>('session');
  const stage = usePart<DeskStagePart>('stage');
  const room = usePart<DeskRoomPart>('room');
  const notes = usePart<NotesPart>('notes');
  const people = usePages<PersonView>('people');
  const { status } = useConnection();
  const { page, change } = useSeriesPage(series);
  const [shown, setShown] = useState<Shown | null>(null);
  useKeys({ g: () => setShown('ledger'), '/': () => setShown('find'), '?': () => setShown('keys') });
  useEffect(() => {
    document.title = session === undefined ? 'Moot' : `${session.series} · Moot`;
  }, [session]);
  if (session === undefined || stage === undefined) return <Waiting />;
  const wide = isWide(stage);
  const next = session.sessions.find(({ id }) => id === stage.primary?.target)?.title ?? '';
  const side = { series, people, room, stage, onAdd: () => setShown('add') };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only keeps a mouse press from taking the focus.
    <div className={styles.desk} onMouseDown={keepFocus}>
      <TopBar series={series} session={session} page={page} isWide={wide} show={setShown} />
      <ConnectionNote />
      <div className={wide ? styles.wide : styles.columns}>
        <nav className={styles.run} aria-label={say.runSheet}>
          <RunSheet series={series} session={session} />
        </nav>
        <main className={styles.stage}>
          <RefusalNote />
          {wide && <Claims people={people} />}
          <MirrorOffer series={series} session={session} stage={stage} />
          <Stage
            stage={stage}
            room={room}
            notes={notes}
            purpose={session.purpose}
            nextSession={next}
            isOnline={status === 'online'}
          />
        </main>
        <aside className={styles.room} aria-label={say.room}>
          <Room {...side} />
        </aside>
      </div>
      {shown === 'runSheet' && (
        <Dialog title={say.runSheet} shape="left" onClose={() => setShown(null)}>
          <RunSheet series={series} session={session} />
        </Dialog>
      )}
      {shown === 'room' && (
        <Dialog title={say.room} shape="right" onClose={() => setShown(null)}>
          <Room {...side} />
        </Dialog>
      )}
      {shown === 'keys' && <KeysDialog onClose={() => setShown(null)} />}
      {(shown === 'ledger' || shown === 'find') && (
        <LedgerDialog series={series} find={shown === 'find'} onClose={() => setShown(null)} />
      )}
      {shown === 'add' && page !== null && (
        <AddPeer page={page} onAdd={(seat) => change('seats', seat)} onClose={() => setShown(null)} />
      )}
    </div>
  );
}

/** A press with the mouse takes no focus, so that Enter stays with the primary. Boxes to write in take it. */
function keepFocus(event: MouseEvent): void {
  if (event.target instanceof Element && event.target.closest('button, summary, a') !== null)
    event.preventDefault();
}

type LedgerProps = { readonly series: string; readonly find: boolean; readonly onClose: () => void };

function LedgerDialog({ series, find, onClose }: LedgerProps): ReactNode {
  const version = usePart<MemoryPart>('memory')?.version ?? 0;
  return (
    <Dialog title={say.ledgerTitle} shape="page" onClose={onClose}>
      <Ledger series={series} version={version} find={find} isLive />
    </Dialog>
  );
}

function Waiting(): ReactNode {
  return (
    <main className={styles.waiting}>
      <ConnectionNote />
      <h1>{say.catchingUp}</h1>
    </main>
  );
}
