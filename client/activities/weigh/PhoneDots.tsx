import type { WeighForm, WeighSubject } from '@moot/shared/activities/weigh/picture.ts';
import { announce as said, step } from '@moot/shared/language/en/phone.ts';
import { weigh as words } from '@moot/shared/language/en/phoneWeigh.ts';
import type { Json } from '@moot/shared/model/series.ts';
import { announce } from '../../faces/phone/announce.tsx';
import type { OnStage } from '../../faces/phone/face.ts';
import { give, useGiven } from '../../faces/phone/given.ts';
import styles from './Phone.module.css';
import { Picking } from './Picking.tsx';
import { dotsOf } from './phoneAnswers.ts';

type Props = OnStage<WeighForm> & { readonly subjects: readonly WeighSubject[] };

/** Every tap is an answer: dots can be moved until answers close. */
export function Dots(props: Props) {
  const { activity, asking, form, subjects } = props;
  const dots = dotsOf(useGiven(asking)('answer', 'all')?.value ?? null);
  const spent = Object.values(dots).reduce((sum, n) => sum + n, 0);
  const left = form.dots - spent;
  const put = (item: string, n: number) => {
    const next = dotsOf({ ...dots, [item]: n });
    const value: Json = Object.keys(next).length === 0 ? null : next;
    void give({ activity: activity.id, asking, field: 'answer', subject: 'all' }, value).then(
      (reply) =>
        reply.ok && announce(`${said.saved} ${words.dotsLeft(form.dots - (spent - (dots[item] ?? 0) + n))}`),
    );
  };
  return (
    <Picking
      {...props}
      how={step.unseen}
      help={words.dotsHelp(form.dots, form.maxPerItem)}
      state={words.dotsLeft(left)}
      fresh={spent === 0}
    >
      {subjects.map((s) => {
        const n = dots[s.id] ?? 0;
        const row = { text: s.text, n, full: left === 0 || n >= form.maxPerItem };
        return (
          <li key={s.id}>
            {form.maxPerItem === 1 ? (
              <One {...row} onPut={(to) => put(s.id, to)} />
            ) : (
              <Several {...row} onPut={(to) => put(s.id, to)} />
            )}
          </li>
        );
      })}
    </Picking>
  );
}

type Row = {
  readonly text: string;
  readonly n: number;
  readonly full: boolean;
  readonly onPut: (n: number) => void;
};

function One({ text, n, full, onPut }: Row) {
  return (
    <button
      type="button"
      className={styles.pick}
      aria-pressed={n > 0}
      disabled={n === 0 && full}
      onClick={() => onPut(n > 0 ? 0 : 1)}
    >
      <span className="peer words-1">{text}</span>
      <Marks n={n} />
    </button>
  );
}

function Several({ text, n, full, onPut }: Row) {
  return (
    <div className={styles.several}>
      <span className="peer words-1">{text}</span>
      <span className={styles.steps}>
        <button type="button" aria-label={words.less(text)} disabled={n === 0} onClick={() => onPut(n - 1)}>
          −
        </button>
        <Marks n={n} />
        <button type="button" aria-label={words.more(text)} disabled={full} onClick={() => onPut(n + 1)}>
          +
        </button>
      </span>
    </div>
  );
}

function Marks({ n }: { readonly n: number }) {
  return (
    <span className={`${styles.mark} ${styles.dots}`}>
      <span aria-hidden="true">{n === 0 ? '○' : '●'.repeat(n)}</span>
      <span className="aloud">{words.given(n)}</span>
    </span>
  );
}
