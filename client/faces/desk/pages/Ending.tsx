import type { SeriesPage } from '@moot/shared/http/series.ts';
import { cancel } from '@moot/shared/language/en/desk.ts';
import { ending as say } from '@moot/shared/language/en/ending.ts';
import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { Button } from '../../../ui/desk/Button.tsx';
import { Confirm } from '../../../ui/desk/Confirm.tsx';
import { Dialog } from '../../../ui/desk/Dialog.tsx';
import field from '../../../ui/desk/TextField.module.css';
import type { SeriesStore } from '../useSeriesPage.ts';
import joining from './Joining.module.css';
import styles from './SeriesHome.module.css';
import date from './SessionDate.module.css';

type Props = { readonly page: SeriesPage; readonly change: SeriesStore['change'] };

/** How long the series is kept, and its closing. */
export function Ending({ page, change }: Props): ReactNode {
  const [shown, setShown] = useState<'date' | 'close' | null>(null);
  const isRunning = page.sessions.some((session) => session.status === 'running');
  return (
    <section className={styles.second}>
      <h2 className={styles.head}>{say.title}</h2>
      <p className={styles.detail}>
        {say.kept(page.keepUntil)} {say.erased}
      </p>
      {page.closed && <p className={styles.detail}>{say.closed}</p>}
      <div className={joining.buttons}>
        <Button onPress={() => setShown('date')}>{say.change}</Button>
        {!page.closed && (
          <Button isDisabled={isRunning} onPress={() => setShown('close')}>
            {say.close}
          </Button>
        )}
      </div>
      {shown === 'date' && <LastDay page={page} change={change} onClose={() => setShown(null)} />}
      {shown === 'close' && (
        <Confirm
          title={say.closeTitle}
          help={say.closeHelp}
          action={say.close}
          onDo={() => void change('close', {})}
          onClose={() => setShown(null)}
        />
      )}
    </section>
  );
}

function LastDay({ page, change, onClose }: Props & { readonly onClose: () => void }): ReactNode {
  const id = useId();
  const [day, setDay] = useState(page.keepUntil ?? '');
  const [isRefused, setRefused] = useState(false);
  const done = async (event: FormEvent) => {
    event.preventDefault();
    if (await change('keep', { date: day })) onClose();
    else setRefused(true);
  };
  return (
    <Dialog title={say.changeTitle} onClose={onClose}>
      <form onSubmit={(event) => void done(event)} className={date.form}>
        <div className={field.field}>
          <label htmlFor={id} className={field.label}>
            {say.label}
          </label>
          <input
            id={id}
            type="date"
            className={field.box}
            value={day}
            onChange={(e) => setDay(e.target.value)}
          />
          <p className={field.help}>{say.help}</p>
        </div>
        {isRefused && <p role="alert">{say.refused}</p>}
        <div className={date.foot}>
          <Button look="quiet" onPress={onClose}>
            {cancel}
          </Button>
          <Button look="primary" type="submit" isDisabled={day === ''}>
            {say.keep}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
