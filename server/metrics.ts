// Numbers about this process, and nobody in it.

export type Metrics = {
  add(name: string, by?: number): void;
  /** As Prometheus reads it. `gauges` are read at the moment of asking. */
  text(gauges: Readonly<Record<string, number>>): string;
};

export function emptyMetrics(): Metrics {
  const counts = new Map<string, number>();
  return {
    add(name, by = 1) {
      counts.set(name, (counts.get(name) ?? 0) + by);
    },
    text(gauges) {
      const counters = [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
      const lines = [
        ...Object.entries(gauges).flatMap(([name, n]) => [`# TYPE moot_${name} gauge`, `moot_${name} ${n}`]),
        ...counters.flatMap(([name, n]) => [`# TYPE moot_${name} counter`, `moot_${name} ${n}`]),
      ];
      return `${lines.join('\n')}\n`;
    },
  };
}
