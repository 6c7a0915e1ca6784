import type { DateChange, SeriesPage } from '@moot/shared/http/series.ts';
import * as say from '@moot/shared/language/en/calendar.ts';
import { cancel } from '@moot/shared/language/en/desk.ts';
import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { Button } from '../../../ui/desk/Button.tsx';
import { Dialog } from '../../../ui/desk/Dialog.tsx';
import field from '../../../ui/desk/TextField.module.css';
import styles from './SessionDate.module.css';

type Session = Pick<SeriesPage['sessions'][number], 'id' | 'n' | 'status' | 'plannedFor'>;
type Props = {
  readonly series: string;
  readonly timeZone: string;
  readonly session: Session;
  /** Of the series' store: changes something below the series; false when it was refused. */
  readonly change: (path: string, body: unknown) => Promise<boolean>;
};

/** When a session is, in words; before it has begun it can be dated, and taken into a calendar. */
export function SessionDate({ series, timeZone, session, change }: Props): ReactNode {
  const [isOpen, setOpen] = useState(false);
  const { id, status, plannedFor } = session;
  return (
    <div className={styles.date}>
      <p>
        {plannedFor === null ? (
          say.notDated
        ) : (
          <>
            {say.dateInWords(plannedFor)} <span className={styles.zone}>{say.inZone(timeZone)}</span>
          </>
        )}
      </p>
      <p className={styles.links}>
        {status !== 'ended' && (
          <Button look="link" onPress={() => setOpen(true)}>
            {plannedFor === null ? say.setDate : say.changeDate}
          </Button>
        )}
        {plannedFor !== null && status !== 'ended' && (
          <a href={`/api/series/${series}/sessions/${id}/calendar.ics`} download title={say.calendarHelp}>
            {say.toCalendar}
          </a>
        )}
      </p>
      {isOpen && (
        <DateDialog session={session} timeZone={timeZone} change={change} onClose={() => setOpen(false)} />
      )}
    </div>
  );
}

type DialogProps = Omit<Props, 'series'> & { readonly onClose: () => void };

function DateDialog({ session, timeZone, change, onClose }: DialogProps): ReactNode {
  const id = useId();
  const [date, setDate] = useState(session.plannedFor?.slice(0, 16) ?? '');
  const [isRefused, setRefused] = useState(false);
  const put = async (plannedFor: string | null) => {
    if (await change(`sessions/${session.id}/date`, { plannedFor } satisfies DateChange)) onClose();
    else setRefused(true);
  };
  const done = (event: FormEvent) => {
    event.preventDefault();
    void put(date);
  };
  return (
    <Dialog title={say.dateTitle(session.n)} onClose={onClose}>
      <form onSubmit={done} className={styles.form}>
        <div className={field.field}>
          <label htmlFor={id} className={field.label}>
            {say.dateLabel}
          </label>
          <input
            id={id}
            type="datetime-local"
            className={field.box}
            value={date}
            onChange={(event) => setDate(event.target.value)}
          />
          <p className={field.help}>{say.dateHelp(timeZone)}</p>
        </div>
        {isRefused && <p role="alert">{say.dateRefused}</p>}
        <div className={styles.foot}>
          {session.plannedFor !== null && (
            <Button look="quiet" onPress={() => void put(null)}>
              {say.dateNone}
            </Button>
          )}
          <Button look="quiet" onPress={onClose}>
            {cancel}
          </Button>
          <Button look="primary" type="submit" isDisabled={date === ''}>
            {say.dateDo}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
