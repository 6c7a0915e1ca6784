// Desk keys: one listener, layers of bindings, none while somebody types, all of them off at a wish.
import { useEffect, useRef, useState } from 'react';

export type Bindings = Readonly<Record<string, ((event: KeyboardEvent) => void) | undefined>>;

const layers: { current: Bindings }[] = [];
const memory = 'moot.desk.keys';
const wishes = new EventTarget();

const keysAreOn = (): boolean => localStorage.getItem(memory) !== 'off';

export function switchKeys(on: boolean): void {
  localStorage.setItem(memory, on ? 'on' : 'off');
  wishes.dispatchEvent(new Event('change'));
}

export function useKeysOn(): boolean {
  const [on, setOn] = useState(keysAreOn);
  useEffect(() => {
    const read = () => setOn(keysAreOn());
    wishes.addEventListener('change', read);
    return () => wishes.removeEventListener('change', read);
  }, []);
  return on;
}

const typed = 'textarea, select, [contenteditable], input:not([type="checkbox"], [type="radio"])';
const elsewhere = '[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]';
const pressable = 'button, a, summary, input, [role="button"], [role="tab"]';

function nameOf(event: KeyboardEvent): string {
  const key = event.key.toLowerCase();
  return event.shiftKey && key === 'enter' ? 'shift+enter' : key;
}

/** True where a key belongs to what is being typed, to a menu or to a dialog. */
function isTaken(event: KeyboardEvent): boolean {
  const at = event.target instanceof Element ? event.target : document.body;
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return true;
  if (at.closest(typed) !== null || document.querySelector('[role="dialog"], [role="menu"]') !== null)
    return true;
  if (at.closest(elsewhere) !== null) return true;
  // Enter on a button that was reached by keys presses that button. One that the mouse has left in focus does not count.
  return (event.key === 'Enter' || event.key === ' ') && !byPointer && at.closest(pressable) !== null;
}

/** Was the pointer used last, or the keys that move the focus? */
let byPointer = false;

function onPointer(): void {
  byPointer = true;
}

function onKey(event: KeyboardEvent): void {
  if (event.key === 'Tab' || event.key.startsWith('Arrow')) byPointer = false;
  if (!keysAreOn() || isTaken(event)) return;
  const name = nameOf(event);
  for (const layer of layers.toReversed()) {
    const run = layer.current[name];
    if (run === undefined) continue;
    event.preventDefault();
    event.stopPropagation();
    if (!event.repeat || name.startsWith('arrow')) run(event);
    return;
  }
}

/** Heard before any button hears them. */
function listen(on: boolean): void {
  const change = on ? window.addEventListener : window.removeEventListener;
  change('keydown', onKey, { capture: true });
  change('pointerdown', onPointer, { capture: true });
}

/** While the component stands, these keys are its own; what mounts later comes first. */
export function useKeys(bindings: Bindings): void {
  const layer = useRef(bindings);
  useEffect(() => {
    layer.current = bindings;
  });
  useEffect(() => {
    if (layers.length === 0) listen(true);
    layers.push(layer);
    return () => {
      layers.splice(layers.indexOf(layer), 1);
      if (layers.length === 0) listen(false);
    };
  }, []);
}
