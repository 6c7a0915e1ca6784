// Whether somebody is typing with the keyboard up, and how high the page may be: phones tell it in different ways.
import { useEffect, useState } from 'react';

const isBox = (element: Element | null) =>
  element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement;
/** A keyboard takes at least this much. */
const keyboardTakes = 150;

export function isTyping(): boolean {
  return isBox(document.activeElement);
}

/** True while a text box has the focus and the keyboard takes its part of the page. Sets --page-height. */
export function useKeyboardUp(): boolean {
  const [up, setUp] = useState(false);
  useEffect(() => {
    let tallest = 0;
    let width = 0;
    const look = () => {
      const height = visualViewport?.height ?? innerHeight;
      if (innerWidth !== width) [width, tallest] = [innerWidth, 0];
      tallest = Math.max(tallest, height);
      document.documentElement.style.setProperty('--page-height', `${height}px`);
      setUp(isTyping() && tallest - height > keyboardTakes);
      if (isTyping()) scrollTo(0, 0);
    };
    look();
    const targets: readonly EventTarget[] = [window, document, ...(visualViewport ? [visualViewport] : [])];
    const events = ['resize', 'focusin', 'focusout'];
    for (const target of targets) for (const event of events) target.addEventListener(event, look);
    return () => {
      for (const target of targets) for (const event of events) target.removeEventListener(event, look);
    };
  }, []);
  return up;
}
