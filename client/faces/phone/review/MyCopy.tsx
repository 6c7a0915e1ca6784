// This peer's own copy, to keep. What was given without a name is added here, by this phone alone.

import { review as words } from '@moot/shared/language/en/review.ts';
import { useState } from 'react';
import { useOwn } from '../../../connection/hooks.ts';
import { Button } from '../../../ui/Button.tsx';
import sheet from '../sheets/Sheet.module.css';
import { ownCopy } from './ownCopy.ts';
import styles from './Review.module.css';

export function MyCopy() {
  const own = useOwn();
  const [problem, setProblem] = useState('');
  const make = async () => setProblem((await ownCopy(own)) ?? '');
  return (
    <>
      <p>{words.myCopyHelp}</p>
      {own.length === 0 && <p className={sheet.detail}>{words.ownNone}</p>}
      <p role="alert">{problem}</p>
      <Button look="primary" wide onClick={() => void make()}>
        {words.myCopyHtml}
      </Button>
      <a className={styles.link} href="/api/my-copy.pdf" download>
        {words.myCopyPdf}
      </a>
      <p className={sheet.detail}>{words.myCopyPdfHelp}</p>
    </>
  );
}
