import type { TalkForm, TalkOutcome } from '@moot/shared/activities/talk/picture.ts';
import { talk as say } from '@moot/shared/language/en/deskKinds.ts';
import type { DeskStagePart } from '@moot/shared/views/parts.ts';
import { type ReactNode, useState } from 'react';
import { usePages } from '../../connection/hooks.ts';
import { Button } from '../../ui/desk/Button.tsx';
import { Menu } from '../../ui/desk/Menu.tsx';
import { TextDialog } from '../../ui/desk/TextDialog.tsx';
import { own } from '../deskCommands.ts';
import { formOf } from '../deskForm.ts';
import styles from './Desk.module.css';

const noteMax = 140;

export function Desk({ stage }: { readonly stage: DeskStagePart }): ReactNode {
  const outcome = usePages<TalkOutcome>('outcome');
  const form = formOf<TalkForm>(stage);
  const { grouping } = form;
  const activity = stage.activity?.id ?? '';
  const pairs = outcome.filter((entry) => entry.type === 'pair');
  const notes = outcome.filter((entry) => entry.type === 'note');
  return (
    <>
      {(grouping === 'pairs' || grouping === 'threes') && (
        <Pairs
          activity={activity}
          pairs={pairs}
          title={grouping === 'pairs' ? say.pairs : say.threes}
          form={form}
        />
      )}
      <Notes activity={activity} notes={notes.map((note) => note.text)} />
    </>
  );
}

type PairsProps = {
  readonly activity: string;
  readonly pairs: readonly Extract<TalkOutcome, { type: 'pair' }>[];
  readonly title: string;
  readonly form: TalkForm;
};

/** A throw for the room's lot: the groups themselves are made where they are kept. */
const seed = () => Math.floor(Math.random() * 2 ** 31);

function Pairs({ activity, pairs, title, form }: PairsProps): ReactNode {
  const everyone = pairs.flatMap((pair) =>
    pair.seats.map((seat, n) => ({ seat, name: pair.people[n] ?? '' })),
  );
  return (
    <section className={styles.block}>
      <h2 className={styles.head}>{title}</h2>
      <ul className={styles.pairs}>
        {pairs.map((pair) => (
          <li key={pair.seats.join(' ')} className={styles.pair}>
            {pair.seats.map((seat, n) => (
              <Menu
                key={seat}
                label={say.swap(pair.people[n] ?? '')}
                look="plain"
                entries={everyone
                  .filter((other) => !pair.seats.includes(other.seat))
                  .map((other) => ({
                    id: other.seat,
                    label: say.swapWith(other.name),
                    run: () => void own(activity, 'swap', { a: seat, b: other.seat }),
                  }))}
              >
                {pair.people[n]}
              </Menu>
            ))}
          </li>
        ))}
      </ul>
      {form.gone.length > 0 && <p>{say.gone(form.gone)}</p>}
      {form.alone.length > 0 && <p>{say.alone(form.alone)}</p>}
      {form.canDraw ? (
        <Button onPress={() => void own(activity, 'lot', { seed: seed() })}>
          {pairs.length === 0 ? say.byChance : say.again}
        </Button>
      ) : (
        <p className="quiet">{say.fewHere}</p>
      )}
    </section>
  );
}

function Notes({
  activity,
  notes,
}: {
  readonly activity: string;
  readonly notes: readonly string[];
}): ReactNode {
  const [isWriting, setWriting] = useState(false);
  return (
    <section className={styles.block}>
      {notes.length > 0 && (
        <>
          <h2 className={styles.head}>{say.notes}</h2>
          <ul>
            {notes.map((note) => (
              <li key={note} className="peer words-2">
                {note}
              </li>
            ))}
          </ul>
        </>
      )}
      <Button icon="plus" onPress={() => setWriting(true)}>
        {say.note}
      </Button>
      {isWriting && (
        <TextDialog
          title={say.note}
          label={say.note}
          help={say.noteHelp}
          action={say.noteDo}
          max={noteMax}
          many
          onDone={(text) => void own(activity, 'note', { text })}
          onClose={() => setWriting(false)}
        />
      )}
    </section>
  );
}
