import type { ConsentOutcome } from '@moot/shared/activities/consent/picture.ts';
import { consent as say } from '@moot/shared/language/en/deskKinds.ts';
import type { ReactNode } from 'react';
import styles from './Desk.module.css';

/** Names by level, then what was said with the low ones. No level is coloured, none is better than another. */
export function Round({
  outcome,
  isOnly,
}: {
  readonly outcome: ConsentOutcome;
  readonly isOnly: boolean;
}): ReactNode {
  if (!outcome.shown) return null;
  return (
    <section className={styles.round}>
      <h2 className={styles.head}>
        {isOnly ? outcome.words : `${say.round(outcome.round)}: ${outcome.words}`}
      </h2>
      <dl>
        {outcome.levels.map((level) => (
          <div key={level.id} className={styles.level}>
            <dt>
              {level.id === 'aside' ? '' : `${level.id} `}
              {level.label}
            </dt>
            <dd>
              {level.people.length === 0 ? (
                <span className="label">{say.nobody}</span>
              ) : (
                level.people.join(', ')
              )}
            </dd>
          </div>
        ))}
      </dl>
      {outcome.concerns.length > 0 && (
        <>
          <h3 className={styles.sub}>{say.concerns}</h3>
          <ul>
            {outcome.concerns.map((concern) => (
              <li key={`${concern.by} ${concern.text}`} className={styles.concern}>
                <span className="peer words-2">{concern.text}</span>
                <span className="label">
                  {concern.by}
                  {concern.level === 'aside' ? '' : `, ${concern.level}`}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      {outcome.noAnswer.length > 0 && <p className="quiet">{say.noAnswer(outcome.noAnswer)}</p>}
      {outcome.toConfirm.length > 0 && <p className="quiet">{say.toConfirm(outcome.toConfirm)}</p>}
    </section>
  );
}
