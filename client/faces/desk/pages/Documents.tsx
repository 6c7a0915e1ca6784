// Documents of a series: which one, in which edition, how it reads now, who has still to look, and what was released.
import type { DocumentsPage } from '@moot/shared/http/documents.ts';
import { documents as say } from '@moot/shared/language/en/deskDocuments.ts';
import * as pages from '@moot/shared/language/en/deskPages.ts';
import { type ReactNode, useState } from 'react';
import { Button } from '../../../ui/desk/Button.tsx';
import { Select } from '../../../ui/desk/Select.tsx';
import { go, pathTo } from '../route.ts';
import { DocumentFiles } from './DocumentFiles.tsx';
import { DocumentNote } from './DocumentNote.tsx';
import { DocumentReview } from './DocumentReview.tsx';
import { DocumentSections } from './DocumentSections.tsx';
import styles from './Documents.module.css';
import { Page } from './Page.tsx';
import { useDocument, useDocuments } from './useDocument.ts';

export type Edition = 'ours' | 'shareable';

export function Documents({ series }: { readonly series: string }): ReactNode {
  const { page, problem } = useDocuments(series);
  return (
    <Page
      title={page === null ? say.title : `${say.title}, ${page.title}`}
      tools={
        <Button look="quiet" onPress={() => go(pathTo.series(series))}>
          {say.back}
        </Button>
      }
    >
      {problem !== null && <p role="alert">{problem.sentence}</p>}
      {page === null && problem === null && <p>{pages.loading}</p>}
      {page?.documents.length === 0 && <p>{say.nothing}</p>}
      {page !== null && page.documents.length > 0 && <Chosen series={series} page={page} />}
    </Page>
  );
}

function Chosen({ series, page }: { readonly series: string; readonly page: DocumentsPage }): ReactNode {
  const [document, setDocument] = useState(page.documents.at(-2)?.id ?? page.documents[0]?.id ?? '');
  const [edition, setEdition] = useState<Edition>('ours');
  return (
    <>
      <h1 className={styles.title}>{say.title}</h1>
      <div className={styles.choose}>
        <Select
          label={say.which}
          value={document}
          onChange={setDocument}
          options={page.documents.map((d) => ({ id: d.id, name: d.title }))}
        />
        <Select
          label={say.edition}
          value={edition}
          onChange={(value) => setEdition(value === 'shareable' ? 'shareable' : 'ours')}
          options={[
            { id: 'ours', name: say.editions.ours },
            { id: 'shareable', name: say.editions.shareable },
          ]}
        />
        <p className={styles.help}>{say.editionHelp[edition]}</p>
      </div>
      <One key={document} series={series} document={document} edition={edition} formats={page.formats} />
    </>
  );
}

type OneProps = {
  readonly series: string;
  readonly document: string;
  readonly edition: Edition;
  readonly formats: readonly string[];
};

function One({ series, document, edition, formats }: OneProps): ReactNode {
  const { view, problem, change, reload, version } = useDocument(series, document);
  if (view === null) return <p role="alert">{problem?.sentence ?? pages.loading}</p>;
  const at = `/api/series/${series}/documents/${document}/preview.html?edition=${edition}`;
  return (
    <div className={styles.desk}>
      <section className={styles.paper} aria-label={say.preview}>
        <h2 className={styles.head}>{say.preview}</h2>
        {view.soFar && <p className={styles.help}>{say.soFar}</p>}
        <iframe
          key={`${edition} ${version}`}
          className={styles.frame}
          src={at}
          sandbox=""
          title={say.previewOf(view.title)}
        />
      </section>
      <div className={styles.side}>
        {problem !== null && <p role="alert">{problem.sentence}</p>}
        <DocumentFiles series={series} view={view} edition={edition} formats={formats} onReleased={reload} />
        <DocumentReview view={view} onOpen={() => change({ change: 'openReview' })} />
        <DocumentNote view={view} onSave={(text) => change({ change: 'note', text })} />
        <DocumentSections view={view} onChoose={(sections) => change({ change: 'sections', sections })} />
      </div>
    </div>
  );
}
