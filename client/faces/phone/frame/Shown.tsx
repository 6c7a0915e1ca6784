// What the pages of shown things have in common: their head, their foot, and the line that says “yours”.

import { lookUp, said, step } from '@moot/shared/language/en/phone.ts';
import type { StagePart } from '@moot/shared/views/parts.ts';
import type { ReactNode } from 'react';
import { raiseHand } from '../../../connection/actions.ts';
import { useHandUp } from '../../../connection/hooks.ts';
import { Button } from '../../../ui/Button.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { openSheet } from '../sheets/openSheet.ts';
import { Page, Pair } from './Page.tsx';
import { Prompt, StepLine } from './Prompt.tsx';
import styles from './Shown.module.css';

export function HandButton() {
  const up = useHandUp();
  return (
    <Button wide aria-pressed={up} className={up ? styles.up : ''} onClick={() => raiseHand(!up)}>
      <Icon name="hand" size={20} />
      {up ? lookUp.handDown : lookUp.handUp}
    </Button>
  );
}

export function ShownPage({ stage, children }: { readonly stage: StagePart; readonly children: ReactNode }) {
  const again = (stage.asking?.round ?? 1) > 1;
  return (
    <Page
      foot={
        <Pair>
          <HandButton />
          <Button wide onClick={() => openSheet('said')}>
            {said.title}
          </Button>
        </Pair>
      }
    >
      <StepLine name={step.shown} square>
        {again && step.afterTalking}
      </StepLine>
      <Prompt at={`${stage.asking?.id}/shown`}>{stage.activity?.title ?? stage.prompt}</Prompt>
      <div className={styles.list}>{children}</div>
    </Page>
  );
}

/** One thing that was shown; `open`: the one being looked at. */
export function ShownItem({
  open = false,
  children,
}: {
  readonly open?: boolean;
  readonly children: ReactNode;
}) {
  return <article className={open ? `${styles.item} ${styles.open}` : styles.item}>{children}</article>;
}

export function Yours({ mark, children }: { readonly mark?: ReactNode; readonly children: ReactNode }) {
  return (
    <p className={styles.yours}>
      {mark}
      <span>{children}</span>
    </p>
  );
}

export function Heading({ children }: { readonly children: ReactNode }) {
  return <h2 className={styles.heading}>{children}</h2>;
}

export function By({ children }: { readonly children: ReactNode }) {
  return <p className={styles.by}>{children}</p>;
}

export function Empty({ children }: { readonly children: ReactNode }) {
  return <p className={styles.empty}>{children}</p>;
}
