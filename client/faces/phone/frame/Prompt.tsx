// The question, and the line above it that says where the asking stands.

import type { ReactNode } from 'react';
import { useEffect, useRef } from 'react';
import { Words } from '../../../ui/Term.tsx';
import { isTyping } from '../keyboard.ts';
import styles from './Prompt.module.css';

export function StepLine({
  name,
  children,
  square = false,
}: {
  readonly name: string;
  readonly children?: ReactNode;
  readonly square?: boolean;
}) {
  return (
    <p className={square ? `${styles.step} ${styles.square}` : styles.step}>
      {name} {children && <span>{children}</span>}
    </p>
  );
}

let placed = '';

/** `at` names the step: when it changes, the focus comes here, unless somebody is typing. */
export function Prompt({
  at,
  children,
  look = 'prompt',
}: {
  readonly at: string;
  readonly children: ReactNode;
  readonly look?: 'prompt' | 'large' | 'aloud' | 'huge';
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const first = placed === '';
    if (placed === at) return;
    placed = at;
    if (!first && !isTyping()) heading.current?.focus({ preventScroll: false });
  }, [at]);
  const classes = {
    prompt: styles.prompt,
    large: `${styles.prompt} ${styles.large}`,
    huge: styles.huge,
    aloud: 'aloud',
  };
  return (
    <h1 ref={heading} tabIndex={-1} className={classes[look]}>
      {typeof children === 'string' ? <Words>{children}</Words> : children}
    </h1>
  );
}
