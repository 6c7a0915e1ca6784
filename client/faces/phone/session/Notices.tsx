// Reaching a writer: by name where the line has one, else to everybody by slot; the phone with the key knows its own.

import { common } from '@moot/shared/language/en/common.ts';
import { wording, notice as words } from '@moot/shared/language/en/phone.ts';
import type { StagePart } from '@moot/shared/views/parts.ts';
import { useState } from 'react';
import { confirmWording, takeBackPost } from '../../../connection/actions.ts';
import { useMine, useOwn, usePending } from '../../../connection/hooks.ts';
import type { OwnAnswer } from '../../../connection/store.ts';
import { Button } from '../../../ui/Button.tsx';
import { Pair } from '../frame/Page.tsx';
import styles from './Session.module.css';

type Props = { readonly stage: StagePart | undefined; readonly facilitator: string };
type Notice = StagePart['notices'][number];

export function Notices({ stage, facilitator }: Props) {
  const own = useOwn();
  const mine = useMine();
  const pending = usePending();
  const [seen, setSeen] = useState<readonly string[]>([]);
  const away = (key: string) => setSeen((all) => [...all, key]);
  const open = (stage?.notices ?? []).flatMap((notice) => {
    const post = own.find((a) => a.slot === notice.slot && a.post !== null);
    const key = `${notice.slot}/${notice.about}/${notice.statement}`;
    const answered = pending.some((p) => p.what === 'keyed' && p.id.startsWith(post?.key.slice(0, 8) ?? '-'));
    return post === undefined || answered || seen.includes(key) ? [] : [{ notice, post, key }];
  });
  const hidden = (mine?.hidden ?? []).filter(
    (h) => h.activity === stage?.activity?.id && !seen.includes(h.item),
  );
  if (open.length === 0 && hidden.length === 0) return null;
  return (
    <div className={styles.notices} aria-live="polite">
      {open.map(({ notice, post, key }) => (
        <OwnNotice key={key} notice={notice} post={post} facilitator={facilitator} onDone={() => away(key)} />
      ))}
      {hidden.map((h) => (
        <section key={h.item} className={styles.notice}>
          <p className="peer words-1">{h.text}</p>
          <p>{words.hiddenLine(facilitator)}</p>
          <Button onClick={() => away(h.item)}>{common.close}</Button>
        </section>
      ))}
    </div>
  );
}

type OwnProps = {
  readonly notice: Notice;
  readonly post: OwnAnswer;
  readonly facilitator: string;
  readonly onDone: () => void;
};

function OwnNotice({ notice, post, facilitator, onDone }: OwnProps) {
  const { statement, activity, text } = notice;
  if (notice.about === 'wording' && statement !== null && activity !== null) {
    const say = (agrees: boolean) => {
      void confirmWording(post, { activity, statement, agrees });
      onDone();
    };
    return (
      <section className={styles.notice}>
        <h2>{wording.title}</h2>
        <p className="peer words-1">{text}</p>
        <p className={styles.small}>{wording.help}</p>
        <Pair>
          <Button onClick={() => say(true)}>{wording.fair}</Button>
          <Button onClick={() => say(false)}>{wording.notFair}</Button>
        </Pair>
      </section>
    );
  }
  return (
    <section className={styles.notice}>
      <p className="peer words-1">{[post.saved?.value ?? ''].flat().map(String).join(' · ')}</p>
      <p>{words.hiddenShown(facilitator)}</p>
      <Pair>
        <Button onClick={() => void takeBackPost(post, 'shown').then(onDone)}>{words.takeBack}</Button>
        <Button onClick={onDone}>{words.keepIt}</Button>
      </Pair>
    </section>
  );
}
