import { type ReactNode, useRef, useState } from 'react';
import { Words } from '../Term.tsx';
import { Button } from './Button.tsx';
import { type Bindings, useKeys } from './keys.ts';
import styles from './LineList.module.css';
import { Menu, type MenuEntry } from './Menu.tsx';

export type LineAction = MenuEntry & { readonly quick?: 'hide' | 'plain' };
export type LineRow = {
  readonly id: string;
  /** What the words answer, where there is more than one box. */
  readonly lead: string | null;
  readonly text: string;
  readonly by: string | null;
  /** A state in a word or two: “On the screen”, “Hidden”. */
  readonly mark: string | null;
  readonly isQuiet: boolean;
  readonly isLit: boolean;
  readonly below: ReactNode;
  readonly menuLabel: string;
  readonly actions: readonly LineAction[];
};

/** Lines in their order. The one under the pointer or in focus shows what can be done with it; letters do the same. */
export function LineList({
  label,
  lines,
}: {
  readonly label: string;
  readonly lines: readonly LineRow[];
}): ReactNode {
  const list = useRef<HTMLOListElement>(null);
  const [current, setCurrent] = useState<string | null>(null);
  const at = lines.findIndex((line) => line.id === current);
  const step = (by: number) => {
    const next = lines[at === -1 ? (by > 0 ? 0 : lines.length - 1) : at + by];
    if (next === undefined) return;
    setCurrent(next.id);
    const rows = list.current?.querySelectorAll<HTMLElement>('[data-line]') ?? [];
    for (const row of rows) if (row.dataset.line === next.id) row.focus();
  };
  const letGo = () => {
    setCurrent(null);
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  };
  const moving = { arrowdown: () => step(1), arrowup: () => step(-1), escape: at === -1 ? undefined : letGo };
  useKeys({ ...moving, ...lettersOf(lines[at]) });
  return (
    <ol ref={list} className={styles.lines} aria-label={label}>
      {lines.map((line, index) => (
        <Row key={line.id} line={line} n={index + 1} isCurrent={line.id === current} choose={setCurrent} />
      ))}
    </ol>
  );
}

function lettersOf(line: LineRow | undefined): Bindings {
  const entries = (line?.actions ?? []).filter(
    (action) => action.keys?.length === 1 && action.isDisabled !== true,
  );
  return Object.fromEntries(entries.map((action) => [(action.keys ?? '').toLowerCase(), action.run]));
}

type RowProps = {
  readonly line: LineRow;
  readonly n: number;
  readonly isCurrent: boolean;
  readonly choose: (id: string | null) => void;
};

function Row({ line, n, isCurrent, choose }: RowProps): ReactNode {
  const look = [
    styles.row,
    isCurrent && styles.current,
    line.isQuiet && styles.gone,
    line.isLit && styles.lit,
  ];
  return (
    <li
      data-line={line.id}
      tabIndex={-1}
      className={look.filter((name) => typeof name === 'string').join(' ')}
      onPointerEnter={() => choose(line.id)}
      onPointerLeave={() => choose(null)}
      onFocus={() => choose(line.id)}
    >
      <span className={styles.number}>{n}</span>
      <span className={styles.text}>
        {line.lead !== null && <span className={styles.lead}>{line.lead}</span>}
        <span className="peer">
          <Words>{line.text}</Words>
        </span>
      </span>
      <span className={styles.right}>
        {line.mark !== null && <span className={styles.mark}>{line.mark}</span>}
        {isCurrent && line.actions.some((action) => action.quick !== undefined) ? (
          <Quick actions={line.actions} />
        ) : (
          line.by !== null && <span className={styles.by}>{line.by}</span>
        )}
        {line.actions.length > 0 && <Menu label={line.menuLabel} entries={line.actions} />}
      </span>
      {line.below !== null && <div className={styles.below}>{line.below}</div>}
    </li>
  );
}

function Quick({ actions }: { readonly actions: readonly LineAction[] }): ReactNode {
  return actions
    .filter((action) => action.quick !== undefined)
    .map((action) => (
      <Button
        key={action.id}
        size="small"
        {...(action.quick === 'hide' ? { icon: 'hide' as const } : {})}
        isDisabled={action.isDisabled === true}
        onPress={action.run}
      >
        {action.label}
      </Button>
    ));
}
