import { screen } from '@moot/shared/language/en/screen.ts';
import { create } from 'qrcode';
import { useMemo } from 'react';
import { joinLink } from './joinLink.ts';

type Props = { readonly address: string; readonly code: string; readonly className?: string | undefined };

export function Qr({ address, code, className }: Props) {
  const { path, size } = useMemo(() => modules(joinLink(address, code)), [address, code]);
  return (
    <svg
      className={className}
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={screen.qr(address)}
      shapeRendering="crispEdges"
    >
      <path d={path} fill="#000" />
    </svg>
  );
}

/** One path for all dark modules: a row of them is one stroke. */
function modules(text: string): { readonly path: string; readonly size: number } {
  const { size, data } = create(text, { errorCorrectionLevel: 'M' }).modules;
  const runs: string[] = [];
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const from = x;
      while (x < size && data[y * size + x]) x++;
      if (x > from) runs.push(`M${from} ${y}h${x - from}v1h${from - x}z`);
    }
  }
  return { path: runs.join(''), size };
}
