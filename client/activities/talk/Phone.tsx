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

/** Buzzes once, halfway between first hearing of this talk and its end; a reload does not start it over. */
function useHalfTime(stage: StagePart, now: number): void {
  const endsAt = stage.talkEndsAt ?? stage.endsAt;
  const wanted = stage.activity?.kind === 'talk' && (stage.form as TalkForm | null)?.halfTime === true;
  const key = `half/${stage.activity?.id}/${endsAt}`;
  const half = wanted && endsAt !== null ? Number(keep().get(key) ?? 0) : 0;
  useEffect(() => {
    if (wanted && endsAt !== null && keep().get(key) === undefined) keep().set(key, (now + endsAt) / 2);
  }, [wanted, endsAt, key, now]);
  const due = half > 0 && now >= half;
  useEffect(() => {
    if (!due) return;
    keep().set(key, -1);
    navigator.vibrate?.(buzzMs);
  }, [due, key]);
}
