import type { AmplifyForm, AmplifyItem, AmplifySubject } from '@moot/shared/activities/amplify/picture.ts';
import { step } from '@moot/shared/language/en/phone.ts';
import { amplify as words } from '@moot/shared/language/en/phoneAmplify.ts';
import { usePages } from '../../connection/hooks.ts';
import type { OnStage, PhoneFace } from '../../faces/phone/face.ts';
import { By, Empty, ShownItem, ShownPage } from '../../faces/phone/frame/Shown.tsx';
import { useGiven } from '../../faces/phone/given.ts';
import { PostSlip } from '../../faces/phone/words/PostSlip.tsx';
import { Words } from '../../ui/Term.tsx';
import { under, useOwnActs } from './acts.ts';
import styles from './Phone.module.css';
import { Acts } from './PhoneActs.tsx';
import { Giving, slipOf } from './PhoneGiving.tsx';
import { Answering } from './PhoneReply.tsx';

type Props = OnStage<AmplifyForm>;

function Open(props: Props) {
  return props.asking.ask === 'reply' ? <Answering {...props} /> : <Giving {...props} />;
}

function Given(props: Props) {
  return props.asking.ask === 'reply' ? <OwnAnswers {...props} /> : <OwnActs {...props} />;
}

function OwnActs({ asking }: Props) {
  const ideas = usePages<AmplifySubject>('subjects');
  const acts = useOwnActs(asking);
  if (acts.length === 0) return <p className="quiet">{step.nothingGiven}</p>;
  return (
    <ul className={styles.own}>
      {acts.map((act) => (
        <li key={act.id}>
          <p className="peer words-1">{ideas.find((idea) => idea.id === act.idea)?.text}</p>
          <p className={styles.lead}>{words.you[act.act]}</p>
          <PostSlip post={slipOf(act)} names="named" onChange={null} />
        </li>
      ))}
    </ul>
  );
}

function OwnAnswers({ asking }: Props) {
  const given = useGiven(asking);
  const asked = usePages<AmplifyItem>('items').filter((i) => given('answer', i.id) !== null);
  if (asked.length === 0) return <p className="quiet">{words.ownersAnswer}</p>;
  return (
    <ul className={styles.own}>
      {asked.map((item) => (
        <li key={item.id}>
          <p className={styles.lead}>{words.someone.ask(item.by)}</p>
          <p className="peer words-1">{item.text}</p>
          <p className={styles.lead}>{words.answer}</p>
          <p className="peer words-1">{String(given('answer', item.id)?.value ?? '')}</p>
        </li>
      ))}
    </ul>
  );
}

function Shown({ stage }: Props) {
  const ideas = usePages<AmplifySubject>('subjects');
  const items = usePages<AmplifyItem>('items');
  return (
    <ShownPage stage={stage}>
      {ideas.length === 0 && <Empty>{words.nothing}</Empty>}
      {ideas.map((idea) => (
        <ShownItem key={idea.id} open={idea.id === stage.focus}>
          <p className="peer words-2">
            <Words>{idea.text}</Words>
          </p>
          <By>{words.by(idea.by, idea.organisation)}</By>
          <Acts items={under(items, idea.id)} idea={idea} />
        </ShownItem>
      ))}
    </ShownPage>
  );
}

export const phone: PhoneFace<AmplifyForm> = { Open, Given, Shown };
