import * as say from '@moot/shared/language/en/desk.ts';
import { type AskingId, id } from '@moot/shared/model/ids.ts';
import type { DeskStagePart } from '@moot/shared/views/parts.ts';
import type { ReactNode } from 'react';
import { Button as AriaButton, Disclosure, DisclosurePanel } from 'react-aria-components';
import { send } from '../../../connection/actions.ts';
import { Button } from '../../../ui/desk/Button.tsx';
import styles from './Reveals.module.css';

/** What can be shown one by one, in its order. The primary shows the first that is not shown yet. */
export function Reveals({ stage }: { readonly stage: DeskStagePart }): ReactNode {
  const { asking, reveals } = stage;
  const shown = reveals.filter((part) => part.shown).length;
  const isTime = asking?.step === 'closed' || asking?.step === 'shown';
  if (!isTime || reveals.length < 2 || shown === reveals.length) return null;
  const show = (part: string) => void send({ type: 'show', asking: id<AskingId>(asking.id), parts: [part] });
  return (
    <Disclosure className={styles.reveals ?? ''} defaultExpanded={reveals.length <= 3}>
      <AriaButton slot="trigger" className={styles.head ?? ''}>
        {say.toShow(shown, reveals.length)}
      </AriaButton>
      <DisclosurePanel>
        <ol className={styles.parts}>
          {reveals.map((part) => (
            <li key={part.id} className={styles.part}>
              <span>{part.label}</span>
              {part.shown ? (
                <span className={styles.shown}>{say.shownPart}</span>
              ) : (
                <Button size="small" label={say.showPartLabel(part.label)} onPress={() => show(part.id)}>
                  {say.showPart}
                </Button>
              )}
            </li>
          ))}
        </ol>
      </DisclosurePanel>
    </Disclosure>
  );
}
