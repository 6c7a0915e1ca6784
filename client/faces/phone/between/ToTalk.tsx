// Who would like to talk a line through with whom: a name and a line, no message.

import { talk as words } from '@moot/shared/language/en/between.ts';
import { id } from '@moot/shared/model/ids.ts';
import type { MinePart } from '@moot/shared/views/parts.ts';
import { send } from '../../../connection/actions.ts';
import { Button } from '../../../ui/Button.tsx';
import styles from './Between.module.css';

type Talk = MinePart['talks'][number];

export function ToTalk({ talks }: { readonly talks: readonly Talk[] }) {
  if (talks.length === 0) return null;
  return (
    <section className={styles.part}>
      <h2>{words.title}</h2>
      {talks.map((talk) => (
        <article key={`${talk.line} ${talk.by} ${talk.to?.seat}`} className={styles.card}>
          <p className="peer words-1">{talk.text}</p>
          <Wish talk={talk} />
        </article>
      ))}
    </section>
  );
}

export function Wish({ talk }: { readonly talk: Talk }) {
  const back = () =>
    void send({
      type: 'takeBackWish',
      line: id(talk.line),
      to: talk.to === null ? null : id(talk.to.seat),
    });
  return (
    <>
      <p className={styles.detail}>{wished(talk)}</p>
      {talk.mine && (
        <Button look="quiet" onClick={back}>
          {words.takeBack}
        </Button>
      )}
    </>
  );
}

function wished({ mine, by, to }: Talk): string {
  if (mine) return to === null ? words.mineAll : words.mineOne(to.name);
  return to === null ? words.theirsAll(by) : words.theirsOne(by);
}
