// One's own post: its words, where it is, and a pencil.
import { offline } from '@moot/shared/language/en/phone.ts';
import { write } from '@moot/shared/language/en/phoneKinds.ts';
import { useConnection } from '../../../connection/hooks.ts';
import { Icon } from '../../../ui/Icon.tsx';
import type { Names } from '../../../ui/NameTag.tsx';
import { SavedState, SavedTrail } from '../../../ui/SavedState.tsx';
import { Slip } from '../frame/Slip.tsx';
import { type Post, textsOf } from '../posts.ts';
import styles from './PostSlip.module.css';

export function PostSlip({
  post,
  names,
  onChange,
}: {
  readonly post: Post;
  readonly names: Names;
  readonly onChange: (() => void) | null;
}) {
  const { status } = useConnection();
  return (
    <Slip names={names}>
      <div className={styles.row}>
        <div className={styles.words}>
          {textsOf(post.value).map((text, box) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: boxes have no other name than their place
            <p key={box} className={`peer ${onChange ? 'words-1' : 'words-2'}`}>
              {text}
            </p>
          ))}
        </div>
        {onChange && !post.leaving && (
          <button type="button" className={styles.edit} aria-label={write.edit} onClick={onChange}>
            <Icon name="pencil" />
          </button>
        )}
      </div>
      {status === 'offline' && post.at !== 'saved' ? (
        <SavedTrail at={post.at} label={offline.whereThisIs} />
      ) : (
        <p className={styles.meta}>
          {post.leaving ? write.takingBack : <SavedState at={post.at} />}
          {post.mayQuote && <span>{write.quoted}</span>}
        </p>
      )}
    </Slip>
  );
}
