// Pure. How a group of marks stands together. Place depends on how many there are, never on who or when.
import { type Answer, extent, type Point, pitch } from './marks.ts';

export type Huddle = { readonly points: readonly Point[]; readonly width: number; readonly height: number };

const largestRing = 8;
const rowHeight = Math.sqrt(3) / 2;

/** Around 0,0: a ring for a small group, a flat heap in rows for a larger one. `flat` is how much wider than high. */
export function huddle(answer: Answer, n: number, r: number, flat = 1.9): Huddle {
  const step = pitch(answer, r);
  const points = n <= largestRing ? ring(n, step) : heap(n, step, flat);
  const half = extent(answer, r);
  return { points, width: span(points, 'x') + 2 * half, height: span(points, 'y') + 2 * half };
}

function ring(n: number, step: number): Point[] {
  if (n <= 1) return n === 1 ? [{ x: 0, y: 0 }] : [];
  const radius = step / (2 * Math.sin(Math.PI / n));
  // Odd groups have one at the top, even ones two: the ring stands level.
  const start = -Math.PI / 2 + (n % 2 === 0 ? Math.PI / n : 0);
  const points = Array.from({ length: n }, (_, i) => ({
    x: radius * Math.cos(start + (2 * Math.PI * i) / n),
    y: radius * Math.sin(start + (2 * Math.PI * i) / n),
  }));
  return centred(points);
}

function heap(n: number, step: number, flat: number): Point[] {
  const reach = Math.ceil(Math.sqrt(n) * flat) + 2;
  const places: Point[] = [];
  for (let row = -reach; row <= reach; row++)
    for (let i = -reach; i <= reach; i++)
      places.push({ x: (i + (row % 2 === 0 ? 0 : 0.5)) * step, y: row * rowHeight * step });
  const far = ({ x, y }: Point) => (x / flat) ** 2 + y ** 2;
  return centred(places.sort((a, b) => far(a) - far(b) || a.y - b.y || a.x - b.x).slice(0, n));
}

function centred(points: readonly Point[]): Point[] {
  const x = middle(points.map((p) => p.x));
  const y = middle(points.map((p) => p.y));
  return points.map((p) => ({ x: p.x - x, y: p.y - y }));
}

const middle = (values: readonly number[]) => (Math.min(...values) + Math.max(...values)) / 2;

function span(points: readonly Point[], axis: 'x' | 'y'): number {
  if (points.length === 0) return 0;
  const values = points.map((p) => p[axis]);
  return Math.max(...values) - Math.min(...values);
}
