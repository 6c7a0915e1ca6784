// What was shown of a vote: round two beside round one, never over it; reasons; one's own answer from this phone only.

import type { RoundCount, VoteForm, VoteOutcome } from '@moot/shared/activities/vote/picture.ts';
import { changedWords, countOfWords, patternName, patternWords } from '@moot/shared/language/en/counts.ts';
import { organisationsHead } from '@moot/shared/language/en/groundFaces.ts';
import { vote as words } from '@moot/shared/language/en/phoneKinds.ts';
import { usePages } from '../../connection/hooks.ts';
import type { OnStage } from '../../faces/phone/face.ts';
import { By, Empty, ShownItem, ShownPage, Yours } from '../../faces/phone/frame/Shown.tsx';
import { useGiven } from '../../faces/phone/given.ts';
import { Organisations } from '../../pictures/Organisations.tsx';
import { Mark } from '../../ui/Marks.tsx';
import { Words } from '../../ui/Term.tsx';
import styles from './Phone.module.css';
import { besideLabel, PhoneMarks, widest } from './PhoneMarks.tsx';
import { isSide, sideWords } from './PhoneSides.ts';
import { useBefore } from './useBefore.ts';

type Props = OnStage<VoteForm>;
type Counted = Extract<RoundCount, { shown: true }>;

export function ShownVotes(props: Props) {
  const outcomes = usePages<VoteOutcome>('outcome');
  const open = outcomes.find((o) => o.subject === props.stage.focus) ?? outcomes[0];
  return (
    <ShownPage stage={props.stage}>
      {open === undefined && <Empty>{words.countsLater}</Empty>}
      {open && <Large {...props} outcome={open} />}
      {outcomes
        .filter((o) => o !== open)
        .map((outcome) => (
          <Small key={outcome.subject} outcome={outcome} />
        ))}
    </ShownPage>
  );
}

function Large(props: Props & { readonly outcome: VoteOutcome }) {
  const { outcome } = props;
  const rounds = [
    ...outcome.earlier.map((e) => ({ label: e.label, count: e.count })),
    ...outcome.rounds.map(named),
  ];
  const last = outcome.rounds.at(-1);
  return (
    <ShownItem open>
      <p className="peer words-2">
        <Words>{outcome.text}</Words>
      </p>
      {rounds.length > 0 && (
        <div className={styles.rounds}>
          {rounds.map(({ label, count }) => (
            <Round key={label} label={rounds.length > 1 ? label : ''} count={count} />
          ))}
        </div>
      )}
      {last === undefined && outcome.reasons.length > 0 && <By>{words.countsLater}</By>}
      {last?.shown && <Pattern outcome={outcome} last={last} />}
      {outcome.reasons.length > 0 && (
        <ul className={styles.why}>
          {outcome.reasons.map((reason) => (
            <li key={`${reason.round}${reason.text}`}>
              <p className="peer words-1">{reason.text}</p>
              {reason.by && <By>{reason.by}</By>}
            </li>
          ))}
        </ul>
      )}
      <OwnAnswer {...props} />
    </ShownItem>
  );
}

const named = (count: RoundCount) => ({ label: count.round > 1 ? words.after : words.first, count });

function Round({ label, count }: { readonly label: string; readonly count: RoundCount }) {
  if (!count.shown) return <p>{`${label} ${count.words}`.trim()}</p>;
  const said = countOfWords(count, count.present);
  return (
    <div className={styles.round}>
      {label !== '' && <span className={styles.label}>{label}</span>}
      <div>
        <PhoneMarks
          counts={count}
          label={said}
          size={20}
          perRow={9}
          across={label === '' ? widest : besideLabel}
        />
        <small aria-hidden="true">{said}</small>
      </div>
    </div>
  );
}

function Pattern({ outcome, last }: { readonly outcome: VoteOutcome; readonly last: Counted }) {
  return (
    <>
      <p className={styles.pattern}>
        {patternName(last.pattern)}.{' '}
        <span className={styles.changed}>
          {outcome.changed !== null && `${capital(changedWords(outcome.changed))}.`}
        </span>
      </p>
      {outcome.beside !== null && outcome.beside.onBoard !== '' && <By>{outcome.beside.onBoard}</By>}
      {outcome.beside !== null && outcome.beside.organisations.length > 0 && (
        <Organisations
          label={organisationsHead}
          organisations={outcome.beside.organisations}
          mark={14}
          across={150}
          className={styles.beside}
          classNames={{ marks: styles.few }}
        />
      )}
      {last.everyOrganisation && <By>{words.everyOrganisation}</By>}
      {last.organisationsNotAgreeing.length > 0 && (
        <By>{words.notAgreeing(last.organisationsNotAgreeing)}</By>
      )}
    </>
  );
}

function OwnAnswer({ asking, outcome }: Props & { readonly outcome: VoteOutcome }) {
  const now = useGiven(asking)('vote', outcome.subject)?.value;
  const before = useBefore(asking, outcome.subject);
  if (!isSide(now)) return null;
  const said =
    before === null
      ? words.you[now]
      : before === now
        ? words.youTwice[now]
        : words.youChanged(sideWords[before].toLowerCase(), sideWords[now].toLowerCase());
  return (
    <Yours mark={<Mark side={now} size={16} />}>
      {said} {asking.names.vote === 'none' && words.onlyPhone}
    </Yours>
  );
}

function Small({ outcome }: { readonly outcome: VoteOutcome }) {
  const last = outcome.rounds.at(-1);
  return (
    <ShownItem>
      <p className="peer words-1">
        <Words>{outcome.text}</Words>
      </p>
      {last?.shown && (
        <div className={styles.small}>
          <PhoneMarks counts={last} label={countOfWords(last, last.present)} size={16} perRow={9} />
          <p className={styles.pattern}>
            {patternWords(last.pattern, last, last.present)}{' '}
            <span className={styles.changed}>
              {outcome.changed !== null && `${capital(changedWords(outcome.changed))}.`}
            </span>
          </p>
        </div>
      )}
      {last && !last.shown && <By>{last.words}</By>}
    </ShownItem>
  );
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
