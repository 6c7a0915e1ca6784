// Lines that were counted while this peer was away: “I'm with this”, or not. Two answers that weigh the same.

import { confirm as words } from '@moot/shared/language/en/between.ts';
import { id } from '@moot/shared/model/ids.ts';
import type { MinePart } from '@moot/shared/views/parts.ts';
import { useState } from 'react';
import { send } from '../../../connection/actions.ts';
import { Button } from '../../../ui/Button.tsx';
import { Pair } from '../frame/Page.tsx';
import styles from './Between.module.css';

export function ToConfirm({ lines }: { readonly lines: MinePart['toConfirm'] }) {
  if (lines.length === 0) return null;
  return (
    <section className={styles.part}>
      <h2>{words.title}</h2>
      <p className={styles.detail}>
        {words.help} {words.notHelp}
      </p>
      {lines.map(({ line, text, words: counted }) => (
        <article key={line} className={styles.card}>
          <p className="peer words-2">{text}</p>
          <p className={styles.detail}>{counted}</p>
          <Confirm line={line} />
        </article>
      ))}
    </section>
  );
}

export function Confirm({ line }: { readonly line: string }) {
  const [problem, setProblem] = useState('');
  const say = async (agrees: boolean) => {
    const reply = await send({ type: 'confirmLine', line: id(line), agrees });
    setProblem(reply.ok ? '' : reply.sentence);
  };
  return (
    <>
      <p role="alert">{problem}</p>
      <Pair>
        <Button onClick={() => void say(true)}>{words.with}</Button>
        <Button onClick={() => void say(false)}>{words.not}</Button>
      </Pair>
    </>
  );
}
