// This phone has no seat any more: removed, signed out, or the person goes on with another one.
import { room } from '@moot/shared/language/en/phone.ts';
import { useEffect } from 'react';
import { useConnection } from '../../../connection/hooks.ts';
import { Button } from '../../../ui/Button.tsx';
import { announce } from '../announce.tsx';
import { Page } from '../frame/Page.tsx';
import { Prompt } from '../frame/Prompt.tsx';
import { UnsentHere } from '../sheets/Unsent.tsx';

const why = { removed: room.removed, replaced: room.replaced, signed_out: room.signedOut } as const;

export function GonePage({ onJoin }: { readonly onJoin: () => void }) {
  const { bye } = useConnection();
  const sentence = why[bye ?? 'signed_out'];
  useEffect(() => announce(sentence, true), [sentence]);
  return (
    <Page
      middle
      foot={
        <Button look="primary" wide onClick={onJoin}>
          {room.joinAgain}
        </Button>
      }
    >
      <Prompt at="gone" look="large">
        {room.goneTitle}
      </Prompt>
      <p className="quiet">{sentence}</p>
      <UnsentHere />
    </Page>
  );
}
