import type { WeighForm, WeighSubject } from '@moot/shared/activities/weigh/picture.ts';
import { announce as said, step } from '@moot/shared/language/en/phone.ts';
import { weigh as words } from '@moot/shared/language/en/phoneWeigh.ts';
import { placeWords } from '@moot/shared/language/en/places.ts';
import { announce } from '../../faces/phone/announce.tsx';
import type { OnStage } from '../../faces/phone/face.ts';
import { give, useGiven } from '../../faces/phone/given.ts';
import styles from './Phone.module.css';
import { Picking } from './Picking.tsx';
import { ranksOf } from './phoneAnswers.ts';

type Props = OnStage<WeighForm> & { readonly subjects: readonly WeighSubject[] };

/** Tapped in their order: first, second, third. Taken out again, those after it move up. */
export function Rank(props: Props) {
  const { activity, asking, form, subjects } = props;
  const ranks = ranksOf(useGiven(asking)('answer', 'all')?.value ?? null);
  const left = form.top - ranks.length;
  const tap = (item: string) => {
    const next = ranks.includes(item) ? ranks.filter((r) => r !== item) : [...ranks, item];
    const place = next.indexOf(item);
    const heard = place < 0 ? words.notChosen : placeWords(place + 1);
    const value = next.length === 0 ? null : next;
    void give({ activity: activity.id, asking, field: 'answer', subject: 'all' }, value).then(
      (reply) => reply.ok && announce(`${said.saved} ${heard}.`),
    );
  };
  return (
    <Picking
      {...props}
      how={step.unseen}
      help={words.rankHelp(form.top)}
      state={words.rankLeft(left)}
      fresh={ranks.length === 0}
    >
      {subjects.map((s) => {
        const at = ranks.indexOf(s.id);
        return (
          <li key={s.id}>
            <button
              type="button"
              className={styles.pick}
              aria-pressed={at >= 0}
              disabled={at < 0 && left === 0}
              onClick={() => tap(s.id)}
            >
              <span className="peer words-1">{s.text}</span>
              <span className={styles.mark}>{at < 0 ? '' : placeWords(at + 1)}</span>
            </button>
          </li>
        );
      })}
    </Picking>
  );
}
