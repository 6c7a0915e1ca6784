// No IO. How arriving and leaving is planned.
import { pulseWords } from '../../language/en/agendaStart.ts';
import { option, type Plan, put } from '../planning.ts';

export const plan: Plan = {
  most: 300,
  minutes: 4,
  names: { scale: 'none', text: 'named' },
  rounds: 1,
  source: 'new',
  params: { seriesKey: 'speak_plainly', when: 'arriving', ...pulseWords },
  setsNames: false,
  settings: [
    {
      ask: 'choice',
      id: 'when',
      options: [
        option('arriving', put('arriving', 'params', 'when'), put(false, 'params', 'quoteChoice')),
        {
          id: 'leaving',
          is: ({ params }) => params.when === 'leaving',
          puts: () => [put('leaving', 'params', 'when')],
        },
      ],
    },
    { ask: 'text', id: 'low', at: ['params', 'low'], most: 40, rows: 1 },
    { ask: 'text', id: 'high', at: ['params', 'high'], most: 40, rows: 1 },
    { ask: 'text', id: 'textLabel', at: ['params', 'textLabel'], most: 80, rows: 1 },
    {
      ask: 'yesNo',
      id: 'quoteChoice',
      at: ['params', 'quoteChoice'],
      where: { setting: 'when', is: ['leaving'] },
    },
  ],
  proposals: [],
};
