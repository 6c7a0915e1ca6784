// No IO. How sorting lines into columns is planned.
import { type Option, option, type Plan, put } from '../planning.ts';

const places = (id: string, columns: readonly string[]): Option =>
  option(id, put(columns, 'params', 'columns'));
const lines = (id: string, name: string): Option => option(id, put(name, 'params', 'lines'));

export const plan: Plan = {
  most: 60,
  minutes: 10,
  names: 'none',
  rounds: 1,
  source: 'ledger',
  params: { columns: ['common', 'words', 'real', 'unsure'], lines: 'open', ledger: true },
  setsNames: false,
  settings: [
    {
      ask: 'source',
      id: 'source',
      own: [
        {
          id: 'ledger',
          is: ({ source }) => source === 'ledger',
          puts: () => [
            put('ledger', 'source'),
            put('open', 'params', 'lines'),
            put(true, 'params', 'ledger'),
            put(['common', 'words', 'real', 'unsure'], 'params', 'columns'),
          ],
        },
      ],
      clears: [put(null, 'params', 'lines'), put(false, 'params', 'ledger')],
    },
    {
      ask: 'choice',
      id: 'whichLines',
      options: [lines('here', 'apart_or_changed'), lines('open', 'open'), lines('all', 'all')],
      where: { setting: 'source', is: ['ledger'] },
    },
    {
      ask: 'choice',
      id: 'columns',
      options: [
        places('ground', ['common', 'words', 'real', 'unsure']),
        places('who', ['all_of_us', 'some_of_us', 'just_me', 'unsure']),
      ],
      where: { setting: 'source', not: ['ledger'] },
    },
  ],
  proposals: [{ above: 60, id: 'mostApart', puts: null }],
};
