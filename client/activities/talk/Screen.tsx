import type { TalkOutcome } from '@moot/shared/activities/talk/picture.ts';
import { namesInWords, screen } from '@moot/shared/language/en/screen.ts';
import { usePages } from '../../connection/hooks.ts';
import { Frame } from '../../faces/screen/Frame.tsx';
import { StageClock } from '../../faces/screen/StageClock.tsx';
import type { ScreenProps } from '../../faces/screen/view.ts';
import styles from './Screen.module.css';

/** Phones down: the question, who is with whom, and the time. */
export function Screen({ stage, activity }: ScreenProps) {
  const outcome = usePages<TalkOutcome>('outcome');
  const pairs = outcome.filter((o) => o.type === 'pair');
  const notes = outcome.filter((o) => o.type === 'note');
  const alone = pairs.length === 0 && notes.length === 0;
  return (
    <Frame left={activity.title} clock={false} foot={screen.phonesDown} footRight={<StageClock large />}>
      <div className={styles.middle}>
        <h1 className={alone ? styles.question : styles.questionSmall}>{stage.prompt}</h1>
        {notes.length > 0 && stage.mode !== 'talk' ? (
          <Heard notes={notes.map((n) => n.text)} />
        ) : (
          <ul className={styles.pairs}>
            {pairs.map((pair) => (
              <li key={pair.seats.join(' ')}>{namesInWords(pair.people)}</li>
            ))}
          </ul>
        )}
      </div>
    </Frame>
  );
}

function Heard({ notes }: { readonly notes: readonly string[] }) {
  return (
    <section className={styles.heard}>
      <h2>{screen.heard}</h2>
      <ul>
        {notes.map((note) => (
          <li key={note} className="peer">
            {note}
          </li>
        ))}
      </ul>
    </section>
  );
}
