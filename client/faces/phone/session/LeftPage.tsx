// Not in the room: by one's own choice, or because the desk put it down so.
import { room } from '@moot/shared/language/en/phone.ts';
import { usePending } from '../../../connection/hooks.ts';
import { Button } from '../../../ui/Button.tsx';
import { comeBack } from '../arrive.ts';
import { Page } from '../frame/Page.tsx';
import { Prompt } from '../frame/Prompt.tsx';
import { fieldsOf } from '../given.ts';

export function LeftPage({ chosen }: { readonly chosen: boolean }) {
  const coming = usePending().some((p) => fieldsOf(p.values).type === 'arrive');
  if (coming)
    return (
      <Page middle>
        <p className="quiet">{room.comingIn}</p>
      </Page>
    );
  return (
    <Page
      middle
      foot={
        <Button look="primary" wide onClick={comeBack}>
          {room.comeBack}
        </Button>
      }
    >
      <Prompt at="left" look="large">
        {chosen ? room.leftTitle : room.markedTitle}
      </Prompt>
      <p className="quiet">{room.leftHelp}</p>
    </Page>
  );
}
