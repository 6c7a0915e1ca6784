import type { WeighForm, WeighSubject } from '@moot/shared/activities/weigh/picture.ts';
import { weigh as words } from '@moot/shared/language/en/phoneWeigh.ts';
import { usePages } from '../../connection/hooks.ts';
import type { OnStage, PhoneFace } from '../../faces/phone/face.ts';
import { Page } from '../../faces/phone/frame/Page.tsx';
import { Words } from '../../ui/Term.tsx';
import { Own } from './Own.tsx';
import styles from './Phone.module.css';
import { Dots } from './PhoneDots.tsx';
import { Rank } from './PhoneRank.tsx';
import { Scale } from './PhoneScale.tsx';
import { Shown } from './PhoneShown.tsx';

type Props = OnStage<WeighForm>;

const modes = { scale: Scale, dots: Dots, rank: Rank } as const;

function Open(props: Props) {
  const subjects = usePages<WeighSubject>('subjects');
  const Mode = modes[props.form.mode];
  if (subjects.length === 0) return <Page>{words.nothing}</Page>;
  return <Mode {...props} subjects={subjects} />;
}

function Given(props: Props) {
  const subjects = usePages<WeighSubject>('subjects');
  return (
    <ul className={styles.own}>
      {subjects.map((s) => (
        <li key={s.id}>
          <p className="peer words-1">
            <Words>{s.text}</Words>
          </p>
          <Own {...props} subject={s.id} />
        </li>
      ))}
    </ul>
  );
}

export const phone: PhoneFace<WeighForm> = { Open, Given, Shown };
