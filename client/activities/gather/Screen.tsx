import {
  type GatherForm,
  type GatherItem,
  type GatherOutcome,
  theFinding,
} from '@moot/shared/activities/gather/picture.ts';
import { screen } from '@moot/shared/language/en/screen.ts';
import { usePages, usePart } from '../../connection/hooks.ts';
import { Frame } from '../../faces/screen/Frame.tsx';
import { useLastFocus } from '../../faces/screen/fitting.ts';
import { Question } from '../../faces/screen/Question.tsx';
import type { ScreenProps } from '../../faces/screen/view.ts';
import styles from './Screen.module.css';
import { Groups, OneLine, Overview, Rows } from './screenViews.tsx';

type Form = { readonly form: GatherForm };

/** Written alone, read together: one line large with the earlier ones beside it, then rows, groups, a finding. */
export function Screen({ stage, activity, showing }: ScreenProps) {
  const form = usePart<Form>('stage')?.form;
  const items = usePages<GatherItem>('items');
  const outcome = usePages<GatherOutcome>('outcome');
  const looked = useLastFocus(stage.focus);
  if (showing === 'question' || form === undefined) return <Question stage={stage} activity={activity} />;
  const foot = form.names === 'none' ? <NoNames /> : undefined;
  if (outcome.some((o) => o.type === 'tooFew')) return <TooFew title={activity.title} />;

  const boxed = form.labels.length > 1;
  const one = items.find((i) => i.id === stage.focus || i.merged.some((m) => m.id === stage.focus));
  const finding = outcome.find((o) => o.type === 'finding');
  const groups = outcome.filter((o) => o.type === 'group');
  const frame = { title: activity.title, foot, footRight: stage.help };
  if (one !== undefined && !boxed) return <OneLine {...frame} items={items} one={one} />;
  if (finding !== undefined && stage.focus === theFinding)
    return <Finding title={activity.title} {...finding} />;
  if (boxed) return <Rows {...frame} labels={form.labels} items={items} looked={looked} lit={stage.focus} />;
  if (groups.length > 0) return <Groups {...frame} items={items} groups={groups} looked={looked} />;
  return <Overview {...frame} items={items} looked={looked} />;
}

function NoNames() {
  return (
    <>
      <span className={styles.tag} />
      {screen.shuffled}
    </>
  );
}

function TooFew({ title }: { readonly title: string }) {
  return (
    <Frame left={title}>
      <div className={styles.middle}>
        <h1 className={styles.sentence}>{screen.tooFew}</h1>
      </div>
    </Frame>
  );
}

/** Not serif: nobody in the room said it. */
function Finding({
  title,
  text,
  credit,
}: {
  readonly title: string;
  readonly text: string;
  readonly credit: string;
}) {
  return (
    <Frame left={title} foot={credit}>
      <div className={`appear ${styles.middle}`}>
        <h1 className={styles.finding}>{text}</h1>
      </div>
    </Frame>
  );
}
