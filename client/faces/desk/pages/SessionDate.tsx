import type { DateChange, SeriesPage } from '@moot/shared/http/series.ts';
import * as say from '@moot/shared/language/en/calendar.ts';
import { type ReactNode, useState } from 'react';
import { Button } from '../../../ui/desk/Button.tsx';
import { DateDialog } from '../../../ui/desk/DateDialog.tsx';
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
  const { id, n, status, plannedFor } = session;
  const put = (date: string | null) =>
    change(`sessions/${id}/date`, { plannedFor: date } satisfies DateChange);
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
        <DateDialog
          title={say.dateTitle(n)}
          label={say.dateLabel}
          help={say.dateHelp(timeZone)}
          action={say.dateDo}
          refused={say.dateRefused}
          type="datetime-local"
          start={plannedFor?.slice(0, 16) ?? ''}
          without={plannedFor === null ? null : say.dateNone}
          onPut={put}
          onClose={() => setOpen(false)}
        />
      )}
    </div>
  );
}
