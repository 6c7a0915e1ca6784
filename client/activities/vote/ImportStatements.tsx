import type { PolisImport } from '@moot/shared/http/polis.ts';
import type { Problem } from '@moot/shared/http/problem.ts';
import { polisWords as say } from '@moot/shared/language/en/groundFaces.ts';
import { type ReactNode, useState } from 'react';
import { isProblem, postJson } from '../../connection/http.ts';
import { OpinionMap } from '../../pictures/OpinionMap.tsx';
import { Button } from '../../ui/desk/Button.tsx';
import { Dialog } from '../../ui/desk/Dialog.tsx';
import styles from './ImportStatements.module.css';

export type Taken = PolisImport['statements'][number];
type Props = {
  readonly series: string;
  /** How many a vote holds. */
  readonly most?: number;
  readonly onTake: (statements: readonly Taken[]) => void;
  readonly onClose: () => void;
};

const kinds = ['statements', 'votes', 'participants'] as const;
type Files = Readonly<Partial<Record<(typeof kinds)[number], File>>>;

/** The files of a Polis conversation, then its statements to choose from, with its map where votes came along. */
export function ImportStatements({ series, most = 60, onTake, onClose }: Props): ReactNode {
  const [found, setFound] = useState<PolisImport | null>(null);
  return (
    <Dialog title={say.title} shape="wide" onClose={onClose}>
      {found === null ? (
        <ChooseFiles series={series} onFound={setFound} />
      ) : (
        <ChooseStatements
          found={found}
          most={most}
          onTake={(statements) => {
            onTake(statements);
            onClose();
          }}
        />
      )}
    </Dialog>
  );
}

type ChooseFilesProps = { readonly series: string; readonly onFound: (found: PolisImport) => void };

function ChooseFiles({ series, onFound }: ChooseFilesProps): ReactNode {
  const [files, setFiles] = useState<Files>({});
  const [reading, setReading] = useState(false);
  const [trouble, setTrouble] = useState('');
  const read = async () => {
    setReading(true);
    setTrouble('');
    const answer = await sent(series, files);
    setReading(false);
    if (isProblem(answer)) setTrouble(answer.sentence);
    else onFound(answer);
  };
  return (
    <div className={styles.form}>
      <p className={styles.help}>{say.help}</p>
      {kinds.map((kind) => (
        <label key={kind} className={styles.file}>
          <span>{say.files[kind]}</span>
          <input
            type="file"
            accept=".csv,text/csv"
            onChange={({ target }) => setFiles(withFile(files, kind, target.files?.[0]))}
          />
        </label>
      ))}
      <p role="alert" className={styles.trouble}>
        {trouble}
      </p>
      <div className={styles.foot}>
        <Button
          look="primary"
          isDisabled={files.statements === undefined || reading}
          onPress={() => void read()}
        >
          {reading ? say.reading : say.read}
        </Button>
      </div>
    </div>
  );
}

function withFile(files: Files, kind: (typeof kinds)[number], file: File | undefined): Files {
  const { [kind]: _, ...others } = files;
  return file === undefined ? others : { ...others, [kind]: file };
}

/** Texts travel whole: what is wrong with one is said with its line. */
async function sent(series: string, files: Files): Promise<PolisImport | Problem> {
  try {
    const [statements, votes, participants] = await Promise.all(
      kinds.map((kind) => files[kind]?.text() ?? ''),
    );
    return await postJson<PolisImport>(`/api/series/${series}/polis`, { statements, votes, participants });
  } catch {
    return { error: 'unreadable', sentence: say.unreadable };
  }
}

type ChooseProps = {
  readonly found: PolisImport;
  readonly most: number;
  readonly onTake: (statements: readonly Taken[]) => void;
};

function ChooseStatements({ found: { statements, sentence, map }, most, onTake }: ChooseProps): ReactNode {
  const [chosen, setChosen] = useState(new Set(statements.slice(0, most).map(({ id }) => id)));
  const toggle = (id: string, on: boolean) => {
    const next = new Set(chosen);
    if (on) next.add(id);
    else next.delete(id);
    setChosen(next);
  };
  return (
    <div className={styles.form}>
      <p role="status">
        {sentence} {statements.length > most && say.mostTicked(most)}
      </p>
      {map !== null && <OpinionMap map={map} height={360} className={styles.map} />}
      <fieldset className={styles.list}>
        <legend className={styles.head}>{say.choose}</legend>
        {statements.map(({ id, text }) => (
          <label key={id} className={styles.statement}>
            <input
              type="checkbox"
              checked={chosen.has(id)}
              disabled={!chosen.has(id) && chosen.size >= most}
              onChange={({ target }) => toggle(id, target.checked)}
            />
            <span className="peer words-1">{text}</span>
          </label>
        ))}
      </fieldset>
      <div className={styles.foot}>
        <Button
          look="primary"
          isDisabled={chosen.size === 0}
          onPress={() => onTake(statements.filter(({ id }) => chosen.has(id)))}
        >
          {say.take(chosen.size)}
        </Button>
      </div>
    </div>
  );
}
