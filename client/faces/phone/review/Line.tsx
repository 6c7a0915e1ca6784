// One line of this peer's in a document. All choices weigh the same; each is on its way at the tap that makes it.

import type { OwnLine } from '@moot/shared/http/review.ts';
import { review as words } from '@moot/shared/language/en/review.ts';
import { useState } from 'react';
import { send } from '../../../connection/actions.ts';
import { Button } from '../../../ui/Button.tsx';
import { SavedState } from '../../../ui/SavedState.tsx';
import { clearDraft, useDraft } from '../drafts.ts';
import { Choices } from '../frame/Choices.tsx';
import { fits, TextField } from '../frame/TextField.tsx';
import sheet from '../sheets/Sheet.module.css';
import styles from './Review.module.css';

type Choice = OwnLine['choices'][number];
/** As on the server; its schemas stay off the phone. */
const most = 400;

type Props = { readonly line: OwnLine; readonly open: boolean; readonly onSaid: () => Promise<void> };

export function Line({ line, open, onSaid }: Props) {
  const [given, setGiven] = useState<Choice | null>(null);
  const [writes, setWrites] = useState(false);
  const [problem, setProblem] = useState('');
  const judge = async (choice: Choice | null, text: string | null) => {
    setGiven(choice);
    setProblem('');
    const reply = await send({ type: 'judgePiece', piece: line.piece, choice, text });
    if (reply.ok) await onSaid();
    else setProblem(reply.sentence);
    setGiven(null);
    return reply.ok;
  };
  const choose = (choice: Choice | undefined) => {
    if (choice === undefined) return;
    setWrites(choice === 'reword');
    if (choice !== 'reword') void judge(choice, null);
  };
  const chosen = writes ? 'reword' : (given ?? line.chosen);
  return (
    <article className={sheet.card}>
      <Words line={line} />
      <p className={sheet.detail}>{line.editions}</p>
      {line.mayQuote && <p className={sheet.detail}>{words.mayQuote}</p>}
      {open && <Four line={line} chosen={chosen} onChoose={choose} />}
      {writes && (
        <NewWords
          line={line}
          onSave={async (text) => {
            const taken = await judge('reword', text);
            if (taken) setWrites(false);
            return taken;
          }}
        />
      )}
      <p role="alert">{problem}</p>
      <Standing line={line} given={given} />
      {open && line.chosen !== null && given === null && (
        <Button look="quiet" onClick={() => void judge(null, null)}>
          {words.takeBack}
        </Button>
      )}
    </article>
  );
}

function Words({ line }: { readonly line: OwnLine }) {
  return (
    <>
      <p className={styles.where}>{line.where}</p>
      {line.about !== '' && <p className={sheet.detail}>{words.with(line.about)}</p>}
      {line.text === '' ? <p>{words.nameOnly}</p> : <p className="peer words-2">{line.text}</p>}
    </>
  );
}

type FourProps = {
  readonly line: OwnLine;
  readonly chosen: Choice | null;
  readonly onChoose: (choice: Choice | undefined) => void;
};

function Four({ line, chosen, onChoose }: FourProps) {
  const label = (choice: Choice): string => {
    if (line.text === '' && (choice === 'approve' || choice === 'unname')) return words.nameChoices[choice];
    return words.choices[choice];
  };
  return (
    <Choices
      label={words.question}
      className={styles.four}
      chosen={chosen}
      onChoose={(id) => onChoose(line.choices.find((choice) => choice === id))}
      choices={line.choices.map((id) => ({ id, label: label(id), className: sheet.choice }))}
    />
  );
}

type NewWordsProps = { readonly line: OwnLine; readonly onSave: (text: string) => Promise<boolean> };

function NewWords({ line, onSave }: NewWordsProps) {
  const place = { asking: `review:${line.piece}`, field: 'words', subject: 'all', slot: 'new0' };
  const [text, setText] = useDraft(place, line.instead ?? line.text);
  const save = async () => {
    if (await onSave(text.trim())) clearDraft(place);
  };
  return (
    <>
      <TextField label={words.newWords} names="named" value={text} onChange={setText} max={most} focus />
      <Button wide disabled={!fits(text, most) || text.trim() === line.text} onClick={() => void save()}>
        {words.save}
      </Button>
    </>
  );
}

function Standing({ line, given }: { readonly line: OwnLine; readonly given: Choice | null }) {
  const { chosen, instead } = line;
  if (given !== null) return <SavedState at="here" />;
  if (chosen === null) return <p className={sheet.detail}>{words.undecided}</p>;
  return (
    <div className={styles.said}>
      <p>{words.said[chosen]}</p>
      {instead !== null && (
        <p>
          {words.printed}
          <span className="peer">{instead}</span>
        </p>
      )}
      <SavedState at="saved" />
    </div>
  );
}
