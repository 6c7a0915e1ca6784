// The desk's part of each kind: one line a kind, and whether it takes the whole width now.
import type { PicturedKind } from '@moot/shared/activities/picture.ts';
import type { DeskStagePart } from '@moot/shared/views/parts.ts';
import type { ReactNode } from 'react';
import * as amplify from '../../../activities/amplify/Desk.tsx';
import * as commit from '../../../activities/commit/Desk.tsx';
import * as consent from '../../../activities/consent/Desk.tsx';
import * as gather from '../../../activities/gather/Desk.tsx';
import * as glossary from '../../../activities/glossary/Desk.tsx';
import * as position from '../../../activities/position/Desk.tsx';
import * as pulse from '../../../activities/pulse/Desk.tsx';
import * as scenario from '../../../activities/scenario/Desk.tsx';
import * as sort from '../../../activities/sort/Desk.tsx';
import * as talk from '../../../activities/talk/Desk.tsx';
import * as vote from '../../../activities/vote/Desk.tsx';
import * as weigh from '../../../activities/weigh/Desk.tsx';

type DeskFace = {
  readonly Desk: (props: { readonly stage: DeskStagePart }) => ReactNode;
  readonly isWide?: (stage: DeskStagePart) => boolean;
};

const kinds: Readonly<Record<PicturedKind, DeskFace>> = {
  amplify,
  glossary,
  commit,
  consent,
  gather,
  position,
  pulse,
  sort,
  talk,
  vote,
  weigh,
  scenario,
};

const isPictured = (kind: string): kind is PicturedKind => kind in kinds;

export function deskOf(kind: string): DeskFace | null {
  return isPictured(kind) ? kinds[kind] : null;
}

export function isWide(stage: DeskStagePart): boolean {
  const face = stage.activity === null ? null : deskOf(stage.activity.kind);
  return face?.isWide?.(stage) === true;
}
