import { type AskCard, askCards, type CommitOutcome } from '@moot/shared/activities/commit/picture.ts';
import { screen } from '@moot/shared/language/en/screen.ts';
import { commit as words } from '@moot/shared/language/en/screenCommit.ts';
import { usePages } from '../../connection/hooks.ts';
import { Frame } from '../../faces/screen/Frame.tsx';
import { pagesOf, pageWith, useLastFocus } from '../../faces/screen/fitting.ts';
import { Judged } from '../../faces/screen/Judged.tsx';
import { Question } from '../../faces/screen/Question.tsx';
import type { ScreenProps } from '../../faces/screen/view.ts';
import styles from './Screen.module.css';

/** All asks stand while they are answered; answers come up together. */
export function AsksScreen({ stage, activity }: ScreenProps) {
  const all = askCards(usePages<CommitOutcome>('outcome'));
  const looked = useLastFocus(stage.focus);
  const writing =
    stage.asking?.ask === 'ask' && stage.asking.step !== 'shown' && stage.asking.step !== 'settled';
  if (all.length === 0 || stage.covered || writing) return <Question stage={stage} activity={activity} />;
  const answered = stage.asking?.ask === 'answers' && stage.asking.step === 'shown';
  const one = all.find((a) => a.id === stage.focus);
  if (one !== undefined)
    return (
      <Frame left={activity.title}>
        <div key={one.id} className={`appear ${styles.one}`}>
          <Judged heading>{one.text}</Judged>
          <Between ask={one} answered={answered} />
        </div>
      </Frame>
    );
  const pages = pagesOf(all, 9, Number.POSITIVE_INFINITY, () => 1);
  const { from, page } = pageWith(pages, (a) => a.id === looked);
  return (
    <Frame
      titled
      left={activity.title}
      right={pages.length > 1 ? screen.linesOf(from + 1, from + page.length, all.length) : ''}
    >
      <ul className={`appear ${page.length > 6 ? styles.many : styles.cards}`}>
        {page.map((ask) => (
          <li key={ask.id} className={styles.card}>
            <p className={`peer ${styles.what}`}>{ask.text}</p>
            <Between ask={ask} answered={answered} />
          </li>
        ))}
      </ul>
    </Frame>
  );
}

function Between({ ask, answered }: { readonly ask: AskCard; readonly answered: boolean }) {
  const reply = ask.reply === null ? (answered ? words.noReply : '') : words.replies[ask.reply];
  return (
    <p className={styles.who}>
      <span className={styles.asking}>{ask.by}</span> {words.asks(ask.to)}
      {reply !== '' && <span className={styles.status}>{reply}</span>}
    </p>
  );
}
