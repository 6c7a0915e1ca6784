// The desk's part of each kind, by the name of its folder, and whether it takes the whole width now.
import type { DeskStagePart } from '@moot/shared/views/parts.ts';
import type { ReactNode } from 'react';

type DeskFace = {
  readonly Desk: (props: { readonly stage: DeskStagePart }) => ReactNode;
  readonly isWide?: (stage: DeskStagePart) => boolean;
};

const modules = import.meta.glob<DeskFace>('../../../activities/*/Desk.tsx', { eager: true });

export function deskOf(kind: string): DeskFace | null {
  return modules[`../../../activities/${kind}/Desk.tsx`] ?? null;
}

export function isWide(stage: DeskStagePart): boolean {
  const face = stage.activity === null ? null : deskOf(stage.activity.kind);
  return face?.isWide?.(stage) === true;
}
