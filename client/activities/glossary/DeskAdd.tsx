import type { GlossaryForm } from '@moot/shared/activities/glossary/picture.ts';
import { glossary as say } from '@moot/shared/language/en/deskGlossary.ts';
import { type ReactNode, useState } from 'react';
import { randomId } from '../../connection/random.ts';
import { Button } from '../../ui/desk/Button.tsx';
import { Menu } from '../../ui/desk/Menu.tsx';
import { TextDialog } from '../../ui/desk/TextDialog.tsx';
import { own } from '../deskCommands.ts';
import styles from './Desk.module.css';

type Props = {
  readonly activity: string;
  readonly form: GlossaryForm;
  readonly remember: (undo: () => void) => void;
};

const mostInSet = 6;

/** A word that was raised before, another one, or a set of words that may be one thing. */
export function AddWords({ activity, form, remember }: Props): ReactNode {
  const [writing, setWriting] = useState<'word' | 'set' | null>(null);
  const add = (id: string, text: string) => {
    remember(() => void own(activity, 'dropTerm', { id }));
    void own(activity, 'addTerm', { id, text });
  };
  const addSet = (text: string) => {
    const id = randomId('k');
    remember(() => void own(activity, 'dropLink', { id }));
    void own(activity, 'addLink', { id, words: wordsIn(text) });
  };
  return (
    <p className={styles.add}>
      {form.canAddTerm && form.from.length > 0 && (
        <Menu
          look="plain"
          label={say.addWord}
          entries={[
            ...form.from.map((word) => ({
              id: word.id,
              label: word.text,
              run: () => add(word.id, word.text),
            })),
            { id: 'new', label: say.newWord, apart: true, run: () => setWriting('word') },
          ]}
        >
          {say.addWord}
        </Menu>
      )}
      {form.canAddTerm && form.from.length === 0 && (
        <Button onPress={() => setWriting('word')}>{say.addWord}</Button>
      )}
      {form.canAddLink && <Button onPress={() => setWriting('set')}>{say.addSet}</Button>}
      {writing === 'word' && (
        <TextDialog
          title={say.addTitle}
          label={say.word}
          action={say.addDo}
          max={form.termMax}
          onDone={(text) => add(randomId('w'), text)}
          onClose={() => setWriting(null)}
        />
      )}
      {writing === 'set' && (
        <TextDialog
          title={say.setTitle}
          label={say.setLabel}
          help={say.setHelp}
          action={say.addDo}
          max={form.termMax * mostInSet}
          onDone={addSet}
          onClose={() => setWriting(null)}
        />
      )}
    </p>
  );
}

const wordsIn = (text: string) =>
  text
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');
