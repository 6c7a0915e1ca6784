// Phones down: dark, the question, who you are with, the time in words.
import type { TalkForm, TalkOutcome } from '@moot/shared/activities/talk/picture.ts';
import { lookUp } from '@moot/shared/language/en/phone.ts';
import type { StagePart } from '@moot/shared/views/parts.ts';
import { useEffect } from 'react';
import { keep } from '../../connection/browserKeep.ts';
import { useMine, usePages, useServerNow } from '../../connection/hooks.ts';
import { timeLeft } from '../../faces/phone/frame/clock.ts';

const buzzMs = 250;

/** What stands under “Look up.” while the room talks. */
export function TalkWords({
  stage,
  facilitator,
}: {
  readonly stage: StagePart;
  readonly facilitator: string;
}) {
  const now = useServerNow(1000);
  const mine = useMine();
  const isTalk = stage.activity?.kind === 'talk';
  const outcome = usePages<TalkOutcome>('outcome');
  const pair = isTalk
    ? outcome.find((o) => o.type === 'pair' && mine !== null && o.seats.includes(mine.seat))
    : undefined;
  useHalfTime(stage, now);
  const others =
    pair?.type === 'pair' ? pair.people.filter((_, index) => pair.seats[index] !== mine?.seat) : [];
  const endsAt = stage.talkEndsAt ?? stage.endsAt;
  return (
    <>
      <p>{isTalk ? stage.prompt : lookUp.talk}</p>
      {others.length > 0 && <p>{lookUp.with(others)}</p>}
      {endsAt !== null && <p>{timeLeft(endsAt, now, facilitator)}</p>}
    </>
  );
}

/** Buzzes once, halfway through this talk; a reload does not make it buzz again. */
function useHalfTime(stage: StagePart, now: number): void {
  const { talkStartedAt, talkEndsAt } = stage;
  const wanted = stage.activity?.kind === 'talk' && (stage.form as TalkForm | null)?.halfTime === true;
  const half =
    wanted && talkStartedAt !== null && talkEndsAt !== null ? (talkStartedAt + talkEndsAt) / 2 : null;
  const key = `half/${stage.activity?.id}/${talkEndsAt}`;
  const due = half !== null && now >= half;
  useEffect(() => {
    if (!due || keep().get(key) !== undefined) return;
    keep().set(key, -1);
    navigator.vibrate?.(buzzMs);
  }, [due, key]);
}
