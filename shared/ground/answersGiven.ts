// Pure. Votes on their way to an analysis: numbers alone, built up statement by statement.
import { type CastVote, type Vote, type VoteTable, voteTable } from './voteTable.ts';

/** Vote i is of person `person[i]` on `statements[statement[i]]`. People are numbers: nothing says who. */
export type AnswersGiven = {
  readonly people: number;
  readonly statements: readonly string[];
  readonly person: Uint32Array;
  readonly statement: Uint32Array;
  readonly vote: Int8Array;
};

export type Gathering = {
  add(statement: string, votes: readonly { readonly person: string; readonly vote: Vote }[]): void;
  /** People in the order of their ids, whatever the order they answered in. */
  done(): AnswersGiven;
};

export function gathering(): Gathering {
  const numbers = new Map<string, number>();
  const statements: string[] = [];
  const [person, statement, vote]: [number[], number[], Vote[]] = [[], [], []];
  const numberOf = (id: string): number => {
    const known = numbers.get(id) ?? numbers.size;
    numbers.set(id, known);
    return known;
  };
  return {
    add(id, votes) {
      const at = statements.push(id) - 1;
      for (const each of votes) {
        person.push(numberOf(each.person));
        statement.push(at);
        vote.push(each.vote);
      }
    },
    done() {
      const inOrder = [...numbers.keys()].sort();
      const place = new Uint32Array(numbers.size);
      for (const [at, id] of inOrder.entries()) place[numbers.get(id) ?? 0] = at;
      return {
        people: numbers.size,
        statements,
        person: Uint32Array.from(person, (number) => place[number] ?? 0),
        statement: Uint32Array.from(statement),
        vote: Int8Array.from(vote),
      };
    },
  };
}

export function tableFrom({ people, statements, person, statement, vote }: AnswersGiven): VoteTable {
  const votes = Array.from(
    vote,
    (each, at): CastVote => ({
      participant: String(person[at]),
      statement: statements[statement[at] ?? 0] ?? '',
      vote: each > 0 ? 1 : each < 0 ? -1 : 0,
    }),
  );
  return voteTable(
    votes,
    Array.from({ length: people }, (_, at) => String(at)),
    statements,
  );
}
