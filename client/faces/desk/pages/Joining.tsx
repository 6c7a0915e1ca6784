import type { CodeChange, SeriesPage, SettingsChange } from '@moot/shared/http/series.ts';
import * as say from '@moot/shared/language/en/deskPages.ts';
import { type ReactNode, useState } from 'react';
import { Button } from '../../../ui/desk/Button.tsx';
import { Checkbox } from '../../../ui/desk/Checkbox.tsx';
import { Confirm } from '../../../ui/desk/Confirm.tsx';
import { JoinDialog, spacedCode } from '../live/JoinDialog.tsx';
import type { SeriesStore } from '../useSeriesPage.ts';
import styles from './Joining.module.css';
import home from './SeriesHome.module.css';

type Props = { readonly page: SeriesPage; readonly change: SeriesStore['change'] };

export function Joining({ page, change }: Props): ReactNode {
  const [shown, setShown] = useState<'join' | 'rotate' | null>(null);
  const code = (what: CodeChange['change']) => void change('code', { change: what } satisfies CodeChange);
  const settings = (body: Partial<SettingsChange>) =>
    void change('settings', {
      rosterShown: page.rosterShown,
      selfJoin: page.selfJoin,
      ...body,
    } satisfies SettingsChange);
  return (
    <section>
      <h2 className={home.head}>{say.joining}</h2>
      <p className={styles.code}>{spacedCode(page.joinCode)}</p>
      <p className="quiet">{page.joinLocked ? say.joinIsLocked : say.joinIsOpen}</p>
      <div className={styles.buttons}>
        <Button onPress={() => setShown('join')}>{say.joinShow}</Button>
        <Button onPress={() => code(page.joinLocked ? 'unlock' : 'lock')}>
          {page.joinLocked ? say.joinUnlock : say.joinLock}
        </Button>
        <Button onPress={() => setShown('rotate')}>{say.joinRotate}</Button>
      </div>
      <Checkbox
        label={say.rosterShown}
        help={say.rosterShownHelp}
        isOn={page.rosterShown}
        onChange={(rosterShown) => settings({ rosterShown })}
      />
      <Checkbox
        label={say.selfJoin}
        help={say.selfJoinHelp}
        isOn={page.selfJoin}
        onChange={(selfJoin) => settings({ selfJoin })}
      />
      {shown === 'join' && <JoinDialog page={page} onClose={() => setShown(null)} />}
      {shown === 'rotate' && (
        <Confirm
          title={say.joinRotate}
          help={say.joinRotateHelp}
          action={say.joinRotate}
          onDo={() => code('rotate')}
          onClose={() => setShown(null)}
        />
      )}
    </section>
  );
}
