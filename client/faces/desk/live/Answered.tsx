import * as say from '@moot/shared/language/en/desk.ts';
import type { AskingView, DeskRoomPart } from '@moot/shared/views/parts.ts';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import styles from './Answered.module.css';

const mostRings = 40;
const spokenEveryMs = 5000;

/** How many have answered, as rings without names. In the order of nobody: the filled ones come first. */
export function Answered({
  asking,
  room,
}: {
  readonly asking: AskingView;
  readonly room: DeskRoomPart;
}): ReactNode {
  if (room.answered === null) return null;
  const words = say.answered(room.answered, room.eligible);
  const none = Object.values(asking.names).includes('none');
  return (
    <div className={styles.answered}>
      {room.eligible !== null && room.eligible <= mostRings && (
        <Rings filled={room.answered} of={room.eligible} />
      )}
      <p className={styles.words}>{words}</p>
      <p className={styles.help}>{say.answeredHelp({ none, live: asking.live })}</p>
      <Spoken words={words} />
    </div>
  );
}

function Rings({ filled, of }: { readonly filled: number; readonly of: number }): ReactNode {
  return (
    <span className={styles.rings} aria-hidden="true">
      {Array.from({ length: of }, (_, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rings are nobody's.
        <i key={n} className={n < filled ? styles.full : styles.empty} />
      ))}
    </span>
  );
}

/** Read aloud at most every five seconds. */
function Spoken({ words }: { readonly words: string }): ReactNode {
  const [said, setSaid] = useState('');
  const lastAt = useRef(0);
  useEffect(() => {
    const wait = Math.max(0, lastAt.current + spokenEveryMs - performance.now());
    const timer = setTimeout(() => {
      lastAt.current = performance.now();
      setSaid(words);
    }, wait);
    return () => clearTimeout(timer);
  }, [words]);
  return (
    <span className="aloud" role="status">
      {said}
    </span>
  );
}
