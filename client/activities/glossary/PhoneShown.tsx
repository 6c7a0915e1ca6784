// What was shown of a word: meanings side by side, then how it was judged, then what the room will say.
import type {
  GlossaryForm,
  GlossaryItem,
  GlossaryOutcome,
} from '@moot/shared/activities/glossary/picture.ts';
import { judgedWords } from '@moot/shared/language/en/glossary.ts';
import { glossary as words } from '@moot/shared/language/en/phoneGlossary.ts';
import { usePages } from '../../connection/hooks.ts';
import type { OnStage } from '../../faces/phone/face.ts';
import { By, Empty, Heading, ShownItem, ShownPage } from '../../faces/phone/frame/Shown.tsx';
import styles from './Phone.module.css';
import { Meaning, OwnJudgement } from './PhoneGiven.tsx';

type Props = OnStage<GlossaryForm>;

export function Shown(props: Props) {
  const { stage, form } = props;
  const items = usePages<GlossaryItem>('items');
  const outcome = usePages<GlossaryOutcome>('outcome');
  const now = outcome.find((o) => o.id === stage.focus) ?? outcome.find((o) => o.id === form.subject?.id);
  const others = outcome.filter((o) => o !== now && o.state === 'judged');
  return (
    <ShownPage stage={stage}>
      {now !== undefined && (
        <ShownItem open>
          <p className={`peer ${now.type === 'term' ? styles.word : 'words-2'}`}>{now.text}</p>
          <Verdict outcome={now} />
          {now.id === form.subject?.id && form.ask !== 'write' && <OwnJudgement {...props} />}
        </ShownItem>
      )}
      {now?.type === 'term' && (
        <section>
          <Heading>{words.meant}</Heading>
          <Meanings items={items.filter((i) => i.term === now.id)} />
        </section>
      )}
      {others.map((outcome) => (
        <ShownItem key={outcome.id}>
          <p className="peer words-2">{outcome.text}</p>
          <Verdict outcome={outcome} />
        </ShownItem>
      ))}
    </ShownPage>
  );
}

function Verdict({ outcome }: { readonly outcome: GlossaryOutcome }) {
  const { verdict, verdictWords, counts, answered, eligible, shared } = outcome;
  return (
    <>
      {verdict !== null && <p className={styles.verdict}>{verdictWords}</p>}
      {counts !== null && <By>{judgedWords(counts, (eligible ?? 0) - (answered ?? 0))}</By>}
      {shared !== null && (
        <div className={styles.shared}>
          <By>{words.willSay}</By>
          <p className="peer words-2">{shared}</p>
        </div>
      )}
    </>
  );
}

export function Meanings({ items }: { readonly items: readonly GlossaryItem[] }) {
  if (items.length === 0) return <Empty>{words.nobody}</Empty>;
  return (
    <ul className={styles.meanings}>
      {items.map((item) => (
        <li key={item.id}>
          <Meaning {...item} />
          <By>{words.by(item.by, item.organisation)}</By>
        </li>
      ))}
    </ul>
  );
}
