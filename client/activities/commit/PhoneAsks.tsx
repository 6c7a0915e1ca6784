// Asking one peer for something: write, hear all read out, answer what was asked of oneself, see all answers together.
import {
  type AskCard,
  askCards,
  type CommitForm,
  type CommitOutcome,
} from '@moot/shared/activities/commit/picture.ts';
import { step } from '@moot/shared/language/en/phone.ts';
import { asks as words } from '@moot/shared/language/en/phoneCommit.ts';
import { write } from '@moot/shared/language/en/phoneKinds.ts';
import { usePages } from '../../connection/hooks.ts';
import type { OnStage } from '../../faces/phone/face.ts';
import { Choices } from '../../faces/phone/frame/Choices.tsx';
import { NamesBlock } from '../../faces/phone/frame/Names.tsx';
import { Page } from '../../faces/phone/frame/Page.tsx';
import { Prompt } from '../../faces/phone/frame/Prompt.tsx';
import { Refused } from '../../faces/phone/frame/Refused.tsx';
import { By, Empty, ShownItem, ShownPage, Yours } from '../../faces/phone/frame/Shown.tsx';
import { Slip } from '../../faces/phone/frame/Slip.tsx';
import { Standing } from '../../faces/phone/frame/Standing.tsx';
import { fieldsOf, give, useGiven } from '../../faces/phone/given.ts';
import { type Post, usePosts } from '../../faces/phone/posts.ts';
import { SavedState } from '../../ui/SavedState.tsx';
import styles from './Phone.module.css';
import { AgainWriter, AskWriter } from './PhoneAskWriter.tsx';

type Props = OnStage<CommitForm>;

const useAsks = (): readonly AskCard[] => askCards(usePages<CommitOutcome>('outcome'));
const isReply = (code: string): code is keyof typeof words.replies => code in words.replies;
const replyWords = (code: string): string => (isReply(code) ? words.replies[code] : code);

export function Asking(props: Props) {
  const { stage, asking, form, mine, facilitator } = props;
  const posts = usePosts(asking, 'ask');
  const all = useAsks();
  const isAgain = asking.round > 1;
  const done = new Set(posts.map((post) => String(fieldsOf(post.value).replaces ?? '')));
  const unclear = all.filter((a) => a.bySeat === mine.seat && a.reply === 'not_clear' && !done.has(a.id));
  const head = (
    <>
      <Standing stage={stage} facilitator={facilitator} how={step.unseen} />
      <Prompt at={`${asking.id}/open`}>{stage.prompt}</Prompt>
      <NamesBlock stage={stage} more={stage.help} />
      {posts.map((post) => (
        <Put key={post.id} post={post} form={form} />
      ))}
      <Refused asking={asking.id} />
    </>
  );
  const [next] = isAgain ? unclear.filter((a) => !all.some((b) => b.replaces === a.id)) : [];
  if (next !== undefined)
    return (
      <AgainWriter key={next.id} {...props} before={next}>
        {head}
      </AgainWriter>
    );
  if (isAgain || posts.length >= form.max)
    return (
      <Page>
        {head}
        <p className="quiet">{isAgain && posts.length === 0 ? words.nothingUnclear : words.all}</p>
      </Page>
    );
  return (
    <AskWriter key={posts.length} {...props}>
      {head}
    </AskWriter>
  );
}

function Put({ post, form }: { readonly post: Post; readonly form: Props['form'] }) {
  const { to, text } = fieldsOf(post.value);
  const name = form.peers.find((p) => p.seat === to)?.name ?? '';
  return (
    <div className={styles.made}>
      <Slip names="named">
        <p className="peer words-1">{String(text ?? '')}</p>
        <p className={styles.meta}>
          <SavedState at={post.at} />
          <span>{words.putTo(name)}</span>
        </p>
      </Slip>
    </div>
  );
}

/** Every ask of this round that was put to this peer; each answer can be changed until answers close. */
export function Answering({ stage, activity, asking, form, mine, facilitator }: Props) {
  const given = useGiven(asking);
  const toMe = useAsks().filter((a) => a.toSeat === mine.seat && a.round === asking.round);
  return (
    <Page>
      <Standing stage={stage} facilitator={facilitator} how={step.unseen} />
      <Prompt at={`${asking.id}/open`}>{stage.prompt}</Prompt>
      <NamesBlock stage={stage} more={words.held} />
      {toMe.length === 0 && <p className="quiet">{words.none}</p>}
      {toMe.map((a) => {
        const answer = given('reply', a.id);
        return (
          <section key={a.id} className={styles.ask}>
            <h2>{words.asksYou(a.by)}</h2>
            <p className="peer words-2">{a.text}</p>
            <Choices
              label={words.answer(a.by)}
              className={styles.replies}
              chosen={typeof answer?.value === 'string' ? answer.value : null}
              onChoose={(code) =>
                void give({ activity: activity.id, asking, field: 'reply', subject: a.id }, code)
              }
              choices={form.replies.map((code) => ({
                id: code,
                className: styles.reply,
                label: replyWords(code),
              }))}
            />
            {answer !== null && <SavedState at={answer.at} />}
          </section>
        );
      })}
      <Refused asking={asking.id} />
    </Page>
  );
}

export function AskGiven({ asking, form, mine }: Props) {
  const posts = usePosts(asking, 'ask');
  const given = useGiven(asking);
  const toMe = useAsks().filter((a) => a.toSeat === mine.seat && given('reply', a.id) !== null);
  if (posts.length + toMe.length === 0) return <p className="quiet">{step.nothingGiven}</p>;
  return (
    <>
      {posts.map((post) => (
        <Put key={post.id} post={post} form={form} />
      ))}
      {toMe.map((a) => (
        <p key={a.id}>{words.replied(mine.name, replyWords(String(given('reply', a.id)?.value ?? '')))}</p>
      ))}
    </>
  );
}

export function AsksShown({ stage, asking, mine }: Props) {
  const all = useAsks();
  const answered = asking.ask === 'answers';
  return (
    <ShownPage stage={stage}>
      {all.length === 0 && <Empty>{write.nothingYet}</Empty>}
      {all.map((a) => (
        <ShownItem key={a.id} open={a.id === stage.focus}>
          <By>{words.card(a.by, a.to)}</By>
          <p className="peer words-1">{a.text}</p>
          {a.replaces !== null && <By>{words.inNewWords}</By>}
          {a.reply !== null && <p className={styles.said}>{words.replied(a.to, replyWords(a.reply))}</p>}
          {a.reply === null && answered && a.round === asking.round && <By>{words.noReply(a.to)}</By>}
          {a.bySeat === mine.seat && <Yours>{write.yoursNamed}</Yours>}
        </ShownItem>
      ))}
    </ShownPage>
  );
}
