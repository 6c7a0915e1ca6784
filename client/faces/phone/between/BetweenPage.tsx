// Outside a session: what comes next, what waits for this peer, and what they said they would do.

import { due, handedOn, next as nextWords } from '@moot/shared/language/en/between.ts';
import { allToCalendar } from '@moot/shared/language/en/calendar.ts';
import { lookUp, said } from '@moot/shared/language/en/phone.ts';
import { id } from '@moot/shared/model/ids.ts';
import type { MinePart, SessionPart } from '@moot/shared/views/parts.ts';
import { useState } from 'react';
import { send } from '../../../connection/actions.ts';
import { Button } from '../../../ui/Button.tsx';
import { Page, Pair } from '../frame/Page.tsx';
import { Prompt } from '../frame/Prompt.tsx';
import { openSheet } from '../sheets/openSheet.ts';
import { UnsentHere } from '../sheets/Unsent.tsx';
import type { Peer } from '../signedIn.ts';
import styles from './Between.module.css';
import { ToConfirm } from './ToConfirm.tsx';
import { ToTalk } from './ToTalk.tsx';

type Props = {
  readonly peer: Peer;
  readonly session: SessionPart;
  readonly mine: MinePart;
  readonly facilitator: string;
};

export function BetweenPage({ peer, session, mine, facilitator }: Props) {
  return (
    <Page
      foot={
        <Pair>
          <Button wide onClick={() => openSheet('said')}>
            {said.title}
          </Button>
          <Button wide onClick={() => openSheet('promises')}>
            {lookUp.promises}
          </Button>
        </Pair>
      }
    >
      <Coming peer={peer} session={session} mine={mine} facilitator={facilitator} />
      <UnsentHere />
      <ToConfirm lines={mine.toConfirm} />
      <ToTalk talks={mine.talks} />
      <ToTakeOn promises={mine.toTakeOn} />
      <Due promises={mine.promises} />
    </Page>
  );
}

function Coming({ peer, session, mine, facilitator }: Props) {
  const { nextSession: next } = session;
  if (next === null)
    return (
      <section className={styles.next}>
        <Prompt at="between" look="large">
          {session.session === null ? lookUp.title : lookUp.ended(session.session.n)}
        </Prompt>
        <p className={styles.detail}>
          {lookUp.endedHelp} {nextWords.none}
        </p>
      </section>
    );
  return (
    <section className={styles.next}>
      <p className={styles.label}>
        {next.isRating ? nextWords.rating(next.when) : nextWords.label(next.n, next.when)}
      </p>
      <Prompt at={`between/${next.id}`} look="large">
        {next.title}
      </Prompt>
      <p className={styles.detail}>
        {next.when === null && `${nextWords.noDate} `}
        {nextWords.byItself}
      </p>
      {next.when !== null && (
        <a className={styles.calendar} href={`/api/series/${peer.series}/calendar.ics`} download>
          {allToCalendar}
        </a>
      )}
      {mine.away !== null && <Apology session={next.id} away={mine.away} facilitator={facilitator} />}
    </section>
  );
}

type ApologyProps = { readonly session: string; readonly away: boolean; readonly facilitator: string };

function Apology({ session, away, facilitator }: ApologyProps) {
  const [problem, setProblem] = useState('');
  const say = async () => {
    const reply = await send({ type: 'sendApology', session: id(session), away: !away });
    setProblem(reply.ok ? '' : reply.sentence);
  };
  return (
    <>
      {away && <p className={styles.detail}>{nextWords.awaySent(facilitator)}</p>}
      <p role="alert">{problem}</p>
      <Button look="quiet" onClick={() => void say()}>
        {away ? nextWords.comes : nextWords.away}
      </Button>
    </>
  );
}

/** Theirs only with their own yes; the one who asks about it is told. */
function ToTakeOn({ promises }: { readonly promises: MinePart['toTakeOn'] }) {
  const [problem, setProblem] = useState('');
  if (promises.length === 0) return null;
  const take = async (promise: string) => {
    const reply = await send({ type: 'takeOnPromise', promise: id(promise) });
    setProblem(reply.ok ? '' : reply.sentence);
  };
  return (
    <section className={styles.part}>
      <h2>{handedOn.title}</h2>
      <p className={styles.detail}>{handedOn.help}</p>
      <p role="alert">{problem}</p>
      {promises.map(({ id: promise, as, what, when, by, asker }) => (
        <article key={promise} className={styles.card}>
          <p className="peer words-1">{what}</p>
          <p className={styles.detail}>
            {as === 'maker' ? handedOn.maker(by, when, asker) : handedOn.asker(by, when, asker)}
          </p>
          <Button wide onClick={() => void take(promise)}>
            {as === 'maker' ? handedOn.takeOn : handedOn.ask}
          </Button>
        </article>
      ))}
    </section>
  );
}

function Due({ promises }: { readonly promises: MinePart['promises'] }) {
  const toReport = promises.filter((p) => p.report === 'due');
  if (toReport.length === 0) return null;
  return (
    <section className={styles.part}>
      <h2>{due.title}</h2>
      {toReport.map((promise) => (
        <article key={promise.id} className={styles.card}>
          <p className="peer words-1">{promise.what}</p>
          <p className={styles.detail}>{due.when(promise.when, promise.asker, promise.accepted)}</p>
          <Button wide onClick={() => openSheet('promises')}>
            {due.say}
          </Button>
        </article>
      ))}
    </section>
  );
}
