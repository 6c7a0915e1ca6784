import type {
  GlossaryForm,
  GlossaryItem,
  GlossaryOutcome,
} from '@moot/shared/activities/glossary/picture.ts';
import { usePages, usePart } from '../../connection/hooks.ts';
import { useLastFocus } from '../../faces/screen/fitting.ts';
import { Question } from '../../faces/screen/Question.tsx';
import type { ScreenProps } from '../../faces/screen/view.ts';
import styles from './Screen.module.css';
import { Meanings } from './ScreenMeanings.tsx';
import { Verdict } from './ScreenVerdict.tsx';

/** The word; then what each means by it, side by side; then how it was judged, and the line all can use. */
export function Screen({ stage, activity, showing }: ScreenProps) {
  const form = usePart<{ readonly form: GlossaryForm }>('stage')?.form;
  const items = usePages<GlossaryItem>('items');
  const outcome = usePages<GlossaryOutcome>('outcome');
  const looked = useLastFocus(stage.focus);
  const now = form?.subject ?? null;
  if (form === undefined || now === null) return <Question stage={stage} activity={activity} />;
  const meant = items.find((i) => i.id === stage.focus)?.term;
  const focused = outcome.find((o) => o.id === stage.focus || o.id === meant);
  const word = focused ?? outcome.find((o) => o.id === now.id);
  const meanings = items.filter((i) => i.term === (word?.id ?? now.id));
  const isJudging = form.ask === 'judge' && showing === 'question' && !stage.covered;
  if (isJudging && meanings.length > 0)
    return (
      <Meanings
        title={activity.title}
        word={now.text}
        items={meanings}
        step={stage.asking?.step ?? null}
        looked={looked}
      />
    );
  if (showing === 'question' || word === undefined)
    return (
      <Question stage={stage} activity={activity}>
        <p className={`peer ${form.ask === 'link' ? styles.set : styles.word}`}>{now.text}</p>
      </Question>
    );
  return word.verdict === null ? (
    <Meanings title={activity.title} word={word.text} items={meanings} step={null} looked={looked} />
  ) : (
    <Verdict title={activity.title} word={word} judgements={form.judge} />
  );
}
