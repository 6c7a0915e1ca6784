// No IO. How writing alone and reading together is planned.
import { atMost, option, type Plan, put } from '../planning.ts';

export const plan: Plan = {
  most: 12,
  minutes: 12,
  names: 'none',
  rounds: 1,
  source: 'new',
  params: { maxPosts: 2, maxChars: 140, show: 'shuffled', cluster: true },
  setsNames: false,
  settings: [
    { ask: 'number', id: 'postsEach', at: ['params', 'maxPosts'], least: 1, most: 10 },
    { ask: 'number', id: 'longest', at: ['params', 'maxChars'], least: 20, most: 400 },
    { ask: 'lines', id: 'boxes', at: ['params', 'fields'], most: 3, longest: 60, of: 'texts' },
    {
      ask: 'choice',
      id: 'readAs',
      options: [
        option('shuffled', put('shuffled', 'params', 'show')),
        option('round', put('round_robin', 'params', 'show')),
      ],
    },
    { ask: 'yesNo', id: 'grouped', at: ['params', 'cluster'] },
  ],
  proposals: [
    { above: 12, id: 'fewerPosts', puts: atMost(1, 'params', 'maxPosts') },
    { above: 60, id: 'tables', puts: null },
  ],
};
