import type { Apology } from '@moot/shared/http/home.ts';
import type { SeriesPage } from '@moot/shared/http/series.ts';
import * as say from '@moot/shared/language/en/deskHome.ts';
import type { ReactNode } from 'react';
import { Checkbox } from '../../../ui/desk/Checkbox.tsx';
import { Dialog } from '../../../ui/desk/Dialog.tsx';
import type { HomeStore } from '../useHome.ts';
import styles from './SeriesHome.module.css';

type Props = {
  readonly page: SeriesPage;
  readonly session: string;
  readonly away: readonly string[];
  readonly change: HomeStore['change'];
  readonly onClose: () => void;
};

export function Apologies({ page, session, away, change, onClose }: Props): ReactNode {
  const organisation = new Map(page.organisations.map((one) => [one.id, one.name]));
  return (
    <Dialog title={say.apologiesTitle} onClose={onClose}>
      <p>{say.apologiesHelp}</p>
      <div className={styles.list}>
        {page.seats
          .filter((seat) => !seat.removed)
          .map((seat) => (
            <Checkbox
              key={seat.id}
              label={seat.name}
              help={organisation.get(seat.organisation) ?? ''}
              isOn={away.includes(seat.id)}
              onChange={(isAway) =>
                void change(`sessions/${session}/apologies`, {
                  seat: seat.id,
                  away: isAway,
                } satisfies Apology)
              }
            />
          ))}
      </div>
    </Dialog>
  );
}
