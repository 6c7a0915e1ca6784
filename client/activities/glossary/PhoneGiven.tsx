import type { GlossaryForm } from '@moot/shared/activities/glossary/picture.ts';
// One meaning in its three parts; and one's own judgement, from this phone's own copy.
import { glossary as words } from '@moot/shared/language/en/phoneGlossary.ts';
import type { OnStage } from '../../faces/phone/face.ts';
import { By, Yours } from '../../faces/phone/frame/Shown.tsx';
import { useGiven } from '../../faces/phone/given.ts';
import styles from './Phone.module.css';
import type { Written } from './written.ts';

export function Meaning({ meaning, example, ourWord }: Written) {
  return (
    <>
      <p className="peer words-1">{meaning}</p>
      {example !== '' && <Part label={words.example}>{example}</Part>}
      {ourWord !== '' && <Part label={words.ourWord}>{ourWord}</Part>}
    </>
  );
}

function Part({ label, children }: { readonly label: string; readonly children: string }) {
  return (
    <p className={styles.part}>
      {label} <span className="peer">{children}</span>
    </p>
  );
}

export function OwnJudgement({ asking, form }: OnStage<GlossaryForm>) {
  const value = useGiven(asking)('judge', form.subject?.id ?? '')?.value;
  const chosen = form.judge.find((one) => one === value);
  if (chosen === undefined) return <p className="quiet">{words.notYet}</p>;
  return (
    <>
      <Yours>{words.youSaid(words.judge[chosen])}</Yours>
      {asking.names.judge === 'none' && <By>{words.onlyPhone}</By>}
    </>
  );
}
