// The name typed: as it stands on a list that is not shown, or a new one with its organisation.
import type { Join, JoinPage } from '@moot/shared/http/join.ts';
import { join } from '@moot/shared/language/en/phone.ts';
import { type ReactNode, useState } from 'react';
import { Button } from '../../../ui/Button.tsx';
import { Choices } from '../frame/Choices.tsx';
import { Page } from '../frame/Page.tsx';
import { Prompt } from '../frame/Prompt.tsx';
import styles from './Join.module.css';

const another = 'another';

type Props = {
  readonly page: JoinPage;
  /** Where somebody comes from: for a new name, or where two have the same. */
  readonly asksPlace: boolean;
  readonly busy: boolean;
  readonly said: ReactNode;
  readonly onName: (name: string, who: Join['who']) => void;
  readonly onBack: () => void;
};

export function TypedName({ page, asksPlace, busy, said, onName, onBack }: Props) {
  const [name, setName] = useState('');
  const [organisation, setOrganisation] = useState<string | null>(null);
  const [other, setOther] = useState('');
  const isNew = page.selfJoin && (organisation === another || page.organisations.length === 0);
  const placed = !asksPlace || (isNew ? other.trim() !== '' : organisation !== null);
  const ready = name.trim() !== '' && placed && !busy;
  const give = () =>
    onName(name.trim(), {
      name: name.trim(),
      organisation: asksPlace && !isNew ? organisation : null,
      newOrganisation: asksPlace && isNew ? other.trim() : null,
    });
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) give();
      }}
    >
      <Page
        foot={
          <Button type="submit" look="primary" wide disabled={!ready}>
            {name.trim() === '' ? join.join : join.continueAs(name.trim())}
          </Button>
        }
      >
        <Prompt at="join/typed" look="large">
          {join.nameTitle}
        </Prompt>
        {said}
        <Line
          id="name"
          label={join.name}
          help={page.selfJoin ? '' : join.nameHelpRoster}
          value={name}
          onChange={setName}
          complete="name"
        />
        {asksPlace && page.organisations.length > 0 && (
          <section>
            <h2 className={styles.organisation}>{join.organisation}</h2>
            <Choices
              look="own"
              label={join.organisation}
              className={styles.group}
              chosen={organisation}
              onChoose={setOrganisation}
              choices={[
                ...page.organisations,
                ...(page.selfJoin ? [{ id: another, name: join.otherOrganisation }] : []),
              ].map((o) => ({
                id: o.id,
                className: styles.person,
                label: (
                  <>
                    <span className={styles.dot} />
                    <b>{o.name}</b>
                  </>
                ),
              }))}
            />
          </section>
        )}
        {asksPlace && isNew && (
          <Line
            id="organisation"
            label={join.newOrganisation}
            help=""
            value={other}
            onChange={setOther}
            complete="organization"
          />
        )}
        <Button look="quiet" onClick={onBack}>
          {page.roster.length === 0 ? join.otherCode : join.backToList}
        </Button>
      </Page>
    </form>
  );
}

type LineProps = {
  readonly id: string;
  readonly label: string;
  readonly help: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly complete: string;
};

function Line({ id, label, help, value, onChange, complete }: LineProps) {
  return (
    <div className={styles.line}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        value={value}
        autoComplete={complete}
        maxLength={120}
        aria-describedby={`${id}-help`}
        onChange={(event) => onChange(event.target.value)}
      />
      <p className={styles.never} id={`${id}-help`}>
        {help}
      </p>
    </div>
  );
}
