import type {
  ScenarioForm,
  ScenarioItem,
  ScenarioOutcome,
} from '@moot/shared/activities/scenario/picture.ts';
import { screen } from '@moot/shared/language/en/screen.ts';
import { scenario as words } from '@moot/shared/language/en/screenScenario.ts';
import { usePages, usePart } from '../../connection/hooks.ts';
import { Frame } from '../../faces/screen/Frame.tsx';
import { columnPages, linesFor, pagesOf, pageWith, useLastFocus } from '../../faces/screen/fitting.ts';
import { Judged } from '../../faces/screen/Judged.tsx';
import { Question } from '../../faces/screen/Question.tsx';
import type { ScreenProps } from '../../faces/screen/view.ts';
import styles from './Screen.module.css';

type Form = { readonly form: ScenarioForm };

/** The card; then field after field, in silence where no name goes with it; then a table of who does and tells what. */
export function Screen({ stage, activity, showing }: ScreenProps) {
  const form = usePart<Form>('stage')?.form;
  const outcome = usePages<ScenarioOutcome>('outcome');
  const items = usePages<ScenarioItem>('items');
  const looked = useLastFocus(stage.focus);
  const field = outcome.find((f) => f.field === fieldOf(items, stage.focus)) ?? outcome.at(-1);
  if (form === undefined) return <Question stage={stage} activity={activity} />;
  if (showing === 'question' || field === undefined)
    return (
      <Question stage={stage} activity={activity}>
        <section className={styles.card} aria-label={words.card}>
          {form.card}
        </section>
      </Question>
    );
  const frame = { title: activity.title, field };
  const one = items.find((item) => item.id === stage.focus);
  if (one !== undefined) return <OneAnswer {...frame} item={one} />;
  if (!field.shown) return <TooFew {...frame} />;
  if (field.names === 'none') {
    const inField = items.filter((item) => item.field === field.field);
    return <Lines {...frame} items={inField} looked={looked} />;
  }
  const named = outcome.filter((f) => f.names === 'named' && f.shown);
  return <Table {...frame} fields={named} items={items} looked={looked} />;
}

const fieldOf = (items: readonly ScenarioItem[], item: string | null) =>
  items.find((i) => i.id === item)?.field;

type Frameable = { readonly title: string; readonly field: ScenarioOutcome };
type ListProps = Frameable & {
  readonly items: readonly ScenarioItem[];
  readonly looked: string | null;
};

const Silence = () => (
  <>
    <span className={styles.tag} />
    {words.silence}
  </>
);

function OneAnswer({ title, field, item }: Frameable & { readonly item: ScenarioItem }) {
  return (
    <Frame left={title} right={field.label} foot={item.by === null ? <Silence /> : undefined}>
      <div key={item.id} className={`appear ${styles.one}`}>
        <Judged heading>{item.text}</Judged>
        {item.by !== null && <p className={styles.by}>{screen.said(item.by, item.organisation ?? '')}</p>}
      </div>
    </Frame>
  );
}

function TooFew({ title, field }: Frameable) {
  return (
    <Frame left={title} right={field.label}>
      <h1 className={styles.tooFew}>{screen.tooFew}</h1>
    </Frame>
  );
}

function Lines({ title, field, items, looked }: ListProps) {
  const pages = columnPages(items, 2, 720, ({ text }) => 34 + 50 * linesFor(text, 43));
  const { from, page } = pageWith(pages, (item) => item.id === looked);
  return (
    <Frame
      left={title}
      right={pages.length > 1 ? screen.linesOf(from + 1, from + page.length, items.length) : ''}
      foot={<Silence />}
    >
      <h1 className={styles.label}>{field.label}</h1>
      <ul className={`appear ${styles.lines}`}>
        {page.map((item) => (
          <li key={item.id} className="peer">
            {item.text}
          </li>
        ))}
      </ul>
    </Frame>
  );
}

type Row = { readonly by: string; readonly organisation: string; readonly texts: readonly string[] };

/** One row a person, in the order in which they answered; an empty cell is a gap that can be seen. */
function rowsOf(fields: readonly ScenarioOutcome[], items: readonly ScenarioItem[]): readonly Row[] {
  const named = items.filter((item) => item.by !== null);
  const people = [...new Map(named.map((item) => [item.by ?? '', item.organisation ?? '']))];
  return people.map(([by, organisation]) => ({
    by,
    organisation,
    texts: fields.map((f) => named.find((item) => item.by === by && item.field === f.field)?.text ?? ''),
  }));
}

function Table({
  title,
  fields,
  items,
  looked,
}: ListProps & { readonly fields: readonly ScenarioOutcome[] }) {
  const rows = rowsOf(fields, items);
  const letters = Math.floor(1300 / fields.length / 16.5);
  const need = ({ texts }: Row) =>
    Math.max(90, 28 + 40 * Math.max(...texts.map((t) => linesFor(t, letters))));
  const pages = pagesOf(rows, 8, 690, need);
  const who = items.find((item) => item.id === looked)?.by;
  const { from, page } = pageWith(pages, (row) => row.by === who);
  return (
    <Frame
      titled
      left={title}
      right={pages.length > 1 ? screen.linesOf(from + 1, from + page.length, rows.length) : ''}
    >
      <table className={`appear ${styles.table}`}>
        <thead>
          <tr>
            <th scope="col">{words.who}</th>
            {fields.map((f) => (
              <th key={f.field} scope="col">
                {f.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {page.map((row) => (
            <tr key={row.by}>
              <th scope="row">
                {row.by} <span>{row.organisation}</span>
              </th>
              {row.texts.map((text, i) => (
                <td key={fields[i]?.field} className="peer">
                  {text}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Frame>
  );
}
