import { screen } from '@moot/shared/language/en/screen.ts';
import type { SessionPart, StagePart } from '@moot/shared/views/parts.ts';
import { Frame } from './Frame.tsx';
import styles from './Plain.module.css';

type Props = { readonly session: SessionPart | undefined };

export function sessionLine(session: SessionPart | undefined): string {
  if (session === undefined) return '';
  return session.session === null ? session.series : screen.sessionOf(session.series, session.session.n);
}

/** One tap on the desk: everybody looks up. */
export function Paused({ session }: Props) {
  return (
    <Frame left={sessionLine(session)} foot={screen.phonesDown} dark>
      <div className={styles.middle}>
        <h1 className={styles.up}>{screen.lookUp}</h1>
        <p className={styles.under}>{screen.pausing}</p>
      </div>
    </Frame>
  );
}

export function Next({ session, stage }: Props & { readonly stage: StagePart }) {
  return (
    <Frame left={sessionLine(session)}>
      <div className={styles.middle}>
        {stage.next !== null && <p className={styles.over}>{screen.next}</p>}
        <h1 className={styles.title}>{stage.next ?? screen.noMore}</h1>
      </div>
    </Frame>
  );
}

export function Ended({ session }: Props) {
  return (
    <Frame left={sessionLine(session)}>
      <div className={styles.middle}>
        <h1 className={styles.title}>{session?.session?.title ?? session?.series ?? ''}</h1>
        <p className={styles.under}>{screen.ended}</p>
        <p className={styles.under}>{screen.safe}</p>
      </div>
    </Frame>
  );
}

export function NotYet({ session, title }: Props & { readonly title: string }) {
  return (
    <Frame left={sessionLine(session)}>
      <div className={styles.middle}>
        <h1 className={styles.title}>{title}</h1>
        <p className={styles.under}>{screen.notYet}</p>
      </div>
    </Frame>
  );
}

/** One sentence and nothing else: before a first view, or where this window has no link of its own. */
export function Sentence({ children }: { readonly children: string }) {
  return (
    <Frame left="">
      <div className={styles.middle}>
        <h1 className={styles.sentence}>{children}</h1>
      </div>
    </Frame>
  );
}
