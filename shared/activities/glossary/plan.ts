// No IO. How pairing up words and meanings is planned.
import type { Plan } from '../planning.ts';

export const plan: Plan = {
  most: 12,
  minutes: 20,
  names: { meaning: 'named', judge: 'none' },
  rounds: 1,
  source: 'earlier',
  params: { terms: 3 },
  setsNames: false,
  seed: ['params', 'seed'],
  settings: [
    { ask: 'source', id: 'source', own: [], clears: [] },
    { ask: 'number', id: 'words', at: ['params', 'terms'], least: 1, most: 4 },
    { ask: 'lines', id: 'seed', at: ['params', 'seed'], most: 12, longest: 30, of: 'texts' },
    { ask: 'yesNo', id: 'links', at: ['params', 'links'] },
  ],
  proposals: [
    { above: 12, id: 'oneEach', puts: null },
    { above: 60, id: 'tables', puts: null },
  ],
};
