// A personal link never takes over silently: it asks first.
import type { Joined, LinkPage as Link } from '@moot/shared/http/join.ts';
import { common } from '@moot/shared/language/en/common.ts';
import { join } from '@moot/shared/language/en/phone.ts';
import { useEffect, useState } from 'react';
import { isProblem, postJson } from '../../../connection/http.ts';
import { Button } from '../../../ui/Button.tsx';
import { Ring } from '../../../ui/Ring.tsx';
import { Page } from '../frame/Page.tsx';
import { Prompt } from '../frame/Prompt.tsx';
import styles from './Join.module.css';

type Props = {
  readonly token: string;
  readonly onAnswer: (name: string, answer: Joined) => void;
  readonly onOther: () => void;
};

export function LinkPage({ token, onAnswer, onOther }: Props) {
  const [link, setLink] = useState<Link | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    let here = true;
    void postJson<Link>('/api/link/look', { token }).then((found) => {
      if (!here) return;
      if (isProblem(found)) setProblem(found.sentence);
      else setLink(found);
    });
    return () => {
      here = false;
    };
  }, [token]);
  const take = async (name: string) => {
    setBusy(true);
    const answer = await postJson<Joined>('/api/link', { token });
    setBusy(false);
    if (isProblem(answer)) setProblem(answer.sentence);
    else onAnswer(name, answer);
  };
  if (link === null && problem === null) return <Page middle>{common.connecting}</Page>;
  return (
    <Page
      middle
      foot={
        <>
          {link && (
            <Button look="primary" wide disabled={busy} onClick={() => void take(link.name)}>
              {join.continueAs(link.name)}
            </Button>
          )}
          <Button wide onClick={onOther}>
            {link ? join.notMe : join.join}
          </Button>
        </>
      }
    >
      <p className={styles.brand}>
        <Ring size={34} />
        {common.moot}
      </p>
      {link && (
        <div className={styles.codeTitle}>
          <Prompt at="join/link" look="large">
            {join.continueAsQuestion(link.name)}
          </Prompt>
          <p className="quiet">{join.continueHelp(link.title)}</p>
          {link.held && <p className={styles.strong}>{join.otherPhoneStops}</p>}
        </div>
      )}
      <p role="alert" className={problem === null ? undefined : styles.problem}>
        {problem}
      </p>
    </Page>
  );
}
