import type { AgendaEntry, AgendaPage } from '@moot/shared/http/agenda.ts';
import * as say from '@moot/shared/language/en/deskAgenda.ts';
import type { ReactNode } from 'react';
import { Button as AriaButton, GridList, GridListItem, useDragAndDrop } from 'react-aria-components';
import { Button } from '../../../ui/desk/Button.tsx';
import { Icon } from '../../../ui/desk/Icon.tsx';
import styles from './AgendaList.module.css';

type Acts = {
  readonly move: (activity: string, to: number) => void;
  readonly drop: (activity: string) => void;
  readonly change: (activity: string) => void;
};

/** The run sheet, line by line: dragged with pointer, touch or keys; or moved by its arrows. */
export function AgendaList({ page, ...acts }: Acts & { readonly page: AgendaPage }): ReactNode {
  const { entries } = page;
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ 'text/plain': titleOf(entries, String(key)) })),
    onReorder: ({ keys, target }) => {
      const [moved] = [...keys].map(String);
      if (moved !== undefined)
        acts.move(moved, placeFor(entries, moved, String(target.key), target.dropPosition));
    },
  });
  return (
    <GridList
      aria-label={say.runSheet}
      items={entries}
      dependencies={[entries]}
      dragAndDropHooks={dragAndDropHooks}
      className={styles.list ?? ''}
      disabledKeys={entries.filter(({ can }) => !can.change).map(({ id }) => id)}
      onAction={(key) => acts.change(String(key))}
    >
      {(entry) => (
        <GridListItem id={entry.id} textValue={entry.title} className={styles.row ?? ''}>
          <Row entry={entry} n={entries.indexOf(entry) + 1} {...acts} />
        </GridListItem>
      )}
    </GridList>
  );
}

const titleOf = (entries: readonly AgendaEntry[], activity: string) =>
  entries.find(({ id }) => id === activity)?.title ?? '';

/** Places count without the one that is being moved. */
function placeFor(
  entries: readonly AgendaEntry[],
  moved: string,
  target: string,
  side: 'before' | 'after' | 'on',
): number {
  const others = entries.filter(({ id }) => id !== moved).map(({ id }) => id);
  return others.indexOf(target) + (side === 'after' ? 1 : 0);
}

function Row({ entry, n, move, drop, change }: Acts & { readonly entry: AgendaEntry; readonly n: number }) {
  const { id, title, can, status } = entry;
  const up = can.up;
  const down = can.down;
  return (
    <>
      {can.change ? (
        <AriaButton slot="drag" aria-label={say.dragOf(title)} className={styles.grip ?? ''}>
          <Icon name="grip" />
        </AriaButton>
      ) : (
        <span className={styles.grip}>{status === 'settled' && <Icon name="tick" size={16} />}</span>
      )}
      <span className={styles.n}>{n}</span>
      <span className={styles.words}>
        <span className={styles.title}>{title}</span>
        <span className={styles.about}>{aboutOf(entry)}</span>
        {entry.kept !== '' && <span className={styles.about}>{entry.kept}</span>}
      </span>
      <span className={styles.minutes}>{say.minutes(entry.minutes)}</span>
      {can.change ? (
        <span className={styles.acts}>
          <Button
            look="quiet"
            icon="up"
            label={say.upOf(title)}
            isDisabled={up === null}
            onPress={() => up !== null && move(id, up)}
          />
          <Button
            look="quiet"
            icon="down"
            label={say.downOf(title)}
            isDisabled={down === null}
            onPress={() => down !== null && move(id, down)}
          />
          <Button size="small" label={say.changeOf(title)} onPress={() => change(id)}>
            {say.change}
          </Button>
          <Button
            size="small"
            look="quiet"
            label={say.dropOf(title)}
            isDisabled={!can.drop}
            onPress={() => drop(id)}
          >
            {say.drop}
          </Button>
        </span>
      ) : (
        <span className={styles.acts} />
      )}
    </>
  );
}

const aboutOf = ({ kind, optional, status, about }: AgendaEntry) =>
  [kind, optional ? say.optional : '', say.stateWords[status], about]
    .filter((words) => words !== '')
    .join(', ');
