import type { VoteForm } from '@moot/shared/activities/vote/picture.ts';
import { gather, vote as say } from '@moot/shared/language/en/deskKinds.ts';
import { polisWords } from '@moot/shared/language/en/groundFaces.ts';
import { type ReactNode, useState } from 'react';
import { useSeriesId } from '../../connection/hooks.ts';
import { randomId } from '../../connection/random.ts';
import { Button } from '../../ui/desk/Button.tsx';
import { TextDialog } from '../../ui/desk/TextDialog.tsx';
import { own } from '../deskCommands.ts';
import styles from './AddStatements.module.css';
import { ImportStatements, type Taken } from './ImportStatements.tsx';

type From = VoteForm['from'][number];
type Props = {
  readonly activity: string;
  readonly form: VoteForm;
  readonly remember: (reverse: () => void) => void;
};

/** Statements made by the facilitator: of something written before, or in new words. */
export function AddStatements({ activity, form, remember }: Props): ReactNode {
  const [making, setMaking] = useState<{ readonly from: From | null } | null>(null);
  const [importing, setImporting] = useState(false);
  const series = useSeriesId();
  /** One after the other, so that they stand in the file's order. */
  const take = async (statements: readonly Taken[]) => {
    for (const { id, text } of statements)
      await own(activity, 'addStatement', { id, text, from: null, as: null });
  };
  const add = (text: string) => {
    const id = randomId('s');
    remember(() => void own(activity, 'dropStatement', { id }));
    void own(activity, 'addStatement', { id, text, from: making?.from?.id ?? null, as: null });
  };
  return (
    <section className={styles.add}>
      <div className={styles.ways}>
        <Button icon="plus" onPress={() => setMaking({ from: null })}>
          {say.add}
        </Button>
        <Button look="quiet" onPress={() => setImporting(true)}>
          {polisWords.open}
        </Button>
      </div>
      {importing && (
        <ImportStatements
          series={series}
          onTake={(statements) => void take(statements)}
          onClose={() => setImporting(false)}
        />
      )}
      {form.from.length > 0 && (
        <details className={styles.from}>
          <summary>{say.from}</summary>
          <ul>
            {form.from.map((from) => (
              <li key={from.id} className={styles.line}>
                <span className="peer words-1">{from.text}</span>
                <Button size="small" label={say.makeFrom(from.text)} onPress={() => setMaking({ from })}>
                  {say.make}
                </Button>
              </li>
            ))}
          </ul>
        </details>
      )}
      {making !== null && (
        <TextDialog
          title={say.addTitle}
          label={gather.statement}
          help={making.from === null ? '' : gather.statementHelp}
          action={gather.statementDo}
          start={making.from?.text ?? ''}
          max={form.maxChars}
          many
          onDone={add}
          onClose={() => setMaking(null)}
        />
      )}
    </section>
  );
}
