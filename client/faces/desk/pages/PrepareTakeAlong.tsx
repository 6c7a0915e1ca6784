import type { CapsulePage } from '@moot/shared/http/definitions.ts';
import * as calendar from '@moot/shared/language/en/calendar.ts';
import * as say from '@moot/shared/language/en/deskAgenda.ts';
import { type ReactNode, useEffect, useState } from 'react';
import { getJson, isProblem } from '../../../connection/http.ts';
import { Button } from '../../../ui/desk/Button.tsx';
import { Checkbox } from '../../../ui/desk/Checkbox.tsx';
import { Dialog } from '../../../ui/desk/Dialog.tsx';
import styles from './Prepare.module.css';

type Props = { readonly series: string; readonly session: string; readonly hasDates: boolean };

/** Files of what is planned; what was said goes by another door. */
export function PrepareTakeAlong({ series, session, hasDates }: Props): ReactNode {
  const [isOpen, setOpen] = useState(false);
  const at = `/api/series/${series}`;
  return (
    <section>
      <h2 className={styles.head}>{say.takeAlong}</h2>
      <ul className={styles.links}>
        <li>
          <a href={`${at}/sessions/${session}/agenda.yaml`} download>
            {say.agendaYaml}
          </a>
        </li>
        <li>
          <a href={`${at}/agenda.yaml`} download>
            {say.seriesYaml}
          </a>
        </li>
        {hasDates && (
          <li>
            <a href={`${at}/calendar.ics`} download>
              {calendar.allToCalendar}
            </a>
          </li>
        )}
        <li>
          <Button look="link" onPress={() => setOpen(true)}>
            {say.capsule}
          </Button>
        </li>
      </ul>
      {isOpen && <Capsule at={at} onClose={() => setOpen(false)} />}
    </section>
  );
}

function Capsule({ at, onClose }: { readonly at: string; readonly onClose: () => void }): ReactNode {
  const [terms, setTerms] = useState<CapsulePage['terms']>([]);
  const [ticked, setTicked] = useState<readonly string[]>([]);
  useEffect(() => {
    void getJson<CapsulePage>(`${at}/capsule`).then((page) => {
      if (!isProblem(page)) setTerms(page.terms);
    });
  }, [at]);
  const tick = (id: string, on: boolean) =>
    setTicked((before) => (on ? [...before, id] : before.filter((one) => one !== id)));
  return (
    <Dialog title={say.capsuleTitle} onClose={onClose}>
      <div className={styles.capsule}>
        <p>{say.capsuleHelp}</p>
        {terms.length > 0 && (
          <fieldset className={styles.terms}>
            <legend>{say.capsuleWords}</legend>
            <p className="quiet">{say.capsuleWordsHelp}</p>
            {terms.map(({ id, text }) => (
              <Checkbox
                key={id}
                label={text}
                help=""
                isOn={ticked.includes(id)}
                onChange={(on) => tick(id, on)}
              />
            ))}
          </fieldset>
        )}
        <p className={styles.links}>
          <a href={`${at}/capsule.yaml?terms=${encodeURIComponent(ticked.join(','))}`} download>
            {say.capsuleDo}
          </a>
        </p>
      </div>
    </Dialog>
  );
}
