// Writing posts: those already given above, the box for the next one, and the one thing to do at the bottom.

import { offline, announce as said } from '@moot/shared/language/en/phone.ts';
import { write } from '@moot/shared/language/en/phoneKinds.ts';
import type { Json } from '@moot/shared/model/series.ts';
import type { AskingView } from '@moot/shared/views/parts.ts';
import { type ReactNode, useState } from 'react';
import { useConnection, useMine } from '../../../connection/hooks.ts';
import { Button } from '../../../ui/Button.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { announce } from '../announce.tsx';
import { clearDraft, draftAt, useDraft, useKept } from '../drafts.ts';
import { NamesShort } from '../frame/Names.tsx';
import { Page } from '../frame/Page.tsx';
import { Refused } from '../frame/Refused.tsx';
import { fits, TextField } from '../frame/TextField.tsx';
import { givePost, type Post, takeBack, textsOf, usePosts } from '../posts.ts';
import { MayQuote } from './MayQuote.tsx';
import { PostSlip } from './PostSlip.tsx';
import styles from './PostWriter.module.css';

export type Writing = {
  readonly activity: string;
  readonly asking: AskingView;
  readonly field: string;
  /** One label a box; '' = the prompt is label enough. */
  readonly labels: readonly string[];
  readonly maxPosts: number;
  readonly maxChars: number;
  /** What a new box starts with. */
  readonly prefill: string;
  readonly quoteChoice: boolean;
  readonly toValue: (texts: readonly string[]) => Json;
  readonly facilitator: string;
};

export function PostWriter({
  w,
  prompt,
  children,
}: {
  readonly w: Writing;
  readonly prompt: string;
  readonly children: ReactNode;
}) {
  const posts = usePosts(w.asking, w.field);
  const mine = useMine();
  const [changing, setChanging] = useState<string | null>(null);
  const post = posts.find((p) => p.id === changing) ?? null;
  const standing = posts.filter((p) => !p.leaving);
  const elsewhere = Math.max(
    0,
    (mine?.spent[w.asking.id]?.[w.field]?.all ?? 0) - posts.filter((p) => p.own !== null).length,
  );
  const room = w.maxPosts - standing.length - elsewhere;
  const names = w.asking.names[w.field] === 'none' ? 'none' : 'named';
  const writes = post !== null || room > 0;
  const others = posts.filter((p) => p.id !== post?.id);
  const only = w.maxPosts === 1 && !writes ? standing[0] : undefined;
  const done = () => setChanging(null);

  const above = (
    <>
      {children}
      <div className={styles.slips}>
        {others.length > 0 && (
          <ul className={styles.others} aria-label={write.yourLine}>
            {others.map((p) => (
              <li key={p.id}>
                <PostSlip post={p} names={names} onChange={only ? null : () => setChanging(p.id)} />
              </li>
            ))}
          </ul>
        )}
        {others.length > 0 && writes && <p className={styles.folded}>{write.otherSaved(others.length)}</p>}
      </div>
    </>
  );
  if (!writes)
    return (
      <Page
        foot={
          only && (
            <Button wide onClick={() => setChanging(only.id)}>
              <Icon name="pencil" />
              {write.changeLine}
            </Button>
          )
        }
      >
        {above}
        <Note w={w} room={room} elsewhere={elsewhere} standing={standing.length} />
      </Page>
    );
  return (
    <Composer
      key={post?.id ?? 'new'}
      w={w}
      prompt={prompt}
      post={post}
      names={names}
      onDone={done}
      above={above}
      below={post === null && <Note w={w} room={room} elsewhere={elsewhere} standing={standing.length} />}
    />
  );
}

function Note({
  w,
  room,
  elsewhere,
  standing,
}: {
  readonly w: Writing;
  readonly room: number;
  readonly elsewhere: number;
  readonly standing: number;
}) {
  const { status } = useConnection();
  const words =
    room <= 0
      ? write.full(w.maxPosts)
      : w.maxPosts === 1
        ? write.single(w.facilitator)
        : write.which(standing + elsewhere + 1, w.maxPosts, w.facilitator);
  return (
    <p className={styles.note}>
      {words} {elsewhere > 0 && write.onOtherPhone(elsewhere)}
      {status === 'offline' && standing > 0 && offline.ifClosed(w.facilitator)}
    </p>
  );
}

type ComposerProps = {
  readonly w: Writing;
  readonly prompt: string;
  readonly post: Post | null;
  readonly names: 'named' | 'none';
  readonly onDone: () => void;
  readonly above: ReactNode;
  readonly below: ReactNode;
};

function Composer({ w, prompt, post, names, onDone, above, below }: ComposerProps) {
  useKept();
  const before = post === null ? w.labels.map(() => w.prefill) : textsOf(post.value);
  const place = (box: number) => ({
    asking: w.asking.id,
    field: w.field,
    subject: 'all',
    slot: `${post?.id ?? 'new'}${box}`,
  });
  const texts = w.labels.map((_, box) => draftAt(place(box)) ?? before[box] ?? '');
  const [quote, setQuote] = useState(post?.mayQuote ?? false);
  const ready = texts.every((text) => fits(text, w.maxChars) && text.trim() !== w.prefill.trim());
  const forget = () => {
    for (const box of w.labels.keys()) clearDraft(place(box));
    onDone();
  };
  const give = () => {
    void givePost(
      { activity: w.activity, asking: w.asking, field: w.field },
      post,
      w.toValue(texts.map((t) => t.trim())),
      quote,
    ).then((reply) => reply.ok && announce(said.saved));
    forget();
    if (post === null) setQuote(false);
  };
  return (
    <Page
      foot={
        <>
          <Button look="primary" wide disabled={!ready} onClick={give}>
            {post === null ? (w.labels.length > 1 ? write.addThis : write.addLine) : write.saveChange}
          </Button>
          {post !== null && <Changing w={w} post={post} onKeep={forget} onBack={forget} />}
        </>
      }
    >
      {above}
      <div className={styles.boxes}>
        {w.labels.map((label, box) => (
          <Box
            key={place(box).slot}
            label={label || prompt}
            quiet={label === ''}
            names={names}
            place={place(box)}
            initial={before[box] ?? ''}
            max={w.maxChars}
            focus={post !== null && box === 0}
          />
        ))}
      </div>
      <Refused asking={w.asking.id} field={w.field} />
      {w.quoteChoice && <MayQuote on={quote} onChange={setQuote} />}
      <div className={styles.typingName}>
        <NamesShort names={names} />
      </div>
      {below}
    </Page>
  );
}

type BoxProps = {
  readonly label: string;
  readonly quiet: boolean;
  readonly names: 'named' | 'none';
  readonly place: Parameters<typeof useDraft>[0];
  readonly initial: string;
  readonly max: number;
  readonly focus: boolean;
};

function Box({ label, quiet, names, place, initial, max, focus }: BoxProps) {
  const [text, setText] = useDraft(place, initial);
  return (
    <TextField
      label={label}
      quietLabel={quiet}
      names={names}
      value={text}
      onChange={setText}
      max={max}
      isDraft={text !== initial}
      focus={focus}
    />
  );
}

function Changing({
  w,
  post,
  onKeep,
  onBack,
}: {
  readonly w: Writing;
  readonly post: Post;
  readonly onKeep: () => void;
  readonly onBack: () => void;
}) {
  const [sure, setSure] = useState(false);
  if (!sure)
    return (
      <div className={styles.changing}>
        <Button look="quiet" onClick={() => setSure(true)}>
          {write.takeBack}
        </Button>
        <Button look="quiet" onClick={onKeep}>
          {write.cancel}
        </Button>
      </div>
    );
  return (
    <div className={styles.changing}>
      <Button
        look="quiet"
        onClick={() => {
          void takeBack(w.asking, post, 'open');
          onBack();
        }}
      >
        {write.takeBackYes}
      </Button>
      <Button look="quiet" onClick={() => setSure(false)}>
        {write.keepIt}
      </Button>
    </div>
  );
}
