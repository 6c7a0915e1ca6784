import type { Me, NewFacilitator, SignIn } from '@moot/shared/http/account.ts';
import * as say from '@moot/shared/language/en/deskPages.ts';
import { type FormEvent, type ReactNode, useState } from 'react';
import { isProblem, postJson } from '../../../connection/http.ts';
import { Button } from '../../../ui/desk/Button.tsx';
import { TextField } from '../../../ui/desk/TextField.tsx';
import styles from './Doors.module.css';
import { Page } from './Page.tsx';

type Words = { readonly title: string; readonly help: string; readonly action: string };
type DoorProps = {
  readonly words: Words;
  readonly secret: 'new' | 'current';
  readonly post: (name: string, passphrase: string) => ReturnType<typeof postJson<Me>>;
  readonly onDone: (me: Me) => void;
};

function Door({ words, secret, post, onDone }: DoorProps): ReactNode {
  const [name, setName] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const [trouble, setTrouble] = useState('');
  const enter = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await post(name.trim(), passphrase);
    if (isProblem(answer)) setTrouble(answer.sentence);
    else onDone(answer);
  };
  return (
    <Page title={say.moot}>
      <form className={styles.door} onSubmit={(event) => void enter(event)}>
        <h1 className={styles.title}>{words.title}</h1>
        <p className="quiet">{words.help}</p>
        <TextField
          label={say.yourName}
          name="name"
          value={name}
          onChange={setName}
          autoComplete="username"
          isRequired
        />
        <TextField
          label={say.passphrase}
          name="passphrase"
          value={passphrase}
          onChange={setPassphrase}
          secret={secret}
          isRequired
          {...(secret === 'new' ? { help: say.passphraseHelp } : {})}
        />
        {trouble !== '' && (
          <p role="alert" className={styles.trouble}>
            {trouble}
          </p>
        )}
        <Button look="primary" size="tall" type="submit">
          {words.action}
        </Button>
      </form>
    </Page>
  );
}

export function SignInPage({
  isSetUp,
  onDone,
}: {
  readonly isSetUp: boolean;
  readonly onDone: (me: Me) => void;
}): ReactNode {
  const words = {
    title: say.signInTitle,
    help: isSetUp ? say.signInHelp : say.notSetUp,
    action: say.signInDo,
  };
  const post = (name: string, passphrase: string) =>
    postJson<Me>('/api/sign-in', { name, passphrase } satisfies SignIn);
  return <Door words={words} secret="current" post={post} onDone={onDone} />;
}

type AcceptProps = {
  readonly route: { readonly at: 'setUp' | 'invitation'; readonly token: string };
  readonly onDone: (me: Me) => void;
};

export function Accept({ route: { at, token }, onDone }: AcceptProps): ReactNode {
  const words =
    at === 'setUp'
      ? { title: say.setUpTitle, help: say.setUpHelp, action: say.setUpDo }
      : { title: say.invitedTitle, help: say.invitedHelp, action: say.invitedDo };
  const path = at === 'setUp' ? '/api/set-up' : '/api/invitations/accept';
  const post = (name: string, passphrase: string) =>
    postJson<Me>(path, { token, name, passphrase } satisfies NewFacilitator);
  return <Door words={words} secret="new" post={post} onDone={onDone} />;
}
