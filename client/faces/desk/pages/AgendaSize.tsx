import type { AgendaChange, AgendaPage } from '@moot/shared/http/agenda.ts';
import * as say from '@moot/shared/language/en/size.ts';
import type { ReactNode } from 'react';
import { Button } from '../../../ui/desk/Button.tsx';
import styles from './AgendaEdit.module.css';

type Props = {
  readonly size: AgendaPage['size'];
  readonly accept: (change: Extract<AgendaChange, { do: 'accept' }>) => void;
};

/** More than these would push the run sheet off the page. */
const mostOpen = 3;

/** Where more people come than something is meant for: what to do about it, one press where it is an edit. */
export function AgendaSize({ size, accept }: Props): ReactNode {
  if (size === null) return null;
  return (
    <details className={styles.size} open={size.advice.length <= mostOpen}>
      <summary>
        <b>{say.title}.</b> {size.people} {say.howMany(size.advice.length)}.
      </summary>
      <ul>
        {size.advice.map((one) => (
          <li key={`${one.activity}/${one.proposal}`}>
            <span>
              <b>{one.title}</b> <span className={styles.help}>{one.meant}</span>
              <br />
              {one.sentence}
            </span>
            {one.accept && (
              <Button
                size="small"
                label={say.acceptFor(one.title)}
                onPress={() => accept({ do: 'accept', activity: one.activity, proposal: one.proposal })}
              >
                {say.accept}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
