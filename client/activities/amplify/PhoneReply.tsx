// “I'd back it if…”: the idea's owner answers each such ask once; the others read along.
import type { AmplifyForm, AmplifyItem, AmplifySubject } from '@moot/shared/activities/amplify/picture.ts';
import { announce as said, step } from '@moot/shared/language/en/phone.ts';
import { amplify as words } from '@moot/shared/language/en/phoneAmplify.ts';
import { usePages } from '../../connection/hooks.ts';
import { announce } from '../../faces/phone/announce.tsx';
import { clearDraft, useDraft } from '../../faces/phone/drafts.ts';
import type { OnStage } from '../../faces/phone/face.ts';
import { NamesSentence } from '../../faces/phone/frame/Names.tsx';
import { Page } from '../../faces/phone/frame/Page.tsx';
import { Prompt } from '../../faces/phone/frame/Prompt.tsx';
import { Refused } from '../../faces/phone/frame/Refused.tsx';
import { By, Empty, ShownItem } from '../../faces/phone/frame/Shown.tsx';
import { Standing } from '../../faces/phone/frame/Standing.tsx';
import { fits, TextField } from '../../faces/phone/frame/TextField.tsx';
import { give, useGiven } from '../../faces/phone/given.ts';
import { Button } from '../../ui/Button.tsx';
import { under } from './acts.ts';
import styles from './Phone.module.css';
import { Acts } from './PhoneActs.tsx';

type Props = OnStage<AmplifyForm>;

export function Answering(props: Props) {
  const { stage, asking, mine, facilitator } = props;
  const ideas = usePages<AmplifySubject>('subjects');
  const items = usePages<AmplifyItem>('items');
  const given = useGiven(asking);
  const own = ideas.filter((idea) => idea.bySeat === mine.seat).map((idea) => idea.id);
  const asked = items.filter((i) => i.act === 'ask' && !i.takenBack && own.includes(i.idea));
  const waiting = asked.filter((i) => i.answer === null && given('answer', i.id) === null);
  const next = waiting[0];
  if (next !== undefined) return <OneAsk key={next.id} {...props} item={next} />;
  return (
    <Page>
      <Standing stage={stage} facilitator={facilitator} how={step.live} />
      <Prompt at={`${asking.id}/open`}>{words.ownersAnswer}</Prompt>
      <Empty>{asked.length === 0 ? words.noneToAnswer : words.allAnswered}</Empty>
      {ideas
        .filter((idea) => under(items, idea.id).some((i) => i.act === 'ask'))
        .map((idea) => (
          <ShownItem key={idea.id}>
            <p className="peer words-2">{idea.text}</p>
            <By>{words.by(idea.by, idea.organisation)}</By>
            <Acts items={under(items, idea.id).filter((i) => i.act === 'ask')} idea={idea} />
          </ShownItem>
        ))}
    </Page>
  );
}

function OneAsk({
  stage,
  activity,
  asking,
  form,
  facilitator,
  item,
}: Props & { readonly item: AmplifyItem }) {
  const place = { asking: asking.id, field: 'answer', subject: item.id, slot: 'new0' };
  const [text, setText] = useDraft(place, '');
  const answer = () => {
    void give({ activity: activity.id, asking, field: 'answer', subject: item.id }, text.trim()).then(
      (reply) => reply.ok && announce(said.saved),
    );
    clearDraft(place);
  };
  return (
    <Page
      foot={
        <Button look="primary" wide disabled={!fits(text, form.maxChars)} onClick={answer}>
          {words.giveAnswer}
        </Button>
      }
    >
      <Standing stage={stage} facilitator={facilitator} how={step.live} />
      <Prompt at={`${asking.id}/open/${item.id}`}>{words.asksYou(item.by)}</Prompt>
      <div className={`${styles.card} ${styles.asked}`}>
        <p className="peer words-2">{item.text}</p>
      </div>
      <TextField label={words.answer} names="named" value={text} onChange={setText} max={form.maxChars} />
      <Refused asking={asking.id} field="answer" />
      <div className={styles.names}>
        <NamesSentence stage={stage} more={words.once} />
      </div>
    </Page>
  );
}
