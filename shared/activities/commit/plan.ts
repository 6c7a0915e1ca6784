// No IO. How promises, asks and what happened to them are planned.
import { type Option, type Plan, put, standsAt } from '../planning.ts';

const mode = (id: string, source: string): Option => ({
  id,
  is: ({ params }) => params.mode === id,
  puts: () => [put(source, 'source'), put({ mode: id }, 'params')],
});

export const plan: Plan = {
  most: 60,
  minutes: 10,
  names: 'named',
  rounds: 1,
  source: 'new',
  params: { mode: 'make' },
  setsNames: false,
  settings: [
    {
      ask: 'choice',
      id: 'promises',
      options: [mode('make', 'new'), mode('ask', 'new'), mode('review', 'promises')],
    },
    {
      ask: 'number',
      id: 'each',
      at: ['params', 'max'],
      least: 1,
      most: 5,
      where: { setting: 'promises', not: ['review'] },
    },
    {
      ask: 'yesNo',
      id: 'convener',
      at: ['params', 'convener'],
      where: { setting: 'promises', is: ['make'] },
    },
  ],
  proposals: [
    { above: 60, id: 'chosenPeers', puts: null },
    {
      above: 60,
      id: 'oneOnly',
      puts: (activity) =>
        standsAt(activity, ['params', 'max']) === 1 || activity.params.mode === 'review'
          ? []
          : [put(1, 'params', 'max')],
    },
  ],
};
