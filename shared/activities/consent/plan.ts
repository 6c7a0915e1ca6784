// No IO. How asking whether all can work with a proposal is planned.
import { proposalHint } from '../../language/en/agendaStart.ts';
import { oneOrTwoRounds, type Plan, put, standsAt } from '../planning.ts';

const isWritten = (proposal: unknown) => proposal !== null && proposal !== undefined;

export const plan: Plan = {
  most: 60,
  minutes: 12,
  names: 'named',
  rounds: 2,
  source: 'new',
  params: { proposal: null, proposalHint },
  setsNames: false,
  settings: [
    {
      ask: 'choice',
      id: 'written',
      options: [
        {
          id: 'room',
          is: (activity) => !isWritten(standsAt(activity, ['params', 'proposal'])),
          puts: () => [put(null, 'params', 'proposal'), put(proposalHint, 'params', 'proposalHint')],
        },
        {
          id: 'here',
          is: (activity) => isWritten(standsAt(activity, ['params', 'proposal'])),
          puts: () => [put('', 'params', 'proposal')],
        },
      ],
    },
    {
      ask: 'text',
      id: 'proposal',
      at: ['params', 'proposal'],
      most: 400,
      rows: 4,
      where: { setting: 'written', is: ['here'] },
    },
    {
      ask: 'text',
      id: 'proposalHint',
      at: ['params', 'proposalHint'],
      most: 200,
      rows: 2,
      where: { setting: 'written', is: ['room'] },
    },
    oneOrTwoRounds,
  ],
  proposals: [{ above: 60, id: 'tables', puts: null }],
};
