import type { LedgerLine } from '@moot/shared/http/ledger.ts';
import * as say from '@moot/shared/language/en/ledgerFaces.ts';
import { id, type LineId } from '@moot/shared/model/ids.ts';
import type { Command } from '@moot/shared/series/commands.ts';
import type { DeskStagePart } from '@moot/shared/views/parts.ts';
import { type ReactNode, useState } from 'react';
import { send } from '../../connection/actions.ts';
import { usePart } from '../../connection/hooks.ts';
import { Button } from '../../ui/desk/Button.tsx';
import styles from './Ledger.module.css';

/** What the facilitator does to a line with the room: on the screen, set aside and back, its words, its examples. */
export function LedgerActions({ line: { id: lineId, can } }: { readonly line: LedgerLine }): ReactNode {
  const stage = usePart<DeskStagePart>('stage');
  const [problem, setProblem] = useState('');
  const line = id<LineId>(lineId);
  const isUp = stage?.up?.what === 'thread' && stage.up.line === line;
  const act = async (command: Command) => {
    const reply = await send(command);
    setProblem(reply.ok ? '' : reply.sentence);
  };
  const compare = can?.compareExamples ?? null;
  return (
    <div className={styles.actions}>
      {stage?.can.putUp === true && (
        <Button
          icon="screen"
          onPress={() => void act({ type: 'putUp', up: isUp ? null : { what: 'thread', line } })}
        >
          {isUp ? say.takeDown : say.putUp}
        </Button>
      )}
      {compare !== null && (
        <Button onPress={() => void act({ type: 'compareExamples', line, compared: compare })}>
          {compare ? say.compared : say.notCompared}
        </Button>
      )}
      {can?.clearOfWords === true && (
        <Button onPress={() => void act({ type: 'clearOfWords', line })}>{say.clearOfWords}</Button>
      )}
      {can?.setAside === true && (
        <Button onPress={() => void act({ type: 'setAside', line, aside: true })}>{say.setAside}</Button>
      )}
      {can?.takeUp === true && (
        <Button onPress={() => void act({ type: 'setAside', line, aside: false })}>{say.takeUp}</Button>
      )}
      <p role="status" className={styles.said}>
        {isUp ? say.isUp : ''}
      </p>
      {problem !== '' && <p role="alert">{problem}</p>}
      {can?.clearOfWords === true && <p className={styles.help}>{say.clearOfWordsHelp}</p>}
    </div>
  );
}
