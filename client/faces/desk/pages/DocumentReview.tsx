// Who has looked at their lines. What each peer chose is not told here.
import type { DocumentView } from '@moot/shared/http/documents.ts';
import { documents as say } from '@moot/shared/language/en/deskDocuments.ts';
import type { ReactNode } from 'react';
import { Button } from '../../../ui/desk/Button.tsx';
import styles from './Documents.module.css';

type Props = { readonly view: DocumentView; readonly onOpen: () => Promise<boolean> };

export function DocumentReview({ view, onOpen }: Props): ReactNode {
  const { review, can } = view;
  return (
    <section className={styles.part}>
      <h2 className={styles.head}>{say.review}</h2>
      {review === null && <p className={styles.help}>{say.reviewHelp}</p>}
      {review !== null && <Outstanding review={review} />}
      {can.openReview && (
        <Button onPress={() => void onOpen()}>{review === null ? say.openReview : say.openAgain}</Button>
      )}
    </section>
  );
}

function Outstanding({ review }: { readonly review: NonNullable<DocumentView['review']> }): ReactNode {
  const waiting = review.peers.some((peer) => !peer.looked);
  return (
    <>
      <p>{review.open ? say.openedOn(review.from, review.until) : say.closed(review.until)}</p>
      <p>
        <b>{waiting ? say.lookedCount(review.looked, review.peers.length) : say.nobodyWaits}</b>
      </p>
      <table className={styles.peers}>
        <caption className="aloud">{say.review}</caption>
        <thead>
          <tr>
            <th scope="col">{say.peer}</th>
            <th scope="col">{say.decided}</th>
            <th scope="col">{say.hasLooked}</th>
          </tr>
        </thead>
        <tbody>
          {review.peers.map((peer) => (
            <tr key={peer.name}>
              <th scope="row">{peer.name}</th>
              <td>{peer.lines}</td>
              <td>{peer.looked ? say.looked : say.notLooked}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.help}>{say.choicesHidden}</p>
    </>
  );
}
