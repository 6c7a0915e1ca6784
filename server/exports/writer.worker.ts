// The thread that writes documents.
import { parentPort } from 'node:worker_threads';
import { exportCopy } from './copy.ts';
import { exportDocument } from './documents.ts';
import type { Order, Sent, Written } from './orders.ts';
import type { Exported } from './session.ts';

parentPort?.on('message', ({ n, order }: Sent) => {
  const answer = (written: Written) => parentPort?.postMessage(written);
  made(order).then(
    (exported) => answer({ n, ok: true, made: exported }),
    // Its own words may quote what somebody wrote.
    (error: unknown) => answer({ n, ok: false, reason: error instanceof Error ? error.name : typeof error }),
  );
});

async function made(order: Order): Promise<Exported> {
  switch (order.what) {
    case 'document':
      return exportDocument(order.of, order.format);
    case 'copy':
      return exportCopy(order);
  }
}
