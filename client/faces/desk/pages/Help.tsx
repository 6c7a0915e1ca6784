import { help as say } from '@moot/shared/language/en/help.ts';
import type { ReactNode } from 'react';
import { Button } from '../../../ui/desk/Button.tsx';
import { go, pathTo } from '../route.ts';
import styles from './Help.module.css';
import { Page } from './Page.tsx';

export function Help(): ReactNode {
  return (
    <Page
      title={say.title}
      tools={
        <Button look="quiet" onPress={() => go(pathTo.list)}>
          {say.back}
        </Button>
      }
    >
      <div className={styles.text}>
        <h1>{say.title}</h1>
        {say.parts.map((part) => (
          <Part key={part.title} {...part} />
        ))}
        <Part title={say.creditsTitle} intro={say.creditsIntro} lines={say.credits} />
      </div>
    </Page>
  );
}

type PartProps = { readonly title: string; readonly intro?: string; readonly lines: readonly string[] };

function Part({ title, intro, lines }: PartProps): ReactNode {
  return (
    <section>
      <h2>{title}</h2>
      {intro !== undefined && <p>{intro}</p>}
      <ul className={styles.lines}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}
