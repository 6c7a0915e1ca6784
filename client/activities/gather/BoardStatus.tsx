import type { GatherItem } from '@moot/shared/activities/gather/picture.ts';
import { gather as say } from '@moot/shared/language/en/deskKinds.ts';
import type { ReactNode } from 'react';
import styles from './Board.module.css';
import type { Hand } from './Board.tsx';

const longest = 34;

export function shortOf(item: GatherItem): string {
  const text = item.texts.join(' · ');
  return text.length > longest ? `${text.slice(0, longest - 2).trimEnd()}…` : text;
}

type Props = {
  readonly hand: Hand | null;
  readonly groups: number;
  readonly lines: number;
  readonly said: string;
};

/** What is in hand and what the keys do with it: seen, and read aloud. */
export function BoardStatus({ hand, groups, lines, said }: Props): ReactNode {
  if (hand === null)
    return (
      <div role="status" className={styles.quietStatus}>
        {say.help(lines)} {said}
      </div>
    );
  return (
    <div role="status" className={styles.status}>
      <b>{hand.merging ? say.merging(shortOf(hand.item)) : say.pickedUp(shortOf(hand.item))}</b>
      <span>{hand.merging ? say.mergingHelp : say.pickedHelp(groups)}</span>
    </div>
  );
}
