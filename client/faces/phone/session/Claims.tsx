// Somebody asks for this seat on another phone: only its holder's yes gives it.
import { claim as words } from '@moot/shared/language/en/phone.ts';
import { useEffect, useState } from 'react';
import { useClaims } from '../../../connection/hooks.ts';
import { isProblem, postJson } from '../../../connection/http.ts';
import { Button } from '../../../ui/Button.tsx';
import { announce } from '../announce.tsx';
import { Pair } from '../frame/Page.tsx';
import styles from './Session.module.css';

export function Claims() {
  const [first] = useClaims();
  return first === undefined ? null : <Claim key={first.claim} claim={first.claim} name={first.name} />;
}

function Claim({ claim, name }: { readonly claim: string; readonly name: string }) {
  const [problem, setProblem] = useState('');
  useEffect(() => announce(`${words.title} ${words.help(name)}`, true), [name]);
  const answer = async (yes: boolean) => {
    const said = await postJson(`/api/claims/${claim}`, { yes });
    if (isProblem(said)) setProblem(said.sentence);
  };
  return (
    <section className={styles.claim} aria-label={words.title}>
      <h2>{words.title}</h2>
      <p>{words.help(name)}</p>
      <p role="alert">{problem}</p>
      <Pair>
        <Button onClick={() => void answer(false)}>{words.no}</Button>
        <Button onClick={() => void answer(true)}>{words.yes}</Button>
      </Pair>
    </section>
  );
}
