// No IO. How backing someone else's idea is planned.
import { atMost, option, type Plan, put } from '../planning.ts';

export const plan: Plan = {
  most: 30,
  minutes: 15,
  names: 'named',
  rounds: 1,
  source: 'earlier',
  params: { tokens: 3, waves: 2 },
  setsNames: false,
  settings: [
    { ask: 'source', id: 'source', own: [], clears: [] },
    { ask: 'number', id: 'backings', at: ['params', 'tokens'], least: 1, most: 10 },
    {
      ask: 'choice',
      id: 'waves',
      options: [option('once', put(1, 'params', 'waves')), option('twice', put(2, 'params', 'waves'))],
    },
  ],
  proposals: [
    { above: 30, id: 'fewerBackings', puts: atMost(2, 'params', 'tokens') },
    { above: 60, id: 'tables', puts: null },
  ],
};
