// The name is held: its holder's phone and the desk are asked; this page goes on by itself.
import type { Joined } from '@moot/shared/http/join.ts';
import { join } from '@moot/shared/language/en/phone.ts';
import { useEffect, useRef, useState } from 'react';
import { isProblem, postJson } from '../../../connection/http.ts';
import { Button } from '../../../ui/Button.tsx';
import { Page } from '../frame/Page.tsx';
import { Prompt } from '../frame/Prompt.tsx';
import styles from './Join.module.css';

const everyMs = 1500;

type Props = {
  readonly claim: string;
  readonly name: string;
  readonly facilitator: string;
  readonly onAnswer: (answer: Joined) => void;
  readonly onStop: () => void;
};

export function WaitPage({ claim, name, facilitator, onAnswer, onStop }: Props) {
  const [problem, setProblem] = useState<string | null>(null);
  const tell = useRef(onAnswer);
  tell.current = onAnswer;
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let here = true;
    const ask = async () => {
      const answer = await postJson<Joined>('/api/join/wait', { claim });
      if (!here) return;
      if (isProblem(answer) && answer.error !== 'no_connection') return setProblem(answer.sentence);
      if (!isProblem(answer) && answer.joined) return tell.current(answer);
      timer = setTimeout(() => void ask(), everyMs);
    };
    void ask();
    return () => {
      here = false;
      clearTimeout(timer);
    };
  }, [claim]);
  return (
    <Page
      middle
      foot={
        <Button wide onClick={onStop}>
          {join.waitStop}
        </Button>
      }
    >
      <Prompt at="join/wait" look="large">
        {join.waitTitle(name)}
      </Prompt>
      <p className="quiet">{join.waitHelp(facilitator)}</p>
      <p role="alert" className={problem === null ? undefined : styles.problem}>
        {problem}
      </p>
    </Page>
  );
}
