// No IO. How agreeing, disagreeing and passing is planned: above all, whether with names and live, or without names.

import { collectStem } from '../../language/en/agendaStart.ts';
import type { ActivityDefinition } from '../../model/definition.ts';
import {
  addedFromPosts,
  atMost,
  oneOrTwoRounds,
  option,
  type Plan,
  type Put,
  put,
  standsAt,
} from '../planning.ts';

const line = put('named', 'names', 'line');
const called = (names: 'named' | 'none', sight: 'live' | 'onShow', linked = false) => [
  put(names, 'names', 'vote'),
  put(names, 'names', 'reason'),
  put(sight, 'params', 'sight'),
  put(linked, 'params', 'linked'),
];
const collects = (activity: ActivityDefinition) => {
  const collect = standsAt(activity, ['params', 'collect']);
  return collect !== null && collect !== undefined;
};
const collect = { maxPosts: 2, maxChars: 120, stem: collectStem, minutes: 4 };
const noCollect: readonly Put[] = [put(null, 'params', 'collect')];
const noStatements = put([], 'params', 'statements');
const fewerLines = (activity: ActivityDefinition): readonly Put[] => {
  const most = standsAt(activity, ['params', 'maxStatements']);
  const each = atMost(1, 'params', 'collect', 'maxPosts')(activity);
  const isFew =
    (typeof most === 'number' && most <= 20) || (!collects(activity) && activity.source === 'new');
  return isFew ? each : [...each, put(20, 'params', 'maxStatements')];
};

export const plan: Plan = {
  most: 12,
  minutes: 15,
  names: { line: 'named', vote: 'none', reason: 'none' },
  rounds: 2,
  source: 'new',
  params: { collect, reveal: 'reasons_then_counts', ledger: 'all' },
  setsNames: true,
  settings: [
    {
      ask: 'choice',
      id: 'votes',
      options: [
        option('live', ...called('named', 'live')),
        option('named', ...called('named', 'onShow')),
        option('none', ...called('none', 'onShow')),
        option('linked', ...called('none', 'onShow', true)),
      ],
    },
    {
      ask: 'source',
      id: 'lines',
      own: [
        {
          id: 'peers',
          is: collects,
          puts: () => [put('new', 'source'), put(collect, 'params', 'collect'), noStatements, line],
        },
        {
          id: 'here',
          is: (activity) => activity.source === 'new' && !collects(activity),
          puts: () => [put('new', 'source'), ...noCollect],
        },
      ],
      clears: [...noCollect, noStatements],
    },
    {
      ask: 'text',
      id: 'stem',
      at: ['params', 'collect', 'stem'],
      most: 80,
      rows: 1,
      where: { setting: 'lines', is: ['peers'] },
    },
    {
      ask: 'number',
      id: 'linesEach',
      at: ['params', 'collect', 'maxPosts'],
      least: 1,
      most: 10,
      where: { setting: 'lines', is: ['peers'] },
    },
    {
      ask: 'lines',
      id: 'statements',
      at: ['params', 'statements'],
      most: 60,
      longest: 120,
      of: 'items',
      imports: true,
      where: { setting: 'lines', is: ['here'] },
    },
    ...addedFromPosts,
    oneOrTwoRounds,
    {
      ask: 'choice',
      id: 'reword',
      options: [
        option('no', put(false, 'params', 'reword')),
        option('yes', put(true, 'params', 'reword'), put(2, 'rounds')),
      ],
      where: { setting: 'rounds', is: ['twice'] },
    },
  ],
  proposals: [{ above: 12, id: 'fewerLines', puts: fewerLines }],
};
