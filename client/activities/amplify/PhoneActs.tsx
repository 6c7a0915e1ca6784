// What was given to one idea, in the order in which it came, with the owner's answers.
import type { AmplifyItem, AmplifySubject } from '@moot/shared/activities/amplify/picture.ts';
import { amplify as words } from '@moot/shared/language/en/phoneAmplify.ts';
import { Empty } from '../../faces/phone/frame/Shown.tsx';
import styles from './Phone.module.css';

export function Acts({
  items,
  idea,
}: {
  readonly items: readonly AmplifyItem[];
  readonly idea: AmplifySubject;
}) {
  if (items.length === 0) return <Empty>{words.nobody}</Empty>;
  return (
    <ul className={styles.acts}>
      {items.map((item) => (
        <li key={item.id} className={item.first ? styles.first : undefined}>
          {item.takenBack ? <Empty>{words.takenBack}</Empty> : <Act item={item} owner={idea.by} />}
        </li>
      ))}
    </ul>
  );
}

function Act({ item, owner }: { readonly item: AmplifyItem; readonly owner: string }) {
  return (
    <>
      <p className={styles.lead}>
        {words.someone[item.act](item.by)}
        {item.first && <b> {words.first}</b>}
      </p>
      <p className="peer words-1">{item.text}</p>
      {item.answer !== null && (
        <div className={styles.answer}>
          <p className={styles.lead}>{words.answered(owner)}</p>
          <p className="peer words-1">{item.answer}</p>
        </div>
      )}
    </>
  );
}
