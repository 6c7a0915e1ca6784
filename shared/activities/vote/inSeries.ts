// No IO. What a vote gives to the series: every count of its lines, and what changed where that may be told.
import type { Writing } from '../document.ts';
import type { ForSeries, KnownVote, VotedAs } from '../seriesDocument.ts';
import { isChangeTold } from './askedTwice.ts';
import { lineOf } from './remember.ts';
import { statementsOf, type VoteTold, votingsIn, wordsAt } from './statements.ts';
import { type Line, linesOf } from './synthesis.ts';

const votedAs: Readonly<Record<VoteTold['params']['ledger'], VotedAs>> = {
  all: 'line',
  exceptions: 'criterion',
  none: 'mirror',
};

export const inSeries = (c: VoteTold, _writing: Writing): ForSeries => ({
  blocks: [],
  known: linesOf(c).map((line) => known(c, line)),
});

function known(c: VoteTold, line: Line): KnownVote {
  const { activity } = c.around;
  const [first] = line.rounds;
  return {
    know: 'votes',
    about: c.params.ledger === 'none' ? line.id : lineOf(line),
    as: votedAs[c.params.ledger],
    text: line.text,
    first: firstWords(c, line),
    counts: line.rounds.map((r) => ({
      of: `${activity}/vote/${line.n}/${r.round}`,
      present: r.present,
      tally: r.tally,
    })),
    changed:
      line.changed === null || !isChangeTold(c)
        ? null
        : { of: `${activity}/changed/${line.n}`, n: line.changed },
    talkedOver: line.rounds.length > 1 && (first?.tally?.agree ?? 0) > 0 && (first?.tally?.disagree ?? 0) > 0,
    asked: votingsIn(c.askings)[0]?.eligible ?? new Set(),
  };
}

function firstWords(c: VoteTold, line: Line): string {
  const statement = statementsOf(c).find((s) => s.id === line.id);
  return statement === undefined ? line.text : wordsAt(c.own, statement, 0);
}
