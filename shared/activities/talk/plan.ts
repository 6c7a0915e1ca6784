// No IO. How a talk with phones down is planned.
import { option, type Plan, put } from '../planning.ts';

const grouping = (name: string) => option(name, put(name, 'params', 'grouping'));

export const plan: Plan = {
  most: 300,
  minutes: 10,
  names: 'not recorded',
  rounds: 1,
  source: 'new',
  params: { grouping: 'pairs', avoid: ['same_organisation', 'earlier_pair'] },
  setsNames: false,
  settings: [
    {
      ask: 'choice',
      id: 'grouping',
      options: [grouping('none'), grouping('pairs'), grouping('threes'), grouping('round')],
    },
    { ask: 'yesNo', id: 'halfTime', at: ['params', 'halfTime'] },
  ],
  proposals: [],
};
