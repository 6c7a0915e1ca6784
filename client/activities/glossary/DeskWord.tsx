import type {
  GlossaryForm,
  GlossaryItem,
  GlossaryOutcome,
} from '@moot/shared/activities/glossary/picture.ts';
import { glossary as say } from '@moot/shared/language/en/deskGlossary.ts';
import { judgedWords } from '@moot/shared/language/en/glossary.ts';
import type { ReactNode } from 'react';
import { Button } from '../../ui/desk/Button.tsx';
import { putOnScreen } from '../deskCommands.ts';
import styles from './Desk.module.css';

type Props = {
  readonly word: GlossaryOutcome;
  readonly items: readonly GlossaryItem[];
  readonly form: GlossaryForm;
  readonly hideIt: (id: string, hidden: boolean) => void;
};

/** More do not stand side by side on the screen: it turns to the page of the one that is shown. */
const aPage = 6;

/** Under a word: what each means by it, how it was judged, and the line that all can use. */
export function Word({ word, items, form, hideIt }: Props): ReactNode {
  const { counts, eligible, answered, verdictWords, shared } = word;
  return (
    <>
      {word.verdict !== null && (
        <p className={styles.verdict}>
          <b>{verdictWords}</b> {counts !== null && judgedWords(counts, (eligible ?? 0) - (answered ?? 0))}
        </p>
      )}
      {shared !== null && (
        <p className={styles.shared}>
          <span>{say.share}</span> <span className="peer words-2">{shared}</span>
        </p>
      )}
      {items.length > 0 && <Meanings word={word} items={items} form={form} hideIt={hideIt} />}
    </>
  );
}

function Meanings({ word, items, form, hideIt }: Props): ReactNode {
  return (
    <table className={styles.table}>
      <caption className="aloud">{say.meanings(word.text)}</caption>
      <thead>
        <tr>
          <th scope="col">{say.who}</th>
          {form.boxes.map((box) => (
            <th key={box} scope="col">
              {say.boxes[box]}
            </th>
          ))}
          <td />
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr key={item.id} className={item.hidden ? styles.gone : undefined}>
            <th scope="row">
              {item.by} <span>{item.organisation}</span>
            </th>
            {form.boxes.map((box) => (
              <td key={box} className="peer">
                {{ meaning: item.meaning, example: item.example, our_word: item.ourWord }[box]}
              </td>
            ))}
            <td>
              {items.length > aPage && (
                <Button
                  look="quiet"
                  size="small"
                  label={say.turnToWhose(item.by)}
                  onPress={() => void putOnScreen(item.id)}
                >
                  {say.turnTo}
                </Button>
              )}
              <Button
                look="quiet"
                size="small"
                label={item.hidden ? say.bringBackWhose(item.by) : say.hideWhose(item.by)}
                onPress={() => hideIt(item.id, !item.hidden)}
              >
                {item.hidden ? say.bringBack : say.hide}
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
