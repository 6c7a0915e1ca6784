import type { ReactNode } from 'react';

/** Line drawings on a 20-unit square, always beside words or a label that says the same. */
const paths = {
  screen: 'M2.5 4h15v9.5h-15zM7 17h6M10 13.5V17',
  clock: 'M10 2.8a7.2 7.2 0 1 0 0 14.4 7.2 7.2 0 0 0 0-14.4zM10 6v4.2l2.8 1.7',
  more: 'M4.5 10h.01M10 10h.01M15.5 10h.01',
  tick: 'M4 10.5l4 4 8-9',
  hand: 'M7 11V5.2a1.3 1.3 0 0 1 2.6 0V10m0-.6V3.8a1.3 1.3 0 0 1 2.6 0V10m0-.4V5a1.3 1.3 0 0 1 2.6 0v6.6c0 3.6-2 6-5.2 6-2.6 0-3.7-1.3-5-3.6l-1.5-2.8c-.4-.9.8-1.9 1.7-1.1L7 12',
  back: 'M8 5L3 10l5 5M3.5 10H13a4 4 0 0 1 4 4v1',
  pause: 'M7 4.5v11M13 4.5v11',
  skip: 'M5 4.5l7 5.5-7 5.5zM15 4.5v11',
  up: 'M10 16V4M5 9l5-5 5 5',
  down: 'M10 4v12M5 11l5 5 5-5',
  plus: 'M10 4v12M4 10h12',
  grip: 'M7.5 5h.01M12.5 5h.01M7.5 10h.01M12.5 10h.01M7.5 15h.01M12.5 15h.01',
  merge: 'M4 4c0 5 6 4 6 9v3M16 4c0 5-6 4-6 9',
  document: 'M5 2.5h7l3.5 3.5v11.5H5zM12 2.5V6h3.5M7.5 10h5.5M7.5 13h5.5',
  hide: 'M3 3l14 14M8.3 5A8 8 0 0 1 10 4.8c4 0 6.5 3.2 7.5 5.2a12 12 0 0 1-2 2.8M5.5 6.8A11 11 0 0 0 2.5 10c1 2 3.5 5.2 7.5 5.2 1.2 0 2.3-.3 3.2-.7',
  list: 'M3 5h.01M3 10h.01M3 15h.01M6.5 5H17M6.5 10H17M6.5 15H17',
  people:
    'M7 9.5a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM1.8 16.5c.3-3 2.4-4.5 5.2-4.5s4.9 1.5 5.2 4.5M13 3.8a3 3 0 0 1 0 5.4M14.5 12.3c2 .6 3.4 2 3.7 4.2',
  close: 'M5 5l10 10M15 5L5 15',
} as const;

export type IconName = keyof typeof paths;

export function Icon({ name, size = 18 }: { readonly name: IconName; readonly size?: number }): ReactNode {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.75}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={paths[name]} />
    </svg>
  );
}
