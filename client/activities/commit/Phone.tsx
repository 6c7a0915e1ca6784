import { type CommitForm, type CommitOutcome, promiseCards } from '@moot/shared/activities/commit/picture.ts';
import { step } from '@moot/shared/language/en/phone.ts';
import { idea } from '@moot/shared/language/en/phoneCommit.ts';
import { commit as words, write } from '@moot/shared/language/en/phoneKinds.ts';
import { id } from '@moot/shared/model/ids.ts';
import { send } from '../../connection/actions.ts';
import { useMine, usePages, usePending } from '../../connection/hooks.ts';
import type { OnStage, PhoneFace } from '../../faces/phone/face.ts';
import { NamesBlock } from '../../faces/phone/frame/Names.tsx';
import { Page, Pair } from '../../faces/phone/frame/Page.tsx';
import { Prompt } from '../../faces/phone/frame/Prompt.tsx';
import { Refused } from '../../faces/phone/frame/Refused.tsx';
import { By, Empty, ShownItem, ShownPage, Yours } from '../../faces/phone/frame/Shown.tsx';
import { Slip } from '../../faces/phone/frame/Slip.tsx';
import { Standing } from '../../faces/phone/frame/Standing.tsx';
import { type Post, usePosts } from '../../faces/phone/posts.ts';
import { Button } from '../../ui/Button.tsx';
import { SavedState } from '../../ui/SavedState.tsx';
import styles from './Phone.module.css';
import { AskerPicker } from './PhoneAsker.tsx';
import { Answering, AskGiven, Asking, AsksShown } from './PhoneAsks.tsx';
import { promise, promiseIn } from './PhonePromise.ts';
import { PromiseWriter } from './PhoneWriter.tsx';

type Props = OnStage<CommitForm>;

function Open(props: Props) {
  switch (props.asking.ask) {
    case 'ask':
      return <Asking {...props} />;
    case 'answers':
      return <Answering {...props} />;
    default:
      return <Making {...props} />;
  }
}

function Making(props: Props) {
  const { stage, asking, form, facilitator } = props;
  const posts = usePosts(asking, 'promise');
  const head = (
    <>
      <Standing stage={stage} facilitator={facilitator} how="" />
      <Prompt at={`${asking.id}/open`}>{stage.prompt}</Prompt>
      <NamesBlock stage={stage} more={stage.help} />
      <Asks />
      {posts.map((post) => (
        <Made key={post.id} {...props} post={post} />
      ))}
      <Refused asking={asking.id} />
    </>
  );
  if (posts.length >= form.max) return <Page>{head}</Page>;
  return (
    <PromiseWriter {...props} key={posts.length}>
      {head}
    </PromiseWriter>
  );
}

/** Promises whose makers ask this peer to ask about them. */
function Asks() {
  const mine = useMine();
  const pending = usePending();
  const waiting = (mine?.asks ?? []).filter(
    (a) => a.ask === 'accept' && !pending.some((p) => p.asking === a.asking && p.subject === a.subject),
  );
  return waiting.map((ask) => {
    const say = (yes: boolean) =>
      void send({ type: 'answer', asking: id(ask.asking), subject: ask.subject, id: '', values: { yes } });
    return (
      <section key={ask.subject} className={styles.ask} aria-live="polite">
        <h2>{words.willYou(ask.from)}</h2>
        <p className="peer words-1">{ask.text}</p>
        <By>{ask.when}</By>
        <Pair>
          <Button onClick={() => say(true)}>{words.yes}</Button>
          <Button onClick={() => say(false)}>{words.no}</Button>
        </Pair>
      </section>
    );
  });
}

function Made({ post, asking, form, mine }: Props & { readonly post: Post }) {
  const made = promiseIn(post);
  const kept = mine.promises.find((p) => p.id === post.id);
  const name = form.peers.find((p) => p.seat === made.asker)?.name ?? kept?.asker ?? '';
  const accepted = post.at === 'saved' ? (kept?.accepted ?? 'asked') : 'asked';
  return (
    <div className={styles.made}>
      <Slip names="named">
        <p className="peer words-2">{made.what}</p>
        <By>{made.when}</By>
        <p className={styles.meta}>
          <SavedState at={post.at} />
          <span>
            {accepted === 'yes'
              ? words.accepted(name)
              : accepted === 'no'
                ? words.declined(name)
                : words.asked(name)}
          </span>
        </p>
      </Slip>
      {accepted === 'no' && (
        <AskerPicker
          peers={form.peers.filter((p) => p.seat !== mine.seat && p.seat !== made.asker)}
          chosen={null}
          onChoose={(asker) => void promise(asking, post.id, { ...made, asker })}
        />
      )}
    </div>
  );
}

function Given(props: Props) {
  return props.form.mode === 'ask' ? <AskGiven {...props} /> : <PromiseGiven {...props} />;
}

function PromiseGiven({ asking }: Props) {
  const posts = usePosts(asking, 'promise');
  if (posts.length === 0) return <p className="quiet">{step.nothingGiven}</p>;
  return posts.map((post) => (
    <Slip key={post.id} names="named">
      <p className="peer words-2">{promiseIn(post).what}</p>
      <By>{promiseIn(post).when}</By>
    </Slip>
  ));
}

function Shown(props: Props) {
  return props.form.mode === 'ask' ? <AsksShown {...props} /> : <PromisesShown {...props} />;
}

function PromisesShown({ stage, mine }: Props) {
  const cards = promiseCards(usePages<CommitOutcome>('outcome'));
  return (
    <ShownPage stage={stage}>
      {cards.length === 0 && <Empty>{write.nothingYet}</Empty>}
      {cards.map((card) => (
        <ShownItem key={card.id} open={card.id === stage.focus}>
          <p className="peer words-1">{card.what}</p>
          {card.backs !== null && (
            <By>
              {idea.by(card.backs.by)}: <span className="peer">{card.backs.text}</span>
            </By>
          )}
          <By>{words.card(card.by, card.when)}</By>
          <By>{words.asks(card.asker, card.accepted)}</By>
          {card.seat === mine.seat && <Yours>{write.yoursNamed}</Yours>}
        </ShownItem>
      ))}
    </ShownPage>
  );
}

export const phone: PhoneFace<CommitForm> = { Open, Given, Shown };
