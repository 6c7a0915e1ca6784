import * as say from '@moot/shared/language/en/desk.ts';
import type { ReactNode } from 'react';
import { Button as AriaButton, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { Icon } from '../../ui/desk/Icon.tsx';
import styles from './Download.module.css';

type Props = {
  readonly series: string;
  readonly session: string;
  readonly soFar: boolean;
  readonly children?: ReactNode;
};

const formats = ['md', 'html', 'json'] as const;

/** One button, three files: what was said, while it runs and after. */
export function Download({ series, session, soFar, children }: Props): ReactNode {
  const at = `/api/series/${series}/sessions/${session}/synthesis`;
  return (
    <DialogTrigger>
      <AriaButton className={styles.button ?? ''}>
        <Icon name="document" />
        {children ?? say.downloads.title}
      </AriaButton>
      <Popover placement="bottom end" className={styles.popover ?? ''}>
        <Dialog aria-label={say.downloads.title} className={styles.dialog ?? ''}>
          <p>{soFar ? say.downloads.soFar : say.downloads.after}</p>
          <ul>
            {formats.map((format) => (
              <li key={format}>
                <a className={styles.link} href={`${at}.${format}`} download>
                  {say.downloads[format]}
                </a>
              </li>
            ))}
          </ul>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
