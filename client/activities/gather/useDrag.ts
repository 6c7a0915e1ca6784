import { type PointerEvent, useRef, useState } from 'react';

export type Drag = {
  readonly item: string;
  readonly x: number;
  readonly y: number;
  readonly over: string | null;
};

const farEnough = 6;

function groupAt(x: number, y: number): string | null {
  return document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-group]')?.dataset.group ?? null;
}

/** Drags with any pointer. Nothing needs it: keys and taps do the same. */
export function useDrag(drop: (item: string, group: string) => void) {
  const [drag, setDrag] = useState<Drag | null>(null);
  const dropped = useRef(false);
  const begin = (item: string, down: PointerEvent) => {
    if (down.button !== 0) return;
    const from = { x: down.clientX, y: down.clientY };
    const isFar = (x: number, y: number) => Math.hypot(x - from.x, y - from.y) > farEnough;
    let isDragging = false;
    const move = ({ clientX: x, clientY: y }: globalThis.PointerEvent) => {
      isDragging ||= isFar(x, y);
      if (isDragging) setDrag({ item, x, y, over: groupAt(x, y) });
    };
    const end = ({ clientX: x, clientY: y, type }: globalThis.PointerEvent) => {
      removeEventListener('pointermove', move);
      removeEventListener('pointerup', end);
      removeEventListener('pointercancel', end);
      setDrag(null);
      const group = type === 'pointerup' && isDragging ? groupAt(x, y) : null;
      dropped.current = isDragging;
      if (group !== null) drop(item, group);
    };
    addEventListener('pointermove', move);
    addEventListener('pointerup', end);
    addEventListener('pointercancel', end);
  };
  /** True once, for the click that the browser sends after a drag. */
  const wasDrag = () => {
    const was = dropped.current;
    dropped.current = false;
    return was;
  };
  return { drag, begin, wasDrag };
}
