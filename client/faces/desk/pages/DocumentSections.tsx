// Which sections stand, and in which order. A section keeps its number wherever it stands.
import type { DocumentView } from '@moot/shared/http/documents.ts';
import { documents as say } from '@moot/shared/language/en/deskDocuments.ts';
import type { ReactNode } from 'react';
import { Button } from '../../../ui/desk/Button.tsx';
import styles from './Documents.module.css';

type Props = {
  readonly view: DocumentView;
  readonly onChoose: (sections: readonly number[] | null) => Promise<boolean>;
};
type Section = DocumentView['sections'][number];

export function DocumentSections({ view, onChoose }: Props): ReactNode {
  return (
    <section className={styles.part}>
      <h2 className={styles.head}>{say.sections}</h2>
      <p className={styles.help}>{say.sectionsHelp}</p>
      <ol className={styles.sections}>
        {view.sections.map((section) => (
          <li key={section.n}>
            <OneSection section={section} onChoose={onChoose} />
          </li>
        ))}
      </ol>
      {view.arranged && <Button onPress={() => void onChoose(null)}>{say.allSections}</Button>}
    </section>
  );
}

type OneProps = { readonly section: Section; readonly onChoose: Props['onChoose'] };

function OneSection({ section, onChoose }: OneProps): ReactNode {
  const { n, title, stands, fixed, choices } = section;
  return (
    <>
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={stands}
          disabled={fixed}
          onChange={() => choices.toggle !== null && void onChoose(choices.toggle)}
        />
        <span>
          {n} {title}
          {fixed && <span className={styles.help}> ({say.always})</span>}
        </span>
      </label>
      {choices.up !== null && <Move label={say.up(title)} words="↑" to={choices.up} onChoose={onChoose} />}
      {choices.down !== null && (
        <Move label={say.down(title)} words="↓" to={choices.down} onChoose={onChoose} />
      )}
    </>
  );
}

type MoveProps = {
  readonly label: string;
  readonly words: string;
  readonly to: readonly number[];
  readonly onChoose: Props['onChoose'];
};

function Move({ label, words, to, onChoose }: MoveProps): ReactNode {
  return (
    <Button look="quiet" size="small" label={label} onPress={() => void onChoose(to)}>
      {words}
    </Button>
  );
}
