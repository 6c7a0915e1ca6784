import { groundTools as say } from '@moot/shared/language/en/groundFaces.ts';
import type { DeskStagePart } from '@moot/shared/views/parts.ts';
import type { ReactNode } from 'react';
import { send } from '../../connection/actions.ts';
import { Button } from '../../ui/desk/Button.tsx';
import { StageTools } from '../../ui/desk/StageTools.tsx';
import { putOnScreen } from '../deskCommands.ts';

type Props = { readonly stage: DeskStagePart; readonly hasMap: boolean };

/** What the room can look at once a vote is shown: all lines on one ground, or how answers lie. */
export function GroundTools({ stage, hasMap }: Props): ReactNode {
  const isMapUp = stage.up?.what === 'map';
  const putUp = (up: { what: 'map' } | null) => void send({ type: 'putUp', up });
  return (
    <StageTools>
      {(stage.focus !== null || stage.up !== null) && (
        <Button
          onPress={() => {
            if (stage.up !== null) putUp(null);
            if (stage.focus !== null) void putOnScreen(null);
          }}
        >
          {isMapUp && stage.focus === null ? say.mapDown : say.whereWeStand}
        </Button>
      )}
      {hasMap && !isMapUp && <Button onPress={() => putUp({ what: 'map' })}>{say.map}</Button>}
    </StageTools>
  );
}
