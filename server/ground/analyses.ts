// What passes between the main thread and the one that does long work on where peers stand.

import type { AnswersGiven } from '@moot/shared/ground/answersGiven.ts';
import type { BoardTest } from '@moot/shared/ground/board.ts';
import type { CampsSaid } from '@moot/shared/ground/campsSaid.ts';
import type { DrawnMap } from '@moot/shared/ground/drawnMap.ts';
import type { FileProblem } from '@moot/shared/ground/polisFiles.ts';
import type { VoteTable } from '@moot/shared/ground/voteTable.ts';

/** An opinion map with its camps, or without, and what is said beside it. */
export type Standing = { readonly drawn: DrawnMap; readonly said: CampsSaid };

export type ConversationFile = 'votes' | 'participants' | 'statements';

type Seeded = { readonly table: VoteTable; readonly seed: number; readonly permutations: number };

/** Each analysis by name: what goes in and what comes out. */
export type Analyses = {
  /** The opinion map with its camps, or without. */
  readonly map: { readonly in: Seeded; readonly out: DrawnMap };
  /** The same and what is said of the camps, from a room's own votes. */
  readonly standing: {
    readonly in: Omit<Seeded, 'table'> & { readonly given: AnswersGiven };
    readonly out: Standing;
  };
  /** The map of a Polis conversation, from its files' text. */
  readonly conversation: {
    readonly in: Omit<Seeded, 'table'> & { readonly files: Readonly<Record<ConversationFile, string>> };
    readonly out:
      | { readonly ok: true; readonly drawn: DrawnMap }
      | { readonly ok: false; readonly file: ConversationFile; readonly problem: FileProblem };
  };
  /** `organisations` goes by the table's rows. */
  readonly board: {
    readonly in: Seeded & { readonly organisations: readonly string[] };
    readonly out: BoardTest;
  };
};
export type AnalysisName = keyof Analyses;

export type Order = {
  readonly [N in AnalysisName]: {
    readonly name: N;
    readonly input: Analyses[N]['in'];
    /** Shared: anything but 0 calls the work off. */
    readonly stop: Int32Array;
  };
}[AnalysisName];

export type Report = { readonly done: true; readonly value: unknown } | { readonly done: false };
