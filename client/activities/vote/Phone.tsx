import type { VoteForm, VoteItem, VoteSubject } from '@moot/shared/activities/vote/picture.ts';
import { vote as words, write } from '@moot/shared/language/en/phoneKinds.ts';
import { usePages } from '../../connection/hooks.ts';
import type { OnStage, PhoneFace } from '../../faces/phone/face.ts';
import { NamesBlock } from '../../faces/phone/frame/Names.tsx';
import { Prompt } from '../../faces/phone/frame/Prompt.tsx';
import { By, Empty, ShownItem, ShownPage, Yours } from '../../faces/phone/frame/Shown.tsx';
import { Standing } from '../../faces/phone/frame/Standing.tsx';
import { useGiven } from '../../faces/phone/given.ts';
import { usePosts } from '../../faces/phone/posts.ts';
import { OwnPosts } from '../../faces/phone/words/OwnPosts.tsx';
import { PostWriter } from '../../faces/phone/words/PostWriter.tsx';
import { Mark } from '../../ui/Marks.tsx';
import { Words } from '../../ui/Term.tsx';
import styles from './Phone.module.css';
import { Cards } from './PhoneCards.tsx';
import { ShownVotes } from './PhoneShown.tsx';
import { isSide } from './PhoneSides.ts';

type Props = OnStage<VoteForm>;

function Open(props: Props) {
  return props.asking.ask === 'line' ? <Lines {...props} /> : <Cards {...props} />;
}

/** “We hold out together for…” as the beginning of a line that somebody goes on writing. */
function stemOf(stem: string): string {
  const start = stem.replace(/[…. ]+$/u, '');
  return start === '' ? '' : `${start} `;
}

/** Peers first write the lines that are voted on. */
function Lines({ stage, activity, asking, form, facilitator }: Props) {
  return (
    <PostWriter
      prompt={stage.prompt}
      w={{
        activity: activity.id,
        asking,
        field: 'line',
        labels: [''],
        maxPosts: form.maxPosts,
        maxChars: form.maxChars,
        prefill: stemOf(form.stem),
        quoteChoice: false,
        toValue: ([line]) => line ?? '',
        facilitator,
      }}
    >
      <Standing stage={stage} facilitator={facilitator} />
      <Prompt at={`${asking.id}/open`}>{stage.prompt}</Prompt>
      <NamesBlock stage={stage} more={stage.help} />
    </PostWriter>
  );
}

function Given(props: Props) {
  const { asking } = props;
  return asking.ask === 'line' ? (
    <OwnPosts asking={asking} field="line" names={asking.names.line ?? 'named'} />
  ) : (
    <OwnVotes {...props} />
  );
}

function OwnVotes({ asking }: Props) {
  const subjects = usePages<VoteSubject>('subjects');
  const given = useGiven(asking);
  return (
    <ul className={styles.own}>
      {subjects.map((subject) => {
        const side = given('vote', subject.id)?.value;
        return (
          <li key={subject.id}>
            <p className="peer words-1">
              <Words>{subject.text}</Words>
            </p>
            <Yours mark={isSide(side) && <Mark side={side} size={16} />}>
              {isSide(side) ? words.you[side] : words.notYet}
            </Yours>
          </li>
        );
      })}
    </ul>
  );
}

function Shown(props: Props) {
  return props.asking.ask === 'line' ? <ShownLines {...props} /> : <ShownVotes {...props} />;
}

function ShownLines({ stage, asking }: Props) {
  const items = usePages<VoteItem>('items');
  const posts = usePosts(asking, 'line');
  return (
    <ShownPage stage={stage}>
      {items.length === 0 && <Empty>{write.nothingYet}</Empty>}
      {items.map((item) => (
        <ShownItem key={item.id} open={item.id === stage.focus}>
          {item.takenBack ? <Empty>{write.takenBack}</Empty> : <p className="peer words-1">{item.text}</p>}
          {item.by && <By>{item.by}</By>}
          {posts.some((p) => p.id === item.id) && <Yours>{write.yoursNamed}</Yours>}
        </ShownItem>
      ))}
    </ShownPage>
  );
}

export const phone: PhoneFace<VoteForm> = { Open, Given, Shown };
