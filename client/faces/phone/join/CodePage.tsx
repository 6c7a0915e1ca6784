// The eight symbols on the screen, shown as they are typed, 4-4.
import { common } from '@moot/shared/language/en/common.ts';
import { join } from '@moot/shared/language/en/phone.ts';
import { useState } from 'react';
import { Button } from '../../../ui/Button.tsx';
import { Ring } from '../../../ui/Ring.tsx';
import { Page } from '../frame/Page.tsx';
import { Prompt } from '../frame/Prompt.tsx';
import { cleanCode, codeLength } from '../start.ts';
import styles from './Join.module.css';

type Props = {
  readonly problem: string | null;
  readonly busy: boolean;
  readonly onCode: (code: string) => void;
};

export function CodePage({ problem, busy, onCode }: Props) {
  const [code, setCode] = useState('');
  const ready = code.length === codeLength && !busy;
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) onCode(code);
      }}
    >
      <Page
        foot={
          <Button type="submit" look="primary" wide disabled={!ready}>
            {busy ? join.looking : join.join}
          </Button>
        }
      >
        <p className={styles.brand}>
          <Ring size={34} />
          {common.moot}
        </p>
        <div className={styles.codeTitle}>
          <Prompt at="join/code" look="large">
            {join.codeTitle}
          </Prompt>
        </div>
        <p className="quiet">{join.codeHelp}</p>
        <CodeField code={code} onChange={setCode} problem={problem !== null} />
        <p className={styles.never} id="code-help">
          {join.codeNever}
        </p>
        <p role="alert" className={problem === null ? undefined : styles.problem}>
          {problem}
        </p>
        <p className={styles.noAccount}>{join.noAccount}</p>
      </Page>
    </form>
  );
}

/** One text box; the eight cells lie under it and only show what is in it. */
function CodeField({
  code,
  onChange,
  problem,
}: {
  readonly code: string;
  readonly onChange: (code: string) => void;
  readonly problem: boolean;
}) {
  const cells = Array.from({ length: codeLength }, (_, index) => ({
    key: `c${index}`,
    symbol: code[index] ?? '',
    index,
  }));
  return (
    <div className={styles.code}>
      <label className="label" htmlFor="code">
        {join.code}
      </label>
      <div className={styles.cells}>
        <input
          id="code"
          value={code}
          onChange={(event) => onChange(cleanCode(event.target.value))}
          autoCapitalize="characters"
          autoComplete="off"
          autoCorrect="off"
          spellCheck={false}
          enterKeyHint="go"
          aria-invalid={problem}
          aria-describedby="code-help"
        />
        {cells.map((cell) => (
          <span
            key={cell.key}
            aria-hidden="true"
            className={cell.index === Math.min(code.length, codeLength - 1) ? styles.on : undefined}
          >
            {cell.symbol}
          </span>
        ))}
      </div>
    </div>
  );
}
