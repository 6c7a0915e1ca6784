// Where a thing that was given is: on this phone, sent, or saved. The tick means: on the server's disk.
import { common } from '@moot/shared/language/en/common.ts';
import { Icon } from './Icon.tsx';
import styles from './SavedState.module.css';

export type Whereabouts = 'here' | 'sent' | 'saved';

const words: Readonly<Record<Whereabouts, string>> = {
  here: common.onThisPhone,
  sent: common.sent,
  saved: common.saved,
};

export function SavedState({ at }: { readonly at: Whereabouts }) {
  return (
    <span className={styles.state}>
      {at === 'saved' && <Icon name="check" size={14} />}
      {words[at]}
    </span>
  );
}

/** All three stations, the reached one marked: for the time without a connection. */
export function SavedTrail({ at, label }: { readonly at: Whereabouts; readonly label: string }) {
  return (
    <ol className={styles.trail} aria-label={label}>
      {(['here', 'sent', 'saved'] as const).map((station) => (
        <li
          key={station}
          className={station === at ? styles.on : undefined}
          aria-current={station === at ? 'step' : undefined}
        >
          {words[station]}
        </li>
      ))}
    </ol>
  );
}
