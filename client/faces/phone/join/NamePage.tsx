// Which name is yours: from the list, or typed.
import type { Join, Joined, JoinPage } from '@moot/shared/http/join.ts';
import type { Problem } from '@moot/shared/http/problem.ts';
import { join } from '@moot/shared/language/en/phone.ts';
import { type ReactNode, useState } from 'react';
import { isProblem, postJson } from '../../../connection/http.ts';
import { Button } from '../../../ui/Button.tsx';
import { Ring } from '../../../ui/Ring.tsx';
import { Choices } from '../frame/Choices.tsx';
import { Page } from '../frame/Page.tsx';
import { Prompt } from '../frame/Prompt.tsx';
import styles from './Join.module.css';
import { TypedName } from './TypedName.tsx';

type Props = {
  readonly code: string;
  readonly page: JoinPage;
  readonly onAnswer: (name: string, answer: Joined) => void;
  readonly onOther: () => void;
};

export function NamePage({ code, page, onAnswer, onOther }: Props) {
  const [typing, setTyping] = useState(page.roster.length === 0);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const ask = async (name: string, who: Join['who']) => {
    setBusy(true);
    const answer = await postJson<Joined>('/api/join', { code, who } satisfies Join);
    setBusy(false);
    if (isProblem(answer)) setProblem(answer);
    else onAnswer(name, answer);
  };
  const head = (
    <header className={styles.bar}>
      <span className={styles.here}>
        <Ring /> {page.session ?? page.title}
      </span>
      {page.session !== null && <span>{page.title}</span>}
    </header>
  );
  const said = (
    <>
      <p className={styles.privacy}>{join.privacy(page.facilitator)}</p>
      <p role="alert" className={problem === null ? undefined : styles.problem}>
        {problem?.sentence ?? (page.locked ? join.locked(page.facilitator) : '')}
      </p>
    </>
  );
  if (typing)
    return (
      <>
        {head}
        <TypedName
          page={page}
          asksPlace={page.selfJoin || problem?.error === 'which_organisation'}
          busy={busy || page.locked}
          said={said}
          onName={(name, who) => void ask(name, who)}
          onBack={page.roster.length === 0 ? onOther : () => setTyping(false)}
        />
      </>
    );
  return (
    <>
      {head}
      <Roster
        page={page}
        busy={busy || page.locked}
        said={said}
        onSeat={(name, seat) => void ask(name, { seat })}
        onTyped={() => setTyping(true)}
        onOther={onOther}
      />
    </>
  );
}

type RosterProps = {
  readonly page: JoinPage;
  readonly busy: boolean;
  readonly said: ReactNode;
  readonly onSeat: (name: string, seat: string) => void;
  readonly onTyped: () => void;
  readonly onOther: () => void;
};

function Roster({ page, busy, said, onSeat, onTyped, onOther }: RosterProps) {
  const [seat, setSeat] = useState<string | null>(null);
  const chosen = page.roster.find((peer) => peer.seat === seat);
  const organisations = [...new Set(page.roster.map((peer) => peer.organisation))];
  return (
    <Page
      foot={
        <>
          {chosen?.held && <p className={styles.never}>{join.heldHelp}</p>}
          <Button
            look="primary"
            wide
            disabled={chosen === undefined || busy}
            onClick={() => chosen && onSeat(chosen.name, chosen.seat)}
          >
            {chosen === undefined ? join.pickFirst : join.continueAs(chosen.name)}
          </Button>
        </>
      }
    >
      <Prompt at="join/name" look="large">
        {join.which}
      </Prompt>
      {said}
      {organisations.map((organisation) => (
        <section key={organisation}>
          <h2 className={styles.organisation}>{organisation}</h2>
          <Choices
            look="own"
            label={organisation}
            className={styles.group}
            chosen={seat}
            onChoose={setSeat}
            choices={page.roster
              .filter((peer) => peer.organisation === organisation)
              .map((peer) => ({ id: peer.seat, className: styles.person, label: <Person peer={peer} /> }))}
          />
        </section>
      ))}
      <div className={styles.others}>
        {page.selfJoin && (
          <Button look="quiet" onClick={onTyped}>
            {join.notOnList}
          </Button>
        )}
        <Button look="quiet" onClick={onOther}>
          {join.otherCode}
        </Button>
      </div>
      <p className={styles.never}>{join.rosterOpen}</p>
    </Page>
  );
}

function Person({ peer }: { readonly peer: JoinPage['roster'][number] }) {
  return (
    <>
      <span className={styles.dot} />
      <b>{peer.name}</b>
      {peer.held && <small>{join.held}</small>}
    </>
  );
}
