// The numbered strip of cards with one's own marks: tap a number to return to its card.

import { vote } from '@moot/shared/language/en/phoneKinds.ts';
import type { ReactNode } from 'react';
import { useEffect, useRef } from 'react';
import styles from './CardStrip.module.css';

export type CardMark = { readonly id: string; readonly mark: ReactNode | null; readonly words: string };

export function CardStrip({
  cards,
  at,
  onGo,
}: {
  readonly cards: readonly CardMark[];
  readonly at: number;
  readonly onGo: (index: number) => void;
}) {
  const now = useRef<HTMLButtonElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the ref moves with `at`
  useEffect(() => {
    now.current?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [at]);
  return (
    <nav className={styles.strip} aria-label={vote.cards(cards.length)}>
      {cards.map((card, index) => (
        <button
          key={card.id}
          ref={index === at ? now : undefined}
          type="button"
          className={index === at ? styles.now : undefined}
          aria-current={index === at ? 'step' : undefined}
          aria-label={vote.cardIs(index + 1, card.words)}
          onClick={() => onGo(index)}
        >
          <span className={card.mark === null ? styles.todo : styles.mark}>{card.mark}</span>
          {index + 1}
        </button>
      ))}
    </nav>
  );
}
