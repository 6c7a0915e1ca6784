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
      <Offered
        title={say.from}
        texts={form.from}
        label={say.makeFrom}
        onChoose={({ text }) => setStart(text)}
      />
      <Offered
        title={say.fromLedger}
        texts={form.lines}
        label={say.takeUp}
        onChoose={(line) => void own(activity, 'addItem', line)}
      />
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

type Text = { readonly id: string; readonly text: string };
type OfferedProps = {
  readonly title: string;
  readonly texts: readonly Text[];
  readonly label: (text: string) => string;
  readonly onChoose: (text: Text) => void;
};

function Offered({ title, texts, label, onChoose }: OfferedProps): ReactNode {
  if (texts.length === 0) return null;
  return (
    <details className={styles.from}>
      <summary>{title}</summary>
      <ul>
        {texts.map((each) => (
          <li key={each.id} className={styles.line}>
            <span className="peer words-1">{each.text}</span>
            <Button size="small" label={label(each.text)} onPress={() => onChoose(each)}>
              {say.make}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
