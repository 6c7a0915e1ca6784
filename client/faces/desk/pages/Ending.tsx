import type { SeriesPage } from '@moot/shared/http/series.ts';
import { ending as say } from '@moot/shared/language/en/ending.ts';
import { type ReactNode, useState } from 'react';
import { Button } from '../../../ui/desk/Button.tsx';
import { Confirm } from '../../../ui/desk/Confirm.tsx';
import { DateDialog } from '../../../ui/desk/DateDialog.tsx';
import type { SeriesStore } from '../useSeriesPage.ts';
import joining from './Joining.module.css';
import styles from './SeriesHome.module.css';

type Props = { readonly page: SeriesPage; readonly change: SeriesStore['change'] };

/** How long the series is kept, and its closing. */
export function Ending({ page, change }: Props): ReactNode {
  const [shown, setShown] = useState<'date' | 'close' | null>(null);
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
          <Button isDisabled={!page.canClose} onPress={() => setShown('close')}>
            {say.close}
          </Button>
        )}
      </div>
      {shown === 'date' && (
        <DateDialog
          title={say.changeTitle}
          label={say.label}
          help={say.help}
          action={say.keep}
          refused={say.refused}
          type="date"
          start={page.keepUntil ?? ''}
          onPut={(date) => change('keep', { date })}
          onClose={() => setShown(null)}
        />
      )}
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
