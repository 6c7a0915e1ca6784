const paths = {
  check: 'M4 10.5l4 4 8-9',
  pencil: 'M12.5 4.5l3 3L7 16H4v-3zM11 6l3 3',
  plus: 'M10 4v12M4 10h12',
  cross: 'M5 5l10 10M15 5L5 15',
  hand: 'M7 11V5.2a1.3 1.3 0 0 1 2.6 0V10m0-.6V3.8a1.3 1.3 0 0 1 2.6 0V10m0-.4V5a1.3 1.3 0 0 1 2.6 0v6.6c0 3.6-2 6-5.2 6-2.6 0-3.7-1.3-5-3.6l-1.5-2.8c-.4-.9.8-1.9 1.7-1.1L7 12',
  phone:
    'M6.5 2.5h7A1.5 1.5 0 0 1 15 4v12a1.5 1.5 0 0 1-1.5 1.5h-7A1.5 1.5 0 0 1 5 16V4a1.5 1.5 0 0 1 1.5-1.5zM9 15h2',
  bubble: 'M3 4.5h14v9H9l-4 3v-3H3z',
  menu: 'M4 6h12M4 10h12M4 14h12',
  back: 'M12.5 4.5L7 10l5.5 5.5',
} as const;

/** A small line drawing; the words beside it, or the button's label, say what it means. */
export function Icon({ name, size = 18 }: { readonly name: keyof typeof paths; readonly size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={paths[name]} />
    </svg>
  );
}
