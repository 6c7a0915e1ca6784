import { qrLabel } from '@moot/shared/language/en/desk.ts';
import QRCode from 'qrcode';
import { type ReactNode, useMemo } from 'react';
import styles from './Qr.module.css';

const quiet = 4;

function pathOf(text: string): { readonly path: string; readonly size: number } {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' });
  const cells = Array.from({ length: modules.size * modules.size }, (_, at) => ({
    isDark: modules.get(Math.floor(at / modules.size), at % modules.size) !== 0,
    x: (at % modules.size) + quiet,
    y: Math.floor(at / modules.size) + quiet,
  }));
  const path = cells.flatMap(({ isDark, x, y }) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])).join('');
  return { path, size: modules.size + 2 * quiet };
}

/** Always dark on light, also in the dark theme: many cameras read nothing else. */
export function Qr({ text, size }: { readonly text: string; readonly size: number }): ReactNode {
  const { path, size: cells } = useMemo(() => pathOf(text), [text]);
  return (
    <svg
      className={styles.qr}
      width={size}
      height={size}
      viewBox={`0 0 ${cells} ${cells}`}
      role="img"
      aria-label={qrLabel(text.split('#')[0] ?? '')}
      data-theme="screen"
    >
      <rect width={cells} height={cells} className={styles.light} />
      <path d={path} className={styles.dark} shapeRendering="crispEdges" />
    </svg>
  );
}
