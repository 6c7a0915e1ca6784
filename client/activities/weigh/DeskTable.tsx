import type { WeighForm, WeighOutcome, WeighSubject } from '@moot/shared/activities/weigh/picture.ts';
import {
  hidden,
  hide as hideWord,
  onScreen,
  putOnScreen as onScreenWord,
  takeOffScreen,
  unhide,
} from '@moot/shared/language/en/deskKinds.ts';
import { weigh as say } from '@moot/shared/language/en/deskWeigh.ts';
import { placeWords } from '@moot/shared/language/en/places.ts';
import type { DeskStagePart } from '@moot/shared/views/parts.ts';
import type { ReactNode } from 'react';
import { usePages } from '../../connection/hooks.ts';
import { Menu } from '../../ui/desk/Menu.tsx';
import { hide, putOnScreen } from '../deskCommands.ts';
import styles from './Desk.module.css';

type Counted = Exclude<WeighOutcome, { readonly type: 'tooFew' }>;
type Props = { readonly stage: DeskStagePart; readonly form: WeighForm; readonly items: readonly Counted[] };

const captions = { scale: say.scale, dots: say.dotsTable, rank: say.rankTable } as const;

/** Every count, in the order of the screen. Put out of sight, an item leaves the table and stands under it. */
export function DeskTable({ stage, form, items }: Props): ReactNode {
  const subjects = usePages<WeighSubject>('subjects').filter((s) => s.hidden);
  const activity = stage.activity?.id ?? '';
  return (
    <>
      <table className={styles.table}>
        <caption className="aloud">{captions[form.mode]}</caption>
        <thead>
          <Heads form={form} />
        </thead>
        <tbody>
          {items.map((item) => (
            <tr key={item.item}>
              <th scope="row" className={`peer words-2 ${styles.text}`}>
                {item.text}
                {stage.focus === item.item && <span className={styles.mark}>{onScreen}</span>}
              </th>
              <Cells form={form} item={item} />
              <td className={styles.more}>
                <More activity={activity} item={item} isLit={stage.focus === item.item} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {subjects.map((s) => (
        <p key={s.id} className={styles.gone}>
          <span className="peer">{s.text}</span> {hidden}
          <Menu
            label={say.menu(s.text)}
            entries={[{ id: 'hide', label: unhide, run: () => void hide(activity, s.id, false) }]}
          />
        </p>
      ))}
    </>
  );
}

function More({
  activity,
  item,
  isLit,
}: {
  readonly activity: string;
  readonly item: Counted;
  readonly isLit: boolean;
}): ReactNode {
  return (
    <Menu
      label={say.menu(item.text)}
      entries={[
        {
          id: 'screen',
          label: isLit ? takeOffScreen : onScreenWord,
          run: () => void putOnScreen(isLit ? null : item.item),
        },
        { id: 'hide', label: hideWord, run: () => void hide(activity, item.item, true) },
      ]}
    />
  );
}

function Heads({ form }: { readonly form: WeighForm }): ReactNode {
  const heads = headsOf(form);
  const asked = form.mode === 'scale' && form.questions.some((q) => q.text !== '');
  return (
    <>
      {asked && (
        <tr>
          <td />
          {form.questions.map((q) => (
            <th key={q.id} scope="colgroup" colSpan={form.points.length} className={styles.first}>
              {q.text}
            </th>
          ))}
          <td />
        </tr>
      )}
      <tr>
        <th scope="col">{say.item}</th>
        {heads.map((head, i) => (
          <th key={head.key} scope="col" className={i % form.points.length === 0 ? styles.first : undefined}>
            {head.label}
          </th>
        ))}
        <td />
      </tr>
    </>
  );
}

type Head = { readonly key: string; readonly label: string };

function headsOf(form: WeighForm): readonly Head[] {
  switch (form.mode) {
    case 'scale':
      return form.questions.flatMap((q) => form.points.map((label) => ({ key: `${q.id} ${label}`, label })));
    case 'dots':
      return [
        { key: 'dots', label: say.dots },
        ...(form.keep === null ? [] : [{ key: 'result', label: say.result }]),
      ];
    case 'rank':
      return Array.from({ length: form.top }, (_, i) => ({ key: String(i), label: placeWords(i + 1) }));
  }
}

function Cells({ form, item }: { readonly form: WeighForm; readonly item: Counted }): ReactNode {
  switch (item.type) {
    case 'scale':
      return item.questions.map((q) =>
        q.shown ? (
          form.points.map((point, i) => (
            <td key={`${q.id} ${point}`} className={`${styles.count} ${i === 0 ? styles.first : ''}`}>
              <Count n={q.counts[i] ?? 0} />
              {(q.before?.counts[i] ?? 0) > 0 && (
                <small className={styles.was}>{say.was(q.before?.counts[i] ?? 0)}</small>
              )}
            </td>
          ))
        ) : (
          <td key={q.id} colSpan={form.points.length} className={styles.first}>
            {say.tooFew}
          </td>
        ),
      );
    case 'dots':
      return (
        <>
          <td className={styles.count}>
            <Count n={item.total} />
          </td>
          {form.keep !== null && <td>{say.goesOn[item.goesOn]}</td>}
        </>
      );
    case 'rank':
      return item.places.map((n, i) => (
        <td key={placeWords(i + 1)} className={styles.count}>
          <Count n={n} />
        </td>
      ));
  }
}

/** Nothing is drawn for none; whoever listens hears it. */
const Count = ({ n }: { readonly n: number }) => (n === 0 ? <span className="aloud">0</span> : <b>{n}</b>);
