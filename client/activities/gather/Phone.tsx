import {
  type GatherForm,
  type GatherItem,
  type GatherOutcome,
  theFinding,
} from '@moot/shared/activities/gather/picture.ts';
import { step } from '@moot/shared/language/en/phone.ts';
import { write } from '@moot/shared/language/en/phoneKinds.ts';
import { useState } from 'react';
import { useOwn, usePages } from '../../connection/hooks.ts';
import type { OnStage, PhoneFace } from '../../faces/phone/face.ts';
import { NamesBlock } from '../../faces/phone/frame/Names.tsx';
import { Prompt } from '../../faces/phone/frame/Prompt.tsx';
import { By, Empty, Heading, ShownItem, ShownPage, Yours } from '../../faces/phone/frame/Shown.tsx';
import { Standing } from '../../faces/phone/frame/Standing.tsx';
import { type Post, takeBack, usePosts } from '../../faces/phone/posts.ts';
import { OwnPosts } from '../../faces/phone/words/OwnPosts.tsx';
import { PostWriter } from '../../faces/phone/words/PostWriter.tsx';
import { Button } from '../../ui/Button.tsx';
import styles from './Phone.module.css';

type Props = OnStage<GatherForm>;

function Open({ stage, activity, asking, form, facilitator }: Props) {
  return (
    <PostWriter
      prompt={stage.prompt}
      w={{
        activity: activity.id,
        asking,
        field: 'post',
        labels: form.labels.length === 0 ? [''] : form.labels,
        maxPosts: form.maxPosts,
        maxChars: form.maxChars,
        prefill: '',
        quoteChoice: form.quoteChoice,
        toValue: (texts) => texts,
        facilitator,
      }}
    >
      <Standing stage={stage} facilitator={facilitator} how={step.unseen} />
      <Prompt at={`${asking.id}/open`}>{stage.prompt}</Prompt>
      <NamesBlock stage={stage} more={stage.help} />
    </PostWriter>
  );
}

function Given({ asking, form }: Props) {
  return <OwnPosts asking={asking} field="post" names={form.names} />;
}

function Shown({ stage, asking }: Props) {
  const items = usePages<GatherItem>('items');
  const outcome = usePages<GatherOutcome>('outcome');
  const groups = outcome.filter((o) => o.type === 'group');
  const loose = items.filter((item) => !groups.some((g) => g.id === item.group));
  const finding = outcome.find((o) => o.type === 'finding');
  return (
    <ShownPage stage={stage}>
      {outcome.some((o) => o.type === 'tooFew') ? (
        <Empty>{write.tooFew}</Empty>
      ) : (
        items.length === 0 && <Empty>{write.nothingYet}</Empty>
      )}
      {groups.map((group) => (
        <section key={group.id}>
          <Heading>{group.heading}</Heading>
          <Items
            items={items.filter((item) => item.group === group.id)}
            asking={asking}
            focus={stage.focus}
          />
        </section>
      ))}
      {groups.length > 0 && loose.length > 0 && <Heading>{write.ungrouped}</Heading>}
      <Items items={loose} asking={asking} focus={stage.focus} />
      {finding && stage.focus === theFinding && (
        <ShownItem open>
          <p>{finding.text}</p>
          <By>{finding.credit}</By>
        </ShownItem>
      )}
    </ShownPage>
  );
}

type ItemsProps = {
  readonly items: readonly GatherItem[];
  readonly asking: Props['asking'];
  readonly focus: string | null;
};

function Items({ items, asking, focus }: ItemsProps) {
  const posts = usePosts(asking, 'post');
  const own = useOwn(asking.id);
  const mine = (item: string): Post | undefined =>
    posts.find((p) => p.id === item || (p.own?.slot === item && own.includes(p.own)));
  return (
    <>
      {items.map((item) => (
        <ShownItem key={item.id} open={item.id === focus}>
          {item.takenBack ? (
            <Empty>{write.takenBack}</Empty>
          ) : (
            <Texts texts={item.texts} large={item.id === focus} />
          )}
          {item.merged.map((other) => (
            <Texts key={other.id} texts={other.texts} large={false} />
          ))}
          {item.by && (
            <By>
              {item.by}, {item.organisation}
            </By>
          )}
          {[item.id, ...item.merged.map((m) => m.id)].map((id) => (
            <Own key={id} post={item.takenBack ? undefined : mine(id)} asking={asking} />
          ))}
        </ShownItem>
      ))}
    </>
  );
}

function Texts({ texts, large }: { readonly texts: readonly string[]; readonly large: boolean }) {
  return (
    <div className={styles.texts}>
      {texts.map((text) => (
        <p key={text} className={`peer ${large ? 'words-2' : 'words-1'}`}>
          {text}
        </p>
      ))}
    </div>
  );
}

/** Marked from this phone's own copy; its writer can still take it back. */
function Own({ post, asking }: { readonly post: Post | undefined; readonly asking: Props['asking'] }) {
  const [sure, setSure] = useState(false);
  if (post === undefined) return null;
  if (post.leaving) return <Yours>{write.takingBack}</Yours>;
  return (
    <div className={styles.own}>
      <Yours>{post.own === null ? write.yoursNamed : write.yours}</Yours>
      {sure ? (
        <>
          <Button look="quiet" onClick={() => void takeBack(asking, post, 'shown')}>
            {write.takeBackYes}
          </Button>
          <Button look="quiet" onClick={() => setSure(false)}>
            {write.keepIt}
          </Button>
        </>
      ) : (
        <Button look="quiet" onClick={() => setSure(true)}>
          {write.takeBack}
        </Button>
      )}
    </div>
  );
}

export const phone: PhoneFace<GatherForm> = { Open, Given, Shown };
