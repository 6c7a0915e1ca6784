import type { ScreenJoin } from '@moot/shared/http/join.ts';
import { screen } from '@moot/shared/language/en/screen.ts';
import type { ArrivalView, RoomPart, SessionPart } from '@moot/shared/views/parts.ts';
import { usePages, usePart } from '../../connection/hooks.ts';
import { Frame } from './Frame.tsx';
import styles from './Join.module.css';
import { sessionLine } from './Plain.tsx';
import { Qr } from './Qr.tsx';
import { useJoin } from './useJoin.ts';

/** Before a session: how to get in, and who is. */
export function Join({ session }: { readonly session: SessionPart | undefined }) {
  const join = useJoin();
  const title = session?.session?.title ?? session?.series ?? '';
  return (
    <Frame left={sessionLine(session)} right={screen.noAccount} foot={<Here />}>
      <div className={styles.grid}>
        {join !== null && !join.locked && (
          <Qr className={styles.qr} address={join.address} code={join.code} />
        )}
        <div>
          <h1 className={styles.title}>{title}</h1>
          {join !== null && <HowTo join={join} facilitator={session?.facilitator ?? ''} />}
        </div>
      </div>
    </Frame>
  );
}

function HowTo({ join, facilitator }: { readonly join: ScreenJoin; readonly facilitator: string }) {
  if (join.locked) return <p className={styles.how}>{screen.joinLocked(facilitator)}</p>;
  const [first, second] = [join.code.slice(0, 4), join.code.slice(4)];
  return (
    <>
      <p className={styles.how}>
        {screen.camera}
        <b>{shortAddress(join.address)}</b>
      </p>
      <p className={styles.code}>
        <span className="aloud">{screen.codeAloud(join.code)}</span>
        <span aria-hidden="true">{first}</span>
        <span aria-hidden="true">{second}</span>
      </p>
    </>
  );
}

/** As people type it: browsers find https by themselves, and http where there is a port. */
function shortAddress(address: string): string {
  return address.replace(/^https?:\/\//, '').replace(/\/$/, '');
}

/** Names where faces show them (small rooms), numbers else. */
function Here() {
  const people = usePages<ArrivalView>('people');
  const room = usePart<RoomPart>('room');
  if (people.length > 0) return <Names people={people} />;
  if (room === undefined || room.expected + room.here === 0) return null;
  return <span className={styles.count}>{screen.hereOf(room.here, room.expected)}</span>;
}

function Names({ people }: { readonly people: readonly ArrivalView[] }) {
  return (
    <ul className={styles.names}>
      {people.map((person) => (
        <li key={person.seat} className={person.inRoom ? styles.here : styles.away}>
          {person.name}
          <span className="aloud">{person.inRoom ? `, ${screen.arrived}` : `, ${screen.awaited}`}</span>
        </li>
      ))}
    </ul>
  );
}
