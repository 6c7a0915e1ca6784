// No IO. The ledger as a page: every line, where it came from, and how it got where it is.
import type { LedgerLine, LedgerPage, LineCan } from '../http/ledger.ts';
import { statusWords } from '../language/en/columns.ts';
import * as say from '../language/en/ledger.ts';
import { waitsFor } from '../memory/waiting.ts';
import type { ActivityId } from '../model/ids.ts';
import type { Line, LineStatus, Series } from '../model/series.ts';
import { activityOf } from '../series/find.ts';
import { namesIn, type Roster } from './audience.ts';
import type { ThreadPart } from './thread.ts';
import { chaptersOf } from './threadChapters.ts';
import { childrenOf, parentOf, threadRow } from './threadRow.ts';

export function ledgerPage(series: Series, roster: Roster, audience: 'desk' | 'peers'): LedgerPage {
  const lines = inFamilies(series);
  return {
    sessions: columnsOf(series),
    tabs: tabsOf(lines.map(({ line }) => line)),
    lines: lines.map(({ line, depth }) => ledgerLine(series, roster, line, depth, audience)),
  };
}

function ledgerLine(
  series: Series,
  roster: Roster,
  line: Line,
  depth: number,
  audience: 'desk' | 'peers',
): LedgerLine {
  return {
    ...threadRow(series, roster, line, audience, depth),
    from: activityOf(series, line.source.activity)?.definition.title ?? '',
    history: historyOf(series, line),
    toConfirm: waitsFor(series, line).map(namesIn(series, roster).person),
    chapters: chaptersOf(series, roster, line),
    can: audience === 'desk' ? canOf(line) : null,
  };
}

/** The line that was put up with the lines before and after it; null where nothing is, or it has gone again. */
export function threadPart(series: Series, roster: Roster, id: Line['id']): ThreadPart | null {
  const line = series.memory.ledger.get(id);
  if (line === undefined || isLineHidden(series, line)) return null;
  const rows = familyOf(series, line).filter((member) => !isLineHidden(series, member.line));
  return {
    sessions: columnsOf(series),
    line: id,
    rows: rows.map((member) => threadRow(series, roster, member.line, 'screen', member.depth)),
  };
}

/** More than this is not one idea a view. */
const mostOnScreen = 3;

function familyOf(series: Series, line: Line): readonly Member[] {
  const before = parentOf(series, line);
  const after = branch(series, line, before === undefined ? 0 : 1);
  return [...(before === undefined ? [] : [{ line: before, depth: 0 }]), ...after].slice(0, mostOnScreen);
}

/** Out of sight where the room made it, a line or a promise is not put up either. */
export const isHidden = (
  series: Series,
  made: { readonly id: string; readonly activity: ActivityId },
): boolean => activityOf(series, made.activity)?.hidden.has(made.id) === true;

export const isLineHidden = (series: Series, { id, source }: Line): boolean =>
  isHidden(series, { id, activity: source.activity });

const columnsOf = (series: Series): LedgerPage['sessions'] =>
  series.sessions.map(({ id, definition }, at) => ({
    id,
    n: at + 1,
    label: definition.theme === '' ? definition.title : definition.theme,
  }));

type Member = { readonly line: Line; readonly depth: number };

function inFamilies(series: Series): readonly Member[] {
  const roots = [...series.memory.ledger.values()].filter((line) => parentOf(series, line) === undefined);
  return roots.flatMap((line) => branch(series, line, 0));
}

function branch(series: Series, line: Line, depth: number): readonly Member[] {
  return [{ line, depth }, ...childrenOf(series, line).flatMap((child) => branch(series, child, depth + 1))];
}

const tabOrder: readonly LineStatus[] = [
  'common_ground',
  'real_difference',
  'apparent_difference',
  'words_only',
  'facts_to_find',
  'unsure',
  'set_aside',
];

function tabsOf(lines: readonly Line[]): LedgerPage['tabs'] {
  const count = (status: LineStatus) => lines.filter((line) => line.status === status).length;
  return [
    { status: null, label: say.tabAll, count: lines.length },
    ...tabOrder
      .map((status) => ({ status, label: say.tabWords[status] ?? statusWords(status), count: count(status) }))
      .filter((tab) => tab.count > 0),
  ];
}

function historyOf(series: Series, line: Line): LedgerLine['history'] {
  return line.history.map((h) => ({
    at: h.at,
    session: h.activity === null ? '' : (activityOf(series, h.activity)?.definition.title ?? ''),
    words: statusWords(h.status),
  }));
}

/** What a word check is for: not for what is agreed, or has been checked already. */
const doubtful: readonly LineStatus[] = ['apparent_difference', 'real_difference', 'unsure'];

function canOf({ status, marks, compared }: Line): LineCan {
  const aside = status === 'set_aside';
  return {
    setAside: !aside,
    takeUp: aside,
    clearOfWords: doubtful.includes(status) && !marks.has('word_checked') && !marks.has('no_tricky_word'),
    compareExamples: status === 'common_ground' ? !compared : null,
  };
}
