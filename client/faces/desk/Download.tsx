import * as say from '@moot/shared/language/en/desk.ts';
import { documents } from '@moot/shared/language/en/deskDocuments.ts';
import type { ReactNode } from 'react';
import {
  Button as AriaButton,
  Menu as AriaMenu,
  Header,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
} from 'react-aria-components';
import { Icon } from '../../ui/desk/Icon.tsx';
import menu from '../../ui/desk/Menu.module.css';
import styles from './Download.module.css';
import { pathTo } from './route.ts';

type Props = {
  readonly series: string;
  readonly session: string;
  readonly soFar: boolean;
  readonly children?: ReactNode;
};

const formats = ['docx', 'pdf', 'html', 'md', 'json'] as const;

/** One button, the files that are asked for most: what was said, while it runs and after. */
export function Download({ series, session, soFar, children }: Props): ReactNode {
  const at = `/api/series/${series}/sessions/${session}/synthesis`;
  return (
    <MenuTrigger>
      <AriaButton preventFocusOnPress className={styles.button ?? ''}>
        <Icon name="document" />
        {children ?? say.downloads.title}
      </AriaButton>
      <Popover placement="bottom end" className={menu.popover ?? ''}>
        <AriaMenu aria-label={say.downloads.title} className={menu.menu ?? ''}>
          <MenuSection>
            <Header className={styles.head ?? ''}>{soFar ? say.downloads.soFar : say.downloads.after}</Header>
            {formats.map((format) => (
              <MenuItem key={format} href={`${at}.${format}`} download className={menu.item ?? ''}>
                {say.downloads[format]}
              </MenuItem>
            ))}
          </MenuSection>
          <MenuItem href={pathTo.documents(series)} className={menu.item ?? ''}>
            {documents.more}
          </MenuItem>
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
