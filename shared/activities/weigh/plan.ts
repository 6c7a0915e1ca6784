// No IO. How rating, dots and ranking are planned.
import { firstQuestion } from '../../language/en/agendaStart.ts';
import type { Json } from '../../model/series.ts';
import { addedFromPosts, type Option, type Plan, put } from '../planning.ts';

const kept = ['items', 'add', 'addFrom'];
const modes = {
  scale: { scale: [1, 2, 3, 4, 5], questions: [{ id: 'q1', text: firstQuestion }] },
  dots: { dots: 3, maxPerItem: 1 },
  rank: { top: 3 },
} as const satisfies Record<string, Readonly<Record<string, Json>>>;

/** Another way of weighing keeps the points that are weighed. */
const mode = (name: keyof typeof modes): Option => ({
  id: name,
  is: (activity) => activity.params.mode === name,
  puts: (activity) => [
    put(name, 'params', 'mode'),
    ...Object.keys(activity.params)
      .filter((key) => key !== 'mode' && !kept.includes(key))
      .map((key) => put(undefined, 'params', key)),
    ...Object.entries(modes[name]).map(([key, to]) => put(to, 'params', key)),
  ],
});

export const plan: Plan = {
  most: 12,
  minutes: 10,
  names: 'none',
  rounds: 1,
  source: 'new',
  params: { mode: 'dots', ...modes.dots, items: [] },
  setsNames: false,
  settings: [
    { ask: 'choice', id: 'mode', options: [mode('scale'), mode('dots'), mode('rank')] },
    {
      ask: 'source',
      id: 'points',
      own: [{ id: 'here', is: ({ source }) => source === 'new', puts: () => [put('new', 'source')] }],
      clears: [put([], 'params', 'items')],
    },
    {
      ask: 'lines',
      id: 'items',
      at: ['params', 'items'],
      most: 60,
      longest: 120,
      of: 'items',
      where: { setting: 'points', is: ['here'] },
    },
    ...addedFromPosts,
    {
      ask: 'lines',
      id: 'questions',
      at: ['params', 'questions'],
      most: 2,
      longest: 120,
      of: 'items',
      where: { setting: 'mode', is: ['scale'] },
    },
    {
      ask: 'number',
      id: 'dots',
      at: ['params', 'dots'],
      least: 1,
      most: 20,
      where: { setting: 'mode', is: ['dots'] },
    },
    {
      ask: 'number',
      id: 'places',
      at: ['params', 'top'],
      least: 1,
      most: 10,
      where: { setting: 'mode', is: ['rank'] },
    },
  ],
  proposals: [{ above: 12, id: 'fewerPoints', puts: null }],
};
