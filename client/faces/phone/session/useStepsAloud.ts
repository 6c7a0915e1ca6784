// Says a change of step to those who hear the page: once, politely; a pause at once.

import { lookUp, announce as words } from '@moot/shared/language/en/phone.ts';
import type { StagePart } from '@moot/shared/views/parts.ts';
import { useEffect } from 'react';
import { announce } from '../announce.tsx';

function sentenceFor(stage: StagePart): string {
  if (stage.mode === 'paused') return lookUp.pausing;
  if (stage.mode !== 'activity') return words.lookUp;
  switch (stage.asking?.step) {
    case 'open':
      return words.open(stage.namesSentence.split(':')[0] ?? '');
    case 'closed':
      return words.closed;
    case 'shown':
      return words.shown;
    case 'ready':
    case 'settled':
    case undefined:
      return words.lookUp;
  }
}

export function useStepsAloud(stage: StagePart | undefined): void {
  const at = stage === undefined ? '' : `${stage.mode}/${stage.asking?.id}/${stage.asking?.step}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the step is what changed, not the rest of the part
  useEffect(() => {
    if (stage !== undefined) announce(sentenceFor(stage), stage.mode === 'paused');
  }, [at]);
}
