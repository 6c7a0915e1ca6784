// One's own tries to say something back, with what its owner said to each.
import { position as words } from '@moot/shared/language/en/phonePosition.ts';
import type { PutView } from '@moot/shared/views/parts.ts';
import { Slip } from '../../faces/phone/frame/Slip.tsx';
import styles from './Phone.module.css';

const isTap = (reply: string): reply is keyof typeof words.taps => reply in words.taps;
export const tapWords = (reply: string): string => (isTap(reply) ? words.taps[reply] : '');

export function Tries({ tries }: { readonly tries: readonly PutView[] }) {
  return tries.map((t) => (
    <Slip key={t.id} names="named">
      <p className="peer words-1">{t.text}</p>
      <p className={styles.answer}>
        {t.reply === 'asked' ? words.waiting(t.with) : <b>{words.theySaid(t.with, tapWords(t.reply))}</b>}{' '}
        {t.note !== '' && <span className="peer">{t.note}</span>}
      </p>
    </Slip>
  ));
}

/** Answered, and still to be changed while it is open. */
export function Answered({
  answered,
  onChange,
}: {
  readonly answered: readonly PutView[];
  readonly onChange: (p: PutView) => void;
}) {
  return answered.map((p) => (
    <p key={p.id} className={styles.answered}>
      <span>{words.youSaid(p.with, tapWords(p.reply))}</span>
      <button type="button" className={styles.link} onClick={() => onChange(p)}>
        {words.change}
      </button>
    </p>
  ));
}
