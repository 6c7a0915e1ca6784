import type { AgendaWrite } from '@moot/shared/http/agenda.ts';
import * as say from '@moot/shared/language/en/desk.ts';
import * as agenda from '@moot/shared/language/en/deskAgenda.ts';
import * as size from '@moot/shared/language/en/size.ts';
import { type ActivityId, id } from '@moot/shared/model/ids.ts';
import type { DeskSessionPart, RunSheetEntry } from '@moot/shared/views/parts.ts';
import { type ReactNode, useState } from 'react';
import { send } from '../../../connection/actions.ts';
import { useServerNow } from '../../../connection/hooks.ts';
import { Button } from '../../../ui/desk/Button.tsx';
import { Icon } from '../../../ui/desk/Icon.tsx';
import { Menu } from '../../../ui/desk/Menu.tsx';
import { clockOf } from '../times.ts';
import { type Pace, paceOf, spentOn } from './pace.ts';
import styles from './RunSheet.module.css';
import { RunSheetEdit } from './RunSheetEdit.tsx';

const skip = (activity: string) => void send({ type: 'skipActivity', activity: id<ActivityId>(activity) });
const goTo = (activity: string) => void send({ type: 'openActivity', activity: id<ActivityId>(activity) });

type Props = { readonly series: string; readonly session: DeskSessionPart };

export function RunSheet({ series, session }: Props): ReactNode {
  const [editing, setEditing] = useState<{ readonly start: AgendaWrite['what'] | null } | null>(null);
  const now = useServerNow(10_000);
  const next = session.runSheet.find((entry) => entry.status === 'planned')?.id;
  const pace = paceOf(session, now);
  return (
    <>
      <div className={styles.head}>
        <h2 className={styles.label}>{say.runSheet}</h2>
        <span className={styles.label}>{say.runSheetHead}</span>
      </div>
      <ol className={styles.run}>
        {session.runSheet.map((entry, index) => (
          <Entry
            key={entry.id}
            entry={entry}
            n={index + 1}
            isNext={entry.id === next}
            now={now}
            onChange={() => setEditing({ start: { activity: entry.id } })}
          />
        ))}
      </ol>
      {session.session !== null && session.session.status !== 'ended' && (
        <p className={styles.change}>
          <Button look="link" onPress={() => setEditing({ start: null })}>
            {agenda.changeSheet}
          </Button>
        </p>
      )}
      {session.sizeNote !== '' && (
        <div className={styles.pace}>
          <p>{session.sizeNote}</p>
          <Button look="link" onPress={() => setEditing({ start: null })}>
            {size.look}
          </Button>
        </div>
      )}
      {pace !== null && <PaceNote pace={pace} />}
      {editing !== null && (
        <RunSheetEdit
          series={series}
          session={session}
          start={editing.start}
          onClose={() => setEditing(null)}
        />
      )}
    </>
  );
}

type EntryProps = {
  readonly entry: RunSheetEntry;
  readonly n: number;
  readonly isNext: boolean;
  readonly now: number;
  readonly onChange: () => void;
};

function Entry({ entry, n, isNext, now, onChange }: EntryProps): ReactNode {
  const { status, core, kind, available } = entry;
  const look = status === 'on' ? styles.now : status === 'planned' ? styles.later : styles.done;
  return (
    <li className={`${styles.entry} ${look}`} {...(status === 'on' ? { 'aria-current': true } : {})}>
      <span className={styles.n}>
        {status === 'settled' ? <Icon name="tick" size={15} /> : status === 'skipped' ? '–' : n}
        {status === 'settled' && <span className="aloud">{say.doneEntry}</span>}
      </span>
      <span>{entry.title}</span>
      <Minutes entry={entry} now={now} />
      <span className={styles.kind}>
        {say.entryKind(kind, core, isNext, status === 'skipped', available)}
      </span>
      {status === 'on' && <Meter share={spentOn(entry, now) / entry.minutes} />}
      {(status === 'planned' || status === 'skipped') && (
        <span className={styles.menu}>
          <Menu
            label={say.entryActions(entry.title)}
            entries={[
              { id: 'go', label: say.goToEntry, run: () => goTo(entry.id) },
              ...(status === 'planned'
                ? [
                    { id: 'skip', label: say.skipEntry, run: () => skip(entry.id) },
                    { id: 'change', label: agenda.change, apart: true, run: onChange },
                  ]
                : []),
            ]}
          />
        </span>
      )}
    </li>
  );
}

function Minutes({ entry, now }: { readonly entry: RunSheetEntry; readonly now: number }): ReactNode {
  if (entry.status === 'planned') return <span className={styles.minutes}>{entry.minutes}</span>;
  return (
    <span className={styles.minutes}>
      <b>{Math.round(spentOn(entry, now))}</b> / {entry.minutes}
    </span>
  );
}

/** How much of the planned time is gone; the figures beside it say the same. */
function Meter({ share }: { readonly share: number }): ReactNode {
  return (
    <svg className={styles.meter} viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
      <rect width="100" height="4" rx="1" className={styles.track} />
      <rect width={Math.min(100, share * 100)} height="4" rx="1" className={styles.gone} />
    </svg>
  );
}

function PaceNote({ pace }: { readonly pace: Pace }): ReactNode {
  const { behind, skippable } = pace;
  return (
    <div className={styles.pace}>
      <p>
        <b>{behind === 0 ? say.onTime : say.behindWords(behind)}</b>{' '}
        {skippable !== null && say.skippingEnds(skippable.title, clockOf(skippable.endsAt))}
      </p>
      {skippable !== null && (
        <Button look="link" onPress={() => skip(skippable.id)}>
          {say.skipNow}
        </Button>
      )}
    </div>
  );
}
