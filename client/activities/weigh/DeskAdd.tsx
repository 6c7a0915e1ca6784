import type { WeighForm } from '@moot/shared/activities/weigh/picture.ts';
import { weigh as say } from '@moot/shared/language/en/deskWeigh.ts';
import { limits } from '@moot/shared/model/definition.ts';
import { type ReactNode, useState } from 'react';
import { randomId } from '../../connection/random.ts';
import { Button } from '../../ui/desk/Button.tsx';
import { TextDialog } from '../../ui/desk/TextDialog.tsx';
import { own } from '../deskCommands.ts';
import styles from './Desk.module.css';

type Props = { readonly activity: string; readonly form: WeighForm };

/** The group’s own, made of something written before or in new words. */
export function DeskAdd({ activity, form }: Props): ReactNode {
  const [start, setStart] = useState<string | null>(null);
  return (
    <section className={styles.add}>
      <Button icon="plus" onPress={() => setStart('')}>
        {say.add}
      </Button>
      <p className={styles.help}>{say.left(form.canAdd)}</p>
      {form.from.length > 0 && (
        <details className={styles.from}>
          <summary>{say.from}</summary>
          <ul>
            {form.from.map((from) => (
              <li key={from.id} className={styles.line}>
                <span className="peer words-1">{from.text}</span>
                <Button size="small" label={say.makeFrom(from.text)} onPress={() => setStart(from.text)}>
                  {say.make}
                </Button>
              </li>
            ))}
          </ul>
        </details>
      )}
      {start !== null && (
        <TextDialog
          title={say.addTitle}
          label={say.item}
          help={say.addHelp}
          action={say.addDo}
          start={start}
          max={limits.statement}
          many
          onDone={(text) => void own(activity, 'addItem', { id: randomId('i'), text })}
          onClose={() => setStart(null)}
        />
      )}
    </section>
  );
}
