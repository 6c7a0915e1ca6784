import type { PositionForm, PositionOutcome, SideView } from '@moot/shared/activities/position/picture.ts';
import { position as say } from '@moot/shared/language/en/deskPosition.ts';
import type { DeskStagePart } from '@moot/shared/views/parts.ts';
import { type ReactNode, useState } from 'react';
import { Button } from '../../ui/desk/Button.tsx';
import styles from './Desk.module.css';
import { DeskAgreed } from './DeskAgreed.tsx';
import { DeskTries } from './DeskTries.tsx';

type Difference = Extract<PositionOutcome, { type: 'difference' }>;
type Props = {
  readonly stage: DeskStagePart;
  readonly form: PositionForm;
  readonly difference: Difference;
  readonly isNow: boolean;
};

export function DeskDifference({ stage, form, difference, isNow }: Props): ReactNode {
  const [isWriting, setWriting] = useState(false);
  const { treatments, settled } = difference;
  const sidesOpen = isNow && form.on === 'side' && stage.asking?.step !== 'shown';
  return (
    <section className={styles.difference}>
      <h2 className="peer words-2">{difference.text}</h2>
      <div className={styles.sides}>
        {difference.sides.map((side) => (
          <Side key={side.id} side={side} isOpen={sidesOpen} />
        ))}
      </div>
      {difference.noSide.length > 0 && <p className={styles.help}>{say.noSide(difference.noSide)}</p>}
      <p className={styles.help}>
        {sidesOpen ? say.saidLater : difference.reached ? say.reached : say.notReached}
      </p>
      {treatments !== null && <Choices treatments={treatments} />}
      {settled !== null && (
        <div className={styles.agreed}>
          <h3 className="label">
            {say.settled}: {settled.treatment}
          </h3>
          <p className="peer words-2">{settled.line}</p>
          <p className="peer words-1">{settled.bottomLine}</p>
          <p className={styles.help}>
            {say.lookedAfter(settled.owner, settled.lookAgain)} {say.madeOf(settled.types)}
          </p>
        </div>
      )}
      {treatments !== null && !stage.activity?.settled && (
        <Button onPress={() => setWriting(true)}>{settled === null ? say.settle : say.change}</Button>
      )}
      {isWriting && (
        <DeskAgreed
          activity={stage.activity?.id ?? ''}
          form={form}
          difference={difference}
          onClose={() => setWriting(false)}
        />
      )}
    </section>
  );
}

function Side({ side, isOpen }: { readonly side: SideView; readonly isOpen: boolean }): ReactNode {
  return (
    <div className={styles.side}>
      <h3>{say.sides[side.id]}</h3>
      <p className={styles.help}>{say.people(side.people)}</p>
      {side.statement === null ? (
        <p className="quiet">{say.notWritten}</p>
      ) : (
        <>
          <p className="peer words-2">{side.statement}</p>
          <p className="label">{say.bottomLine}</p>
          <p className="peer words-1">{side.bottomLine}</p>
          <p className={styles.help}>{say.writtenBy(side.writer ?? '')}</p>
        </>
      )}
      {!isOpen && (
        <>
          <h4 className="label">{say.saidBack}</h4>
          {side.tries.length === 0 ? (
            <p className="quiet">{say.nobodyTried}</p>
          ) : (
            <DeskTries tries={side.tries} />
          )}
        </>
      )}
    </div>
  );
}

function Choices({ treatments }: { readonly treatments: NonNullable<Difference['treatments']> }): ReactNode {
  if (!treatments.shown) return <p className={styles.help}>{say.tooFew}</p>;
  return (
    <dl className={styles.counts} aria-label={say.choices}>
      {treatments.counts.map((t) => (
        <div key={t.id}>
          <dt>{t.label}</dt>
          <dd>{t.count}</dd>
        </div>
      ))}
    </dl>
  );
}
