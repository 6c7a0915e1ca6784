// Two live regions, for what a screen reader should say without the focus moving.
import { useEffect, useState } from 'react';

type Said = { readonly text: string; readonly loud: boolean };
let tell: (said: Said) => void = () => {};

/** `loud` interrupts: pause, removed, words not saved. Everything else waits its turn. */
export function announce(text: string, loud = false): void {
  tell({ text, loud });
}

export function Announcer() {
  const [said, setSaid] = useState<Said>({ text: '', loud: false });
  useEffect(() => {
    // The same words twice in a row are said twice: an invisible space makes them new.
    tell = (next) =>
      setSaid((last) => (last.text === next.text ? { ...next, text: `${next.text}\u200b` } : next));
    return () => {
      tell = () => {};
    };
  }, []);
  return (
    <>
      <p className="aloud" aria-live="polite">
        {said.loud ? '' : said.text}
      </p>
      <p className="aloud" aria-live="assertive">
        {said.loud ? said.text : ''}
      </p>
    </>
  );
}
