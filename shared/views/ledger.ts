// No IO. The ledger as a page: every line, where it came from, and how it got where it is.
import type { LedgerPage } from '../http.ts';
import { statusWords } from '../language/en/columns.ts';
import type { Line, Series } from '../model/series.ts';
import { activityOf } from '../series/find.ts';
import { namesIn, type Roster } from './audience.ts';

export function ledgerPage(series: Series, roster: Roster): LedgerPage {
  const names = namesIn(series, roster);
  return {
    lines: [...series.memory.ledger.values()].map((line) => ({
      id: line.id,
      text: line.text,
      status: line.status,
      statusLabel: statusWords(line.status),
      from: activityOf(series, line.source.activity)?.definition.title ?? '',
      history: historyOf(series, line),
      toConfirm: [...line.toConfirm].map(names.person),
    })),
  };
}

function historyOf(series: Series, line: Line): LedgerPage['lines'][number]['history'] {
  return line.history.map((h) => ({
    at: h.at,
    session: h.activity === null ? '' : (activityOf(series, h.activity)?.definition.title ?? ''),
    words: statusWords(h.status),
  }));
}
