import { screen } from '@moot/shared/language/en/screen.ts';
import type { StagePart } from '@moot/shared/views/parts.ts';
import type { ReactNode } from 'react';
import { Frame } from './Frame.tsx';
import styles from './Question.module.css';
import type { Activity } from './view.ts';

type Props = {
  readonly stage: StagePart;
  readonly activity: Activity;
  /** What is being answered, where it belongs beside the prompt: a proposal, a stem. */
  readonly children?: ReactNode;
};

/** The prompt, where it stands, and nothing that anybody gave: a screen shows no answer before its time. */
export function Question({ stage, activity, children }: Props) {
  const { asking } = stage;
  const beside = children !== undefined;
  return (
    <Frame
      left={activity.title}
      right={asking === null ? '' : screen.round(asking.round, stage.rounds)}
      foot={stage.namesSentence === '' ? undefined : <Names stage={stage} />}
    >
      <div className={beside ? styles.beside : styles.alone}>
        <h1 className={beside || stage.prompt.length > 90 ? styles.prompt : styles.large}>{stage.prompt}</h1>
        {children}
        {stage.help !== '' && !beside && <p className={styles.help}>{stage.help}</p>}
        <p className={styles.step}>{stepWords(stage)}</p>
      </div>
    </Frame>
  );
}

/** Dashed: no name goes with it. Solid: a name does. Both: some of it. */
function Names({ stage }: { readonly stage: StagePart }) {
  const names = new Set(Object.values(stage.asking?.names ?? {}));
  return (
    <>
      {names.has('none') && <span className={styles.dashed} />}
      {names.has('named') && <span className={styles.solid} />}
      {stage.namesSentence}
    </>
  );
}

function stepWords({ asking, covered, mode }: StagePart): string {
  if (asking === null) return '';
  switch (asking.step) {
    case 'ready':
      return screen.opensSoon;
    case 'open':
      return screen.onPhones;
    case 'closed':
      return screen.closedNow;
    case 'shown':
    case 'settled':
      return covered && mode !== 'talk' ? screen.covered : '';
  }
}
