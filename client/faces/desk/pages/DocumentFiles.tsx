// The files of a document: made when asked for, with what is done so far; released, and what was released before.
import type { DocumentView, JobPage, ReleaseView } from '@moot/shared/http/documents.ts';
import { documents as say } from '@moot/shared/language/en/deskDocuments.ts';
import { type ReactNode, useState } from 'react';
import { Button } from '../../../ui/desk/Button.tsx';
import { Dialog } from '../../../ui/desk/Dialog.tsx';
import styles from './Documents.module.css';
import type { Edition } from './Documents.tsx';
import { useJob } from './useJob.ts';

type Props = {
  readonly series: string;
  readonly view: DocumentView;
  readonly edition: Edition;
  readonly formats: readonly string[];
  readonly onReleased: () => void;
};

export function DocumentFiles({ series, view, edition, formats, onReleased }: Props): ReactNode {
  const { job, problem, start } = useJob(series, view.id, onReleased);
  const [asks, setAsks] = useState(false);
  const waiting = view.review === null ? 0 : view.review.peers.length - view.review.looked;
  return (
    <section className={styles.part}>
      <h2 className={styles.head}>{say.files}</h2>
      <div className={styles.buttons}>
        <Button onPress={() => void start({ edition, formats, release: false })}>{say.make}</Button>
        <Button look="primary" isDisabled={!view.can.release} onPress={() => setAsks(true)}>
          {say.release}
        </Button>
      </div>
      {!view.can.release && !view.soFar && <p className={styles.help}>{say.needsReview}</p>}
      {problem !== '' && <p role="alert">{problem}</p>}
      {job !== null && <Making job={job} />}
      {asks && (
        <Dialog title={say.releaseQuestion} onClose={() => setAsks(false)}>
          <div className={styles.part}>
            <p>
              <b>{view.title}</b>
              <br />
              {say.editions[edition]}
            </p>
            <p>{say.releaseHelp}</p>
            {waiting > 0 && <p>{say.releaseWaiting(waiting)}</p>}
            <div className={styles.buttons}>
              <Button
                look="primary"
                onPress={() => {
                  setAsks(false);
                  void start({ edition, formats, release: true });
                }}
              >
                {say.releaseYes}
              </Button>
              <Button onPress={() => setAsks(false)}>{say.cancel}</Button>
            </div>
          </div>
        </Dialog>
      )}
      <Releases series={series} releases={view.releases} />
    </section>
  );
}

function Making({ job }: { readonly job: JobPage }): ReactNode {
  return (
    <div className={styles.making}>
      <p role="status">{statusOf(job)}</p>
      {job.state === 'making' && (
        <progress className={styles.progress} aria-label={say.make} max={job.all} value={job.done} />
      )}
      <ul className={styles.files}>
        {job.files.map((file) => (
          <li key={file.format}>
            <a href={file.at} download>
              {say.formats[file.format] ?? file.format}
            </a>{' '}
            <span className={styles.help}>{say.kb(file.bytes)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function statusOf(job: JobPage): string {
  switch (job.state) {
    case 'making':
      return say.making(job.done, job.all);
    case 'made':
      return say.made;
    case 'failed':
      return say.failed;
  }
}

type ReleasesProps = { readonly series: string; readonly releases: readonly ReleaseView[] };

function Releases({ series, releases }: ReleasesProps): ReactNode {
  if (releases.length === 0) return <p className={styles.help}>{say.noReleases}</p>;
  return (
    <>
      <h3 className={styles.under}>{say.releases}</h3>
      <p className={styles.help}>{say.hashHelp}</p>
      <ul className={styles.releases}>
        {releases.map((release) => (
          <li key={release.id}>
            <p>{say.released(say.editions[release.edition], release.date, release.by)}</p>
            <ul className={styles.files}>
              {release.files.map((file) => (
                <li key={file.format}>
                  <a href={`/api/series/${series}/releases/${release.id}/${file.format}`} download>
                    {say.formats[file.format] ?? file.format}
                  </a>{' '}
                  <span className={styles.help}>{say.kb(file.bytes)}</span>
                  <code className={styles.hash}>{say.fingerprint(file.sha256)}</code>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </>
  );
}
