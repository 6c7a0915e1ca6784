import * as say from '@moot/shared/language/en/desk.ts';
import { id, type SeatId } from '@moot/shared/model/ids.ts';
import type { DeskRoomPart, DeskStagePart, PersonView } from '@moot/shared/views/parts.ts';
import type { ReactNode } from 'react';
import { useClaims, useServerNow } from '../../../connection/hooks.ts';
import { postJson } from '../../../connection/http.ts';
import { Button } from '../../../ui/desk/Button.tsx';
import { Icon } from '../../../ui/desk/Icon.tsx';
import { spanOf } from '../times.ts';
import { OnScreen } from './OnScreen.tsx';
import { letInto, PersonMenu } from './PersonMenu.tsx';
import styles from './Room.module.css';

type Props = {
  readonly series: string;
  readonly people: readonly PersonView[];
  readonly room: DeskRoomPart | undefined;
  readonly stage: DeskStagePart | undefined;
  readonly onAdd: () => void;
};

export function Room({ series, people, room, stage, onAdd }: Props): ReactNode {
  const here = people.filter((person) => person.inRoom);
  const away = people.filter((person) => !person.inRoom);
  const noNames = stage?.asking !== null && Object.values(stage?.asking?.names ?? {}).includes('none');
  return (
    <>
      <div className={styles.head}>
        <h2>{say.room}</h2>
        <span>{say.roomCount(room?.here ?? here.length, room?.expected ?? people.length)}</span>
      </div>
      <People people={here} series={series} stage={stage} />
      <Claims people={people} />
      {stage !== undefined && <Latecomers stage={stage} />}
      <Quiet people={here} />
      {noNames && stage?.asking?.step !== 'settled' && (
        <p className={styles.block}>
          <span className={styles.tag} aria-hidden="true" />
          <span>{say.noTicks}</span>
        </p>
      )}
      {away.length > 0 && (
        <>
          <h2 className={styles.away}>{say.notHere}</h2>
          <People people={away} series={series} stage={stage} />
        </>
      )}
      <div className={styles.add}>
        <Button size="small" icon="plus" onPress={onAdd}>
          {say.addPeer}
        </Button>
      </div>
      {stage !== undefined && <OnScreen stage={stage} />}
    </>
  );
}

type PeopleProps = Pick<Props, 'people' | 'series' | 'stage'>;

function People({ people, series, stage }: PeopleProps): ReactNode {
  const now = useServerNow(1000);
  const latecomers = new Set(stage?.latecomers.map((one) => one.seat));
  return (
    <ul className={styles.who}>
      {people.map((person) => (
        <li key={person.seat} className={styles.person}>
          <Dot person={person} />
          <span>
            <b>{person.name}</b>
            <span className={styles.org}>
              {person.organisation}
              {person.late && `, ${say.late}`}
            </span>
          </span>
          {person.handUpSince !== null && <Hand since={spanOf(now - person.handUpSince)} />}
          <PersonMenu
            person={person}
            series={series}
            asking={latecomers.has(person.seat) ? (stage?.asking?.id ?? null) : null}
            isRunning={stage !== undefined && stage.mode !== 'waiting' && stage.mode !== 'ended'}
          />
        </li>
      ))}
    </ul>
  );
}

/** A filled mark: their phone is connected. A hint only; a sleeping phone is in the room. */
function Dot({ person }: { readonly person: PersonView }): ReactNode {
  return (
    <span className={person.connected ? styles.on : styles.off}>
      <span className="aloud">{person.connected ? say.connectedHint : say.quietHint}</span>
    </span>
  );
}

function Hand({ since }: { readonly since: string }): ReactNode {
  return (
    <span className={styles.hand} title={say.handUp(since)}>
      <Icon name="hand" />
      <span className="aloud">{say.handUp(since)}</span>
      <span aria-hidden="true">{since}</span>
    </span>
  );
}

function Quiet({ people }: { readonly people: readonly PersonView[] }): ReactNode {
  const now = useServerNow(1000);
  const quiet = people.flatMap((person) =>
    person.connected || person.quietSince === null ? [] : [{ name: person.name, since: person.quietSince }],
  );
  const [first] = quiet;
  if (first === undefined) return null;
  const ago = say.seconds(Math.max(0, Math.round((now - first.since) / 1000)));
  return (
    <p className={styles.note}>
      {quiet.length === 1 ? say.wentQuiet(firstName(first.name), ago) : say.areQuiet(quiet.length)}
    </p>
  );
}

const firstName = (name: string) => name.split(' ')[0] ?? name;

/** Came into an open round that carries names: in from the next one, or now if the facilitator says so. */
function Latecomers({ stage }: { readonly stage: DeskStagePart }): ReactNode {
  const asking = stage.asking?.id;
  if (asking === undefined) return null;
  return stage.latecomers.map(({ seat, name }) => (
    <div key={seat} role="status" className={styles.claim}>
      <p>{say.cameLate(name)}</p>
      <Button size="small" label={say.letInLabel(name)} onPress={() => letInto(asking, id<SeatId>(seat))}>
        {say.letIn}
      </Button>
    </div>
  ));
}

/** Somebody waits at the door: said wherever the desk is. */
export function Claims({ people }: { readonly people: readonly PersonView[] }): ReactNode {
  const claims = useClaims();
  const answer = (claim: string, yes: boolean) => void postJson(`/api/claims/${claim}`, { yes });
  return claims.map(({ claim, seat, name }) => (
    <div key={claim} role="alert" className={styles.claim}>
      <p>{say.claimAsked(people.find((person) => person.seat === seat)?.name ?? name)}</p>
      <Button size="small" label={say.letBackInLabel(name)} onPress={() => answer(claim, true)}>
        {say.letBackIn}
      </Button>
      <Button size="small" look="quiet" label={say.notThemLabel(name)} onPress={() => answer(claim, false)}>
        {say.notThem}
      </Button>
    </div>
  ));
}
