import type { DefinitionSummary } from '@moot/shared/http/definitions.ts';
import * as say from '@moot/shared/language/en/deskAgenda.ts';
import { type ReactNode, useId, useState } from 'react';
import { isProblem, postJson } from '../../../connection/http.ts';
import { Button } from '../../../ui/desk/Button.tsx';
import styles from './CreateSeries.module.css';

export type Brought = { readonly text: string; readonly summary: DefinitionSummary };
type Props = { readonly brought: Brought | null; readonly onChange: (brought: Brought | null) => void };

/** A workshop brought as a file, such as a capsule; the server reads it and says what is wrong with it. */
export function CreateSeriesFile({ brought, onChange }: Props): ReactNode {
  const [trouble, setTrouble] = useState('');
  const id = useId();
  const read = async (file: File | undefined) => {
    if (file === undefined) return;
    const text = await file.text();
    const summary = await postJson<DefinitionSummary>('/api/definitions/look', { text });
    setTrouble(isProblem(summary) ? summary.sentence : '');
    onChange(isProblem(summary) ? null : { text, summary });
  };
  if (brought !== null)
    return (
      <p className={styles.foot}>
        {say.fileRead(brought.summary.title)}
        <Button look="link" onPress={() => onChange(null)}>
          {say.fileForget}
        </Button>
      </p>
    );
  return (
    <details className={styles.file} open={trouble !== ''}>
      <summary>{say.fromFile}</summary>
      <label htmlFor={id}>{say.fileLabel}</label>
      <input
        id={id}
        type="file"
        accept=".yaml,.yml"
        onChange={(event) => void read(event.target.files?.[0])}
      />
      <p className="quiet">{say.fileHelp}</p>
      {trouble !== '' && (
        <p role="alert" className={styles.trouble}>
          {trouble}
        </p>
      )}
    </details>
  );
}
