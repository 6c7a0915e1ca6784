// One's own posts while answers are closed: to read, not to change.

import { step } from '@moot/shared/language/en/phone.ts';
import type { AskingView } from '@moot/shared/views/parts.ts';
import type { Names } from '../../../ui/NameTag.tsx';
import { usePosts } from '../posts.ts';
import { PostSlip } from './PostSlip.tsx';
import styles from './PostWriter.module.css';

export function OwnPosts({
  asking,
  field,
  names,
}: {
  readonly asking: AskingView;
  readonly field: string;
  readonly names: Names;
}) {
  const posts = usePosts(asking, field);
  if (posts.length === 0) return <p className="quiet">{step.nothingGiven}</p>;
  return (
    <ul className={styles.others}>
      {posts.map((post) => (
        <li key={post.id}>
          <PostSlip post={post} names={names} onChange={null} />
        </li>
      ))}
    </ul>
  );
}
