import type { DefinitionSummary } from '@moot/shared/http/definitions.ts';
import type { Problem } from '@moot/shared/http/problem.ts';
import type { NewSeries, SeriesPage } from '@moot/shared/http/series.ts';
import * as say from '@moot/shared/language/en/deskPages.ts';
import { type FormEvent, type ReactNode, useEffect, useState } from 'react';
import { getJson, isProblem, postJson } from '../../../connection/http.ts';
import { Button } from '../../../ui/desk/Button.tsx';
import { Checkbox } from '../../../ui/desk/Checkbox.tsx';
import { Select } from '../../../ui/desk/Select.tsx';
import { TextField } from '../../../ui/desk/TextField.tsx';
import { go, pathTo } from '../route.ts';
import styles from './CreateSeries.module.css';
import { type Brought, CreateSeriesFile } from './CreateSeriesFile.tsx';
import { emptyOrganisation, Organisations } from './Organisations.tsx';
import { Page } from './Page.tsx';
import { organisationsFrom } from './roster.ts';

const ownZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;
const zones = () =>
  [...new Set([ownZone(), ...Intl.supportedValuesOf('timeZone')])].map((zone) => ({
    id: zone,
    name: zone.replaceAll('_', ' '),
  }));

export function CreateSeries(): ReactNode {
  const [definitions, setDefinitions] = useState<readonly DefinitionSummary[] | Problem | null>(null);
  useEffect(() => {
    void getJson<readonly DefinitionSummary[]>('/api/definitions').then(setDefinitions);
  }, []);
  return (
    <Page
      title={say.moot}
      line={say.createTitle}
      tools={
        <Button look="quiet" onPress={() => go(pathTo.list)}>
          {say.allSeries}
        </Button>
      }
    >
      <h1 className={styles.title}>{say.createTitle}</h1>
      <p className="quiet">{say.createHelp}</p>
      {definitions === null && <p>{say.loading}</p>}
      {definitions !== null && isProblem(definitions) && <p role="alert">{definitions.sentence}</p>}
      {definitions !== null && !isProblem(definitions) && <Form definitions={definitions} />}
    </Page>
  );
}

function Form({ definitions }: { readonly definitions: readonly DefinitionSummary[] }): ReactNode {
  const [definition, setDefinition] = useState(definitions[0]?.id ?? '');
  const [title, setTitle] = useState('');
  const [timeZone, setTimeZone] = useState(ownZone);
  const [roster, setRoster] = useState([emptyOrganisation()]);
  const [rosterShown, setRosterShown] = useState(true);
  const [selfJoin, setSelfJoin] = useState(true);
  const [brought, setBrought] = useState<Brought | null>(null);
  const [trouble, setTrouble] = useState('');
  const chosen = brought?.summary ?? definitions.find((one) => one.id === definition);
  const create = async (event: FormEvent) => {
    event.preventDefault();
    const series: NewSeries = {
      ...{ definition, title: title.trim(), timeZone, rosterShown, selfJoin },
      organisations: organisationsFrom(roster),
      ...(brought === null ? {} : { capsule: brought.text }),
    };
    const answer = await postJson<SeriesPage>('/api/series', series);
    if (isProblem(answer)) setTrouble(answer.sentence);
    else go(pathTo.series(answer.id));
  };
  return (
    <form className={styles.form} onSubmit={(event) => void create(event)}>
      <TextField label={say.seriesTitle} value={title} onChange={setTitle} isRequired />
      <div className={styles.pair}>
        {brought === null && (
          <Select
            label={say.which}
            value={definition}
            onChange={setDefinition}
            options={definitions.map((one) => ({ id: one.id, name: one.title }))}
          />
        )}
        <Select label={say.timeZone} value={timeZone} onChange={setTimeZone} options={zones()} />
      </div>
      <CreateSeriesFile brought={brought} onChange={setBrought} />
      {chosen !== undefined && (
        <p className="quiet">
          {chosen.purpose}{' '}
          {say.definitionLine(
            chosen.sessions.length,
            chosen.sessions.reduce((sum, session) => sum + session.minutes, 0),
          )}
        </p>
      )}
      <Organisations roster={roster} onChange={setRoster} />
      <Checkbox
        label={say.rosterShown}
        help={say.rosterShownHelp}
        isOn={rosterShown}
        onChange={setRosterShown}
      />
      <Checkbox label={say.selfJoin} help={say.selfJoinHelp} isOn={selfJoin} onChange={setSelfJoin} />
      {trouble !== '' && (
        <p role="alert" className={styles.trouble}>
          {trouble}
        </p>
      )}
      <div>
        <Button look="primary" size="tall" type="submit" isDisabled={title.trim() === ''}>
          {say.createDo}
        </Button>
      </div>
    </form>
  );
}
