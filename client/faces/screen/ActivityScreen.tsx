import type { SessionPart } from '@moot/shared/views/parts.ts';
import type { ComponentType } from 'react';
import { NotYet } from './Plain.tsx';
import type { ScreenProps } from './view.ts';

type ScreenFace = { readonly Screen: ComponentType<ScreenProps> };

/** The kinds that have a face here, by the name of their folder; the others say that they are not available yet. */
const modules = import.meta.glob<ScreenFace>('../../activities/*/Screen.tsx', { eager: true });

export function ActivityScreen({
  session,
  ...props
}: ScreenProps & { readonly session: SessionPart | undefined }) {
  const Kind = modules[`../../activities/${props.activity.kind}/Screen.tsx`]?.Screen;
  if (Kind === undefined) return <NotYet session={session} title={props.activity.title} />;
  // A new activity starts afresh: what was looked at in the last one is forgotten.
  return <Kind key={props.activity.id} {...props} />;
}
