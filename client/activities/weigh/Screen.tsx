import type { WeighForm, WeighOutcome } from '@moot/shared/activities/weigh/picture.ts';
import { placeWords } from '@moot/shared/language/en/places.ts';
import { screen } from '@moot/shared/language/en/screen.ts';
import { weigh as words } from '@moot/shared/language/en/screenWeigh.ts';
import type { ReactNode } from 'react';
import { usePages, usePart } from '../../connection/hooks.ts';
import { Frame } from '../../faces/screen/Frame.tsx';
import { linesAPage, linesFor, pagesOf, pageWith, useLastFocus } from '../../faces/screen/fitting.ts';
import { Heading } from '../../faces/screen/Heading.tsx';
import { Judged } from '../../faces/screen/Judged.tsx';
import { Question } from '../../faces/screen/Question.tsx';
import { RowsBeside, rowHeights } from '../../faces/screen/RowsBeside.tsx';
import type { ScreenProps } from '../../faces/screen/view.ts';
import { ScaleBoard } from '../../pictures/ScaleBoard.tsx';
import { SortColumns } from '../../pictures/SortColumns.tsx';
import styles from './Screen.module.css';

type Form = { readonly form: WeighForm };
type Counted = Exclude<WeighOutcome, { readonly type: 'tooFew' }>;

/** Dots on each point, widest spread first; totals with ties as ties; or how often each was chosen. */
export function Screen({ stage, activity, showing }: ScreenProps) {
  const form = usePart<Form>('stage')?.form;
  const outcome = usePages<WeighOutcome>('outcome');
  const looked = useLastFocus(stage.focus);
  if (showing === 'question' || form === undefined) return <Question stage={stage} activity={activity} />;
  const few = outcome.find((o) => o.type === 'tooFew');
  if (few !== undefined) return <TooFew title={activity.title} chosen={few.chosen} />;
  const items = outcome.filter((o) => o.type !== 'tooFew');
  const one = items.find((o) => o.item === stage.focus);
  if (one !== undefined) return <OneItem title={activity.title} form={form} item={one} />;
  return <Board title={activity.title} form={form} items={items} looked={looked} />;
}

const headings = { scale: words.widest, dots: words.dots, rank: words.rank } as const;
const width = { scale: 1080, dots: 980, rank: 900 } as const;
const rooms = { scale: 600, dots: 690, rank: 690 } as const;

type BoardProps = {
  readonly title: string;
  readonly form: WeighForm;
  readonly items: readonly Counted[];
  readonly looked: string | null;
};

function Board({ title, form, items, looked }: BoardProps) {
  const { mode } = form;
  const wide = Math.floor((1744 - width[mode] - 36) / 14.1);
  const least = (o: Counted) => (thenOf(o) !== null ? 150 : mode === 'scale' ? 96 : 64);
  const need = (o: Counted) =>
    Math.max(least(o), (below(form, o) === '' ? 12 : 46) + 37 * linesFor(o.text, wide));
  const pages = pagesOf(items, mode === 'scale' ? 6 : linesAPage, rooms[mode], need);
  const { from, page } = pageWith(pages, (o) => o.item === looked);
  const heights = rowHeights(page.map(need), rooms[mode]);
  return (
    <Frame
      left={title}
      right={pages.length > 1 ? screen.linesOf(from + 1, from + page.length, items.length) : ''}
      foot={mode === 'scale' ? words.noAverages : undefined}
    >
      <Heading>{headings[mode]}</Heading>
      <RowsBeside
        rows={page.map((o) => ({ id: o.item, text: o.text, words: below(form, o) }))}
        heights={heights}
        picture={<Picture form={form} items={page} width={width[mode]} heights={heights} />}
      />
    </Frame>
  );
}

/** What stands under an item’s words. */
function below(form: WeighForm, o: Counted): string {
  const then = thenOf(o);
  if (then !== null) return words.thenAndNow(then.n, then.answered, then.now);
  return o.type === 'dots' && form.keep !== null ? words.goesOn[o.goesOn] : '';
}

/** Asked before: when, how many answered then, and how many now; the first of its questions that was. */
function thenOf(o: Counted): { readonly n: number; readonly answered: number; readonly now: number } | null {
  if (o.type !== 'scale') return null;
  const asked = o.questions.find((q) => q.before !== null);
  return asked?.before ? { ...asked.before, now: asked.answered ?? 0 } : null;
}

/** Then over now, where it was asked before. */
function scaleRows(o: Counted): readonly ScaleRow[] {
  if (o.type !== 'scale') return [];
  const now = { text: o.text, counts: o.questions.map((q) => (q.shown ? q.counts : null)) };
  if (thenOf(o) === null) return [now];
  return [{ text: words.firstTime(o.text), counts: o.questions.map((q) => q.before?.counts ?? null) }, now];
}

type ScaleRow = { readonly text: string; readonly counts: readonly (readonly number[] | null)[] };
const halved = (height: number, rows: number): readonly number[] => Array(rows).fill(height / rows);

type PictureProps = {
  readonly form: WeighForm;
  readonly items: readonly Counted[];
  readonly width: number;
  readonly heights: readonly number[];
};

function Picture({ form, items, width: wide, heights }: PictureProps): ReactNode {
  switch (form.mode) {
    case 'scale':
      return (
        <ScaleBoard
          questions={form.questions.map((q) => q.text)}
          points={form.points}
          rows={items.flatMap(scaleRows)}
          width={wide}
          heights={items.flatMap((o, i) => halved(heights[i] ?? 0, scaleRows(o).length))}
          unit="rem"
        />
      );
    case 'dots':
      return (
        <SortColumns
          columns={[words.dotsHead]}
          rows={items.map((o) => ({ text: o.text, counts: o.type === 'dots' ? [o.total] : null }))}
          width={wide}
          heights={heights}
          unit="rem"
        />
      );
    case 'rank':
      return (
        <SortColumns
          columns={Array.from({ length: form.top }, (_, i) => placeWords(i + 1))}
          rows={items.map((o) => ({ text: o.text, counts: o.type === 'rank' ? o.places : null }))}
          width={wide}
          heights={heights}
          unit="rem"
        />
      );
  }
}

type OneProps = { readonly title: string; readonly form: WeighForm; readonly item: Counted };

function OneItem({ title, form, item }: OneProps) {
  const said = below(form, item);
  return (
    <Frame left={title} foot={said === '' ? undefined : <b className={styles.goesOn}>{said}</b>}>
      <div className={styles.line}>
        <Judged heading>{item.text}</Judged>
      </div>
      <div className={`appear ${styles.picture}`}>
        <Picture form={form} items={[item]} width={1744} heights={[thenOf(item) === null ? 260 : 400]} />
      </div>
    </Frame>
  );
}

function TooFew({ title, chosen }: { readonly title: string; readonly chosen: readonly string[] }) {
  return (
    <Frame left={title}>
      <h1 className={styles.tooFew}>{screen.tooFew}</h1>
      {chosen.length > 0 && (
        <section className={styles.chosen}>
          <h2>{words.chosenAloud}</h2>
          <ul>
            {chosen.map((text) => (
              <li key={text} className="peer">
                {text}
              </li>
            ))}
          </ul>
        </section>
      )}
    </Frame>
  );
}
