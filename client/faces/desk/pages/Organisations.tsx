import * as say from '@moot/shared/language/en/deskPages.ts';
import type { ReactNode } from 'react';
import { randomId } from '../../../connection/random.ts';
import { Button } from '../../../ui/desk/Button.tsx';
import { TextField } from '../../../ui/desk/TextField.tsx';
import styles from './CreateSeries.module.css';
import { organisationsFrom, type Typed } from './roster.ts';

export const emptyOrganisation = (): Typed => ({ key: randomId('o'), name: '', kind: '', peers: '' });

type Props = { readonly roster: Typed[]; readonly onChange: (roster: Typed[]) => void };

export function Organisations({ roster, onChange }: Props): ReactNode {
  const write = (key: string, change: Partial<Typed>) =>
    onChange(roster.map((one) => (one.key === key ? { ...one, ...change } : one)));
  const read = organisationsFrom(roster);
  const peers = read.reduce((sum, one) => sum + one.peers.length, 0);
  return (
    <fieldset>
      <legend className={styles.legend}>{say.whoTakesPart}</legend>
      {roster.map((one, n) => (
        <fieldset key={one.key} className={styles.organisation}>
          <legend className="aloud">{say.organisationN(n + 1)}</legend>
          <TextField
            label={say.organisationName}
            value={one.name}
            onChange={(name) => write(one.key, { name })}
          />
          <TextField
            label={say.organisationKind}
            value={one.kind}
            onChange={(kind) => write(one.key, { kind })}
          />
          <Button
            look="quiet"
            icon="close"
            label={say.removeOrganisation(n + 1)}
            isDisabled={roster.length === 1}
            onPress={() => onChange(roster.filter((other) => other.key !== one.key))}
          />
          <div className={styles.peers}>
            <TextField
              label={say.peersBox}
              help={say.peersHelp}
              value={one.peers}
              onChange={(text) => write(one.key, { peers: text })}
              many
              rows={3}
            />
          </div>
        </fieldset>
      ))}
      <div className={styles.foot}>
        <Button icon="plus" onPress={() => onChange([...roster, emptyOrganisation()])}>
          {say.addOrganisation}
        </Button>
        <span className="quiet">{say.rosterCount(peers, read.length)}</span>
      </div>
    </fieldset>
  );
}
