// A Moot in a process of its own, so that a replay can kill it. Only a replay starts this file.
import { type Order, orderSchema, type Told } from './orders.ts';
import { serveHere } from './served.ts';

const [folder = '', port = '0', now = '0'] = process.argv.slice(2);
const tell = (told: Told) => void process.send?.(told);

const served = await serveHere({
  folder,
  port: Number(port),
  now: Number(now),
  onFault: (fault) => tell({ type: 'fault', fault }),
});

async function answerTo(order: Order): Promise<unknown> {
  switch (order.type) {
    case 'clock':
      return served.setClock(order.now);
    case 'setUpPath':
      return served.setUpPath();
    case 'snapshot':
      return served.snapshot(order.series);
    case 'stop':
      return served.stop();
  }
}

process.on('message', (message: unknown) => {
  const { order, n } = orderSchema.parse(message);
  answerTo(order).then(
    (value) => {
      tell({ type: 'answer', n, value: value ?? null });
      if (order.type === 'stop') process.disconnect();
    },
    (error: unknown) => tell({ type: 'failed', n, reason: String(error) }),
  );
});
// Without a parent there is nobody to play for.
process.on('disconnect', () => process.exit());
tell({ type: 'ready', base: served.base() });
