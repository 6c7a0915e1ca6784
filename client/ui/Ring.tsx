/** Moot's mark: people in a ring, one seat open. Says nothing itself: the word beside it does. */
export function Ring({ size = 20 }: { readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" fill="currentColor" aria-hidden="true">
      <circle cx="12" cy="3.6" r="2.6" />
      <circle cx="18.57" cy="6.76" r="2.6" />
      <circle cx="20.19" cy="13.87" r="2" fill="none" stroke="currentColor" strokeWidth="1.2" />
      <circle cx="15.64" cy="19.57" r="2.6" />
      <circle cx="8.36" cy="19.57" r="2.6" />
      <circle cx="3.81" cy="13.87" r="2.6" />
      <circle cx="5.43" cy="6.76" r="2.6" />
    </svg>
  );
}
