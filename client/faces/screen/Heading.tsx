import styles from './Heading.module.css';

/** What an overview is called, and the words every line begins with. */
export function Heading({ children, stem = '' }: { readonly children: string; readonly stem?: string }) {
  return (
    <>
      <h1 className={styles.heading}>{children}</h1>
      {stem !== '' && <p className={styles.stem}>{stem}</p>}
    </>
  );
}
