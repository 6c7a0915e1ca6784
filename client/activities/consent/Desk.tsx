import type { ConsentForm, ConsentOutcome } from '@moot/shared/activities/consent/picture.ts';
import { consent as say } from '@moot/shared/language/en/deskKinds.ts';
import type { DeskStagePart } from '@moot/shared/views/parts.ts';
import { Fragment, type ReactNode, useState } from 'react';
import { usePages } from '../../connection/hooks.ts';
import { randomId } from '../../connection/random.ts';
import { Button } from '../../ui/desk/Button.tsx';
import { useKeys } from '../../ui/desk/keys.ts';
import { TextDialog } from '../../ui/desk/TextDialog.tsx';
import { own } from '../deskCommands.ts';
import { formOf } from '../deskForm.ts';
import { Carry } from './Carry.tsx';
import { changedWords } from './changedWords.ts';
import styles from './Desk.module.css';
import { Round } from './Round.tsx';

/** As long as a line of the ledger may be. */
const lineMax = 120;

export function Desk({ stage }: { readonly stage: DeskStagePart }): ReactNode {
  const rounds = usePages<ConsentOutcome>('outcome');
  const form = formOf<ConsentForm>(stage);
  const activity = stage.activity?.id ?? '';
  const last = rounds.at(-1);
  return (
    <>
      <Proposal activity={activity} form={form} />
      {rounds.toReversed().map((round) => (
        <Round key={round.round} outcome={round} isOnly={rounds.length === 1} />
      ))}
      {last?.result === 'not_adopted' && !stage.activity?.settled && <ToLedger activity={activity} />}
      {form.toLedger.map((text) => (
        <p key={text} className={styles.toLedger}>
          {say.onLedger} <span className="peer words-1">{text}</span>
        </p>
      ))}
      <Carry activity={activity} form={form} isOver={stage.activity?.settled === true} />
    </>
  );
}

/** The words of the round that is next or on; beside them those before, where they differ. */
function Proposal({ activity, form }: { readonly activity: string; readonly form: ConsentForm }): ReactNode {
  const [isWording, setWording] = useState(false);
  const word = () => setWording(true);
  useKeys({ r: form.canWord ? word : undefined });
  return (
    <section className={styles.proposal}>
      <div className={styles.texts}>
        {form.was !== null && (
          <div>
            <h2 className="label">{say.before}</h2>
            <p className="peer words-2 quiet">{form.was}</p>
          </div>
        )}
        <div>
          <h2 className="label">{form.was === null ? say.proposal : say.now}</h2>
          {form.proposal === null ? (
            <p className="quiet">{form.hint === '' ? say.none : form.hint}</p>
          ) : (
            <p className="peer words-2">
              <NewWords was={form.was} text={form.proposal} />
            </p>
          )}
        </div>
      </div>
      {form.canWord && (
        <Button keys="R" onPress={word}>
          {form.proposal === null ? say.write : say.change}
        </Button>
      )}
      {isWording && (
        <TextDialog
          title={say.wordTitle}
          label={say.proposal}
          help={form.hint}
          action={say.change}
          start={form.proposal ?? ''}
          max={form.proposalMax}
          many
          onDone={(text) => void own(activity, 'word', { text })}
          onClose={() => setWording(false)}
        />
      )}
    </section>
  );
}

/** What is new stands in yellow and underlined. */
function NewWords({ was, text }: { readonly was: string | null; readonly text: string }): ReactNode {
  if (was === null) return text;
  return changedWords(was, text).now.map((piece, n) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: words have no ids, and their place is what they are.
    <Fragment key={n}>{piece.changed ? <ins>{piece.text}</ins> : piece.text} </Fragment>
  ));
}

function ToLedger({ activity }: { readonly activity: string }): ReactNode {
  const [isWriting, setWriting] = useState(false);
  return (
    <p className={styles.toLedger}>
      <Button onPress={() => setWriting(true)}>{say.toLedger}</Button>
      {isWriting && (
        <TextDialog
          title={say.toLedger}
          label={say.proposal}
          help={say.toLedgerHelp}
          action={say.toLedgerDo}
          max={lineMax}
          many
          onDone={(text) => void own(activity, 'ledgerAdd', { id: randomId('l'), text })}
          onClose={() => setWriting(false)}
        />
      )}
    </p>
  );
}
