// No IO. How saying it back is planned.
import { type Option, type Plan, put } from '../planning.ts';

const mode = (id: string, source: string, settings: Readonly<Record<string, number | null>>): Option => ({
  id,
  is: ({ params }) => params.mode === id,
  puts: () => [put(source, 'source'), put({ mode: id, maxTries: 2, maxChars: 240, ...settings }, 'params')],
});

export const plan: Plan = {
  most: 60,
  minutes: 25,
  names: 'named',
  rounds: 1,
  source: 'ledger',
  params: { mode: 'difference', max: 2, maxTries: 2, maxChars: 240 },
  setsNames: false,
  settings: [
    {
      ask: 'choice',
      id: 'saying',
      options: [mode('difference', 'ledger', { max: 2 }), mode('restate', 'new', {})],
    },
    { ask: 'source', id: 'source', own: [], clears: [], where: { setting: 'saying', is: ['restate'] } },
    {
      ask: 'number',
      id: 'differences',
      at: ['params', 'max'],
      least: 1,
      most: 10,
      where: { setting: 'saying', is: ['difference'] },
    },
    { ask: 'number', id: 'tries', at: ['params', 'maxTries'], least: 1, most: 5 },
  ],
  proposals: [{ above: 60, id: 'chosenPeers', puts: null }],
};
