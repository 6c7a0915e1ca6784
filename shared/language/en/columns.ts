// Pure. The places a line can be put, and the states it can be in, in words.
import type { LineStatus } from '../../model/series.ts';

const columns: Readonly<Record<string, string>> = {
  common: 'Common ground',
  words: 'Just words',
  real: 'A real difference',
  unsure: 'Unsure',
  all_of_us: 'All of us',
  some_of_us: 'Some of us',
  just_me: 'Just me',
};

export const columnWords = (column: string): string => columns[column] ?? column;

export function statusWords(status: LineStatus): string {
  switch (status) {
    case 'common_ground':
      return 'Common ground';
    case 'words_only':
      return 'Only words';
    case 'facts_to_find':
      return 'Facts to find';
    case 'apparent_difference':
      return 'Apparent difference';
    case 'real_difference':
      return 'Real difference';
    case 'unsure':
      return 'Unsure';
    case 'set_aside':
      return 'Set aside';
  }
}
