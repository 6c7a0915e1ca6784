// One idea at a time: back it, add to it or ask, with a reason or an offer. In the first wave there are few to give.

import type {
  Act,
  AmplifyForm,
  AmplifyItem,
  AmplifySubject,
} from '@moot/shared/activities/amplify/picture.ts';
import { step } from '@moot/shared/language/en/phone.ts';
import { amplify as words } from '@moot/shared/language/en/phoneAmplify.ts';
import { type ReactNode, useState } from 'react';
import { usePages } from '../../connection/hooks.ts';
import type { OnStage } from '../../faces/phone/face.ts';
import { Page } from '../../faces/phone/frame/Page.tsx';
import { Prompt } from '../../faces/phone/frame/Prompt.tsx';
import { Refused } from '../../faces/phone/frame/Refused.tsx';
import { By, Empty } from '../../faces/phone/frame/Shown.tsx';
import { Standing } from '../../faces/phone/frame/Standing.tsx';
import type { Post } from '../../faces/phone/posts.ts';
import { PostSlip } from '../../faces/phone/words/PostSlip.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Words } from '../../ui/Term.tsx';
import { type OwnAct, takeActBack, under, useGivenBefore, useOwnActs } from './acts.ts';
import styles from './Phone.module.css';
import { Acts } from './PhoneActs.tsx';
import { Composer } from './PhoneComposer.tsx';

type Props = OnStage<AmplifyForm>;

export const slipOf = ({ id, text, at, leaving }: OwnAct): Post => ({
  id,
  value: text,
  at,
  mayQuote: false,
  leaving,
  own: null,
});

export function Giving(props: Props) {
  const ideas = usePages<AmplifySubject>('subjects');
  const acts = useOwnActs(props.asking);
  const others = ideas.findIndex((idea) => idea.bySeat !== props.mine.seat);
  const [at, setAt] = useState<number | null>(null);
  const now = at ?? Math.max(0, others);
  const idea = ideas[now];
  if (idea === undefined)
    return (
      <Page>
        <Standing stage={props.stage} facilitator={props.facilitator} />
        <Prompt at={`${props.asking.id}/open`}>{props.stage.prompt}</Prompt>
        <Empty>{words.nothing}</Empty>
      </Page>
    );
  return <OneIdea key={idea.id} {...props} ideas={ideas} at={now} idea={idea} acts={acts} onGo={setAt} />;
}

type IdeaProps = Props & {
  readonly ideas: readonly AmplifySubject[];
  readonly at: number;
  readonly idea: AmplifySubject;
  readonly acts: readonly OwnAct[];
  readonly onGo: (at: number) => void;
};

function OneIdea(props: IdeaProps) {
  const { asking, form, mine, idea, ideas, at, acts, onGo } = props;
  const [changing, setChanging] = useState<string | null>(null);
  const before = useGivenBefore(asking)(idea.id);
  const here = acts.filter((a) => a.idea === idea.id);
  const change = here.find((a) => a.id === changing && !a.leaving) ?? null;
  const used: readonly Act[] = [...before, ...here.map((a) => a.act)];
  const free = form.types.filter((type) => !used.includes(type));
  const left = form.wave === 1 ? form.tokens - acts.filter((a) => !a.leaving).length : null;
  const isOwn = idea.bySeat === mine.seat;
  const writes = change !== null || (!isOwn && free.length > 0 && (left === null || left > 0));
  const pager = <Pager at={at} of={ideas.length} onGo={onGo} />;
  const above = (
    <>
      <Head {...props} left={left} />
      <div className={styles.card}>
        <p className="peer words-2">
          <Words>{idea.text}</Words>
        </p>
        <By>{words.by(idea.by, idea.organisation)}</By>
      </div>
      <Own acts={here.filter((a) => a !== change)} asking={asking} onChange={setChanging} />
    </>
  );
  if (writes)
    return (
      <Composer
        key={change?.id ?? 'new'}
        {...props}
        types={change === null ? free : [change.act]}
        change={change}
        above={above}
        pager={pager}
        onDone={() => setChanging(null)}
      >
        <Others {...props} />
      </Composer>
    );
  return (
    <Page foot={pager}>
      {above}
      <Empty>{isOwn ? words.own : free.length === 0 ? words.all : words.noneLeft(form.tokens)}</Empty>
      <Refused asking={asking.id} />
      <Others {...props} />
    </Page>
  );
}

function Head({
  stage,
  asking,
  form,
  facilitator,
  ideas,
  at,
  left,
}: IdeaProps & { readonly left: number | null }) {
  return (
    <>
      <Standing stage={stage} facilitator={facilitator} how={form.wave === 1 ? words.unseen : step.live} />
      <Prompt at={`${asking.id}/open/${at}`} look="aloud">
        {words.ideaOf(at + 1, ideas.length)}
      </Prompt>
      <p className={styles.tokens}>
        {left === null ? (
          <span>{words.free}</span>
        ) : (
          <span>
            <Tokens left={left} of={form.tokens} />
            {words.left(left, form.tokens)}
          </span>
        )}
        <span className="quiet" aria-hidden="true">
          {words.ideaOf(at + 1, ideas.length)}
        </span>
      </p>
    </>
  );
}

/** Given ones are filled. The words beside them say the same. */
function Tokens({ left, of }: { readonly left: number; readonly of: number }) {
  return (
    <span className={styles.rings} aria-hidden="true">
      {Array.from({ length: of }, (_, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rings have no other name than their place
        <i key={n} className={n < of - left ? styles.given : undefined} />
      ))}
    </span>
  );
}

function Own({
  acts,
  asking,
  onChange,
}: {
  readonly acts: readonly OwnAct[];
  readonly asking: Props['asking'];
  readonly onChange: (id: string) => void;
}): ReactNode {
  if (acts.length === 0) return null;
  return (
    <ul className={styles.mine}>
      {acts.map((act) => (
        <li key={act.id}>
          <p className={styles.lead}>
            {words.you[act.act]}
            {!act.leaving && (
              <button type="button" className={styles.back} onClick={() => void takeActBack(asking, act)}>
                {words.takeBack}
              </button>
            )}
          </p>
          <PostSlip post={slipOf(act)} names="named" onChange={() => onChange(act.id)} />
        </li>
      ))}
    </ul>
  );
}

/** Once the first wave is shown, and live in the second. */
function Others({ idea, form }: IdeaProps) {
  const items = usePages<AmplifyItem>('items');
  if (form.wave === 1) return null;
  return (
    <div className={styles.others}>
      <Acts items={under(items, idea.id)} idea={idea} />
    </div>
  );
}

function Pager({
  at,
  of,
  onGo,
}: {
  readonly at: number;
  readonly of: number;
  readonly onGo: (at: number) => void;
}) {
  return (
    <div className={styles.pager}>
      <button type="button" disabled={at === 0} onClick={() => onGo(at - 1)}>
        <Icon name="back" />
        {at > 0 && words.idea(at)}
      </button>
      <button type="button" disabled={at + 1 >= of} onClick={() => onGo(at + 1)} className={styles.ahead}>
        {at + 1 < of && words.idea(at + 2)}
        <Icon name="back" />
      </button>
    </div>
  );
}
