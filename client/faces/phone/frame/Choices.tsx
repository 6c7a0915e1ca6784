// One of several, by tap or by keys. Arrows move the focus and choose nothing: here a choice is an answer.
import type { KeyboardEvent, ReactNode } from 'react';
import styles from './Choices.module.css';

export type Choice = {
  readonly id: string;
  readonly label: ReactNode;
  readonly className?: string | undefined;
};

const ahead: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

function move(event: KeyboardEvent<HTMLElement>): void {
  const step = ahead[event.key];
  if (step === undefined) return;
  const all = [...event.currentTarget.querySelectorAll<HTMLElement>('[role="radio"]')];
  const at = all.findIndex((choice) => choice.contains(document.activeElement));
  event.preventDefault();
  all[(at + step + all.length) % all.length]?.focus();
}

export function Choices({
  label,
  choices,
  chosen,
  onChoose,
  className,
  look = 'filled',
}: {
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
  readonly className?: string | undefined;
  /** `own`: how a choice looks, and how the chosen one does, its class says. */
  readonly look?: 'filled' | 'own';
}) {
  const lookClass = look === 'filled' ? `${styles.choice} ${styles.filled}` : styles.choice;
  const inTabOrder = choices.some((c) => c.id === chosen) ? chosen : choices[0]?.id;
  return (
    <div role="radiogroup" aria-label={label} className={className} onKeyDown={move}>
      {choices.map((choice) => (
        // biome-ignore lint/a11y/useSemanticElements: a native radio is chosen by the arrow keys, which here would give an answer
        <button
          key={choice.id}
          type="button"
          role="radio"
          aria-checked={choice.id === chosen}
          tabIndex={choice.id === inTabOrder ? 0 : -1}
          className={`${lookClass} ${choice.className ?? ''}`}
          onClick={() => onChoose(choice.id)}
        >
          {choice.label}
        </button>
      ))}
    </div>
  );
}
