import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { consensus, groupInformedConsensus, representative } from '../../shared/ground/polisFigures.ts';
import {
  type PolisStatement,
  readParticipants,
  readStatements,
  readVotes,
  writeParticipants,
  writeStatements,
  writeVotes,
} from '../../shared/ground/polisFiles.ts';
import { seededRandom } from '../../shared/ground/random.ts';
import { groundReport, grouped, groupsOf, leftOut, tableOf } from '../../shared/ground/report.ts';
import { conversation, fileOf, published, rowsOf } from './published.ts';

describe("[GROUND-26] given Polis' groups, group-informed consensus is Polis' own to 1e-9", () => {
  it.each([
    ['polis-biodiversity-536', 314],
    ['od-bg2050-126', 371],
  ] as const)('[GROUND-26] %s: all %i values', (set, values) => {
    const talk = conversation(set);
    const ours = new Map(
      grouped(tableOf(talk), groupsOf(talk.participants)).map((each) => [each.id, each.groups]),
    );
    const theirs = talk.statements.filter(({ consensus }) => consensus !== '');
    expect(theirs).toHaveLength(values);
    for (const { statement, consensus: value } of theirs) {
      expect(Math.abs(groupInformedConsensus(ours.get(statement) ?? []) - Number(value))).toBeLessThan(1e-9);
    }
  });
});

type Truth = {
  repness: Record<
    string,
    { tid: number; 'repful-for': string; 'p-test': number; repness: number; 'repness-test': number }[]
  >;
  consensus: Record<'agree' | 'disagree', { tid: number; 'p-success': number; 'p-test': number }[]>;
};

describe("[GROUND-27] given Polis' groups, representative and consensus lists are the same sets", () => {
  const talk = conversation('polis-biodiversity-536');
  const truth: Truth = JSON.parse(fileOf('polis-biodiversity-536', 'truth.json'));
  const groups = groupsOf(talk.participants);
  const out = leftOut(talk.statements);
  const listed = grouped(tableOf(talk), groups).filter(({ id }) => !out.has(id));

  it.each([0, 1])('[GROUND-27] representative of group %i, in order and with its figures', (group) => {
    const theirs = truth.repness[String(group)] ?? [];
    const ours = representative(listed, group);
    expect(ours.map(({ id, side }) => `${id} ${side}`)).toEqual(
      theirs.map((each) => `${each.tid} ${each['repful-for']}`),
    );
    for (const [at, each] of theirs.entries()) {
      expect(ours[at]?.probabilityZ).toBeCloseTo(each['p-test'], 9);
      expect(ours[at]?.ratio).toBeCloseTo(each.repness, 9);
      expect(ours[at]?.ratioZ).toBeCloseTo(each['repness-test'], 4);
    }
  });

  it.each(['agree', 'disagree'] as const)('[GROUND-27] consensus to %s', (side) => {
    const ours = consensus(listed)[side];
    expect(ours.map(({ id }) => id)).toEqual(truth.consensus[side].map(({ tid }) => String(tid)));
    for (const [at, each] of truth.consensus[side].entries()) {
      expect(ours[at]?.probability).toBeCloseTo(each['p-success'], 9);
      expect(ours[at]?.z).toBeCloseTo(each['p-test'], 9);
    }
  });

  it('[GROUND-27] the report gives the same lists', () => {
    const report = groundReport({ ...talk, votes: talk.votes }, seededRandom(1));
    expect(report.consensus.agree).toEqual(truth.consensus.agree.map(({ tid }) => String(tid)));
    if (report.grouping.kind === 'none') throw new Error('groups were given');
    expect(report.grouping.representative.get('1')?.map(({ id }) => id)).toEqual(
      truth.repness['1']?.map(({ tid }) => String(tid)),
    );
    expect(report.statements).toHaveLength(316);
    expect(report.camps).toMatchObject({ shown: true, k: 2 });
  });
});

describe('[GROUND-28] where little is significant, Polis still names something; we only repeat it', () => {
  const of = (agree: number, disagree: number, pass = 0) => ({ agree, disagree, pass });
  const statement = (id: string, one: ReturnType<typeof of>, other: ReturnType<typeof of>) => ({
    id,
    everybody: of(one.agree + other.agree, one.disagree + other.disagree, one.pass + other.pass),
    groups: [one, other],
  });

  it('[GROUND-28] one agree out of one is significant to Polis', () => {
    expect(consensus([statement('a', of(1, 0), of(0, 0))]).agree.map(({ id }) => id)).toEqual(['a']);
  });

  it('[GROUND-28] nothing significant: the best agreed one, or else the one most unlike the others', () => {
    const weak = [statement('a', of(2, 1), of(1, 1)), statement('b', of(1, 2), of(1, 1))];
    expect(representative(weak, 0).map(({ id, side }) => `${id} ${side}`)).toEqual(['a agree']);
    const against = [statement('a', of(0, 2, 1), of(2, 0)), statement('b', of(0, 1, 1), of(2, 0))];
    expect(representative(against, 0)).toHaveLength(1);
    expect(representative(against, 0)[0]).toMatchObject({ id: 'a', side: 'disagree' });
    expect(representative([], 0)).toEqual([]);
  });

  it('[GROUND-28] two agree of three fall short of 90 %', () => {
    expect(consensus([statement('a', of(2, 1), of(0, 0))])).toEqual({ agree: [], disagree: [] });
  });

  it('[GROUND-28] nothing voted on is never the best agreed', () => {
    expect(
      representative([statement('a', of(0, 0), of(0, 0)), statement('b', of(3, 0), of(0, 3))], 0),
    ).toHaveLength(1);
  });
});

describe('[GROUND-32] what Polis leaves out keeps its counts and stays out of the lists', () => {
  const rows = 'statement,moderated,is_meta\nin,1,0\nnew,0,0\nout,-1,0\nmeta,1,1\n';
  const statements = rowsOf(readStatements(rows));
  const votes = ['in', 'new', 'out', 'meta'].flatMap((statement) =>
    ['1', '2', '3'].map((participant) => ({ participant, statement, vote: 1 as const, timestamp: '' })),
  );
  const report = groundReport({ votes, participants: [], statements }, seededRandom(1));

  it('[GROUND-32] moderated out and meta are left out, not reviewed is not', () => {
    expect(leftOut(statements)).toEqual(new Set(['out', 'meta']));
    expect(report.consensus.agree.toSorted()).toEqual(['in', 'new']);
  });

  it('[GROUND-32] every statement keeps counts and a pattern; without groups there is no grouping', () => {
    const counts = { n: 3, agree: 3, disagree: 0, pass: 0, pattern: 'together_for' };
    expect(report.statements).toEqual(['in', 'meta', 'new', 'out'].map((id) => ({ id, ...counts })));
    expect(report.grouping).toEqual({ kind: 'none' });
    expect(report.camps).toEqual({ shown: false, reason: 'too_few_people' });
  });
});

describe('[GROUND-29] the published files are read whole', () => {
  it.each(published)(
    '[GROUND-29] $name: $people people, $votes votes, agree counts off by $difference',
    (set) => {
      const talk = conversation(set.name);
      const table = tableOf(talk);
      expect(table.participants).toHaveLength(set.people);
      expect(table.vote).toHaveLength(set.votes);
      const counts = new Map(grouped(table, new Map()).map(({ id, everybody }) => [id, everybody.agree]));
      const off = talk.statements.map(({ statement, agrees }) =>
        Math.abs((counts.get(statement) ?? 0) - Number(agrees)),
      );
      expect(off.reduce((sum, each) => sum + each, 0)).toBe(set.difference);
    },
  );
});

describe('[GROUND-30] the Polis layout is read strictly and written so that it reads back the same', () => {
  it('[GROUND-30] the later of two votes counts, by timestamp and then by line', () => {
    const csv = 'participant,statement,vote,timestamp_ms\n1,a,1,20\n1,a,-1,10\n2,a,1,\n2,a,0,\n';
    const read = rowsOf(readVotes(csv));
    expect(read.map(({ participant, vote }) => [participant, vote])).toEqual([
      ['1', 1],
      ['2', 0],
    ]);
  });

  it("[GROUND-30] Polis' own column names, quotes, line ends and a byte order mark are understood", () => {
    const votes = '\uFEFFtimestamp,datetime,comment-id,voter-id,vote\r\n5,"Mon, 1",7,3,1\r\n\r\n';
    expect(rowsOf(readVotes(votes))).toEqual([{ participant: '3', statement: '7', vote: 1, timestamp: '5' }]);
    const comments =
      'timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body\n5,x,7,2,1,0,-1,"two\nlines, ""quoted"""\n';
    expect(rowsOf(readStatements(comments))[0]).toMatchObject({
      statement: '7',
      moderated: 'out',
      text: 'two\nlines, "quoted"',
    });
  });

  it.each([
    ['participant,vote\n1,1\n', { kind: 'missing_column', column: 'statement' }],
    ['', { kind: 'missing_column', column: 'participant' }],
    [
      'participant,statement,vote\n1,a,1\n1,b,2\n',
      { kind: 'bad_value', line: 3, column: 'vote', value: '2' },
    ],
    ['participant,statement,vote\n,a,1\n', { kind: 'bad_value', line: 2, column: 'participant', value: '' }],
    [
      'participant,statement,vote\n1,a,toString\n',
      { kind: 'bad_value', line: 2, column: 'vote', value: 'toString' },
    ],
  ])('[GROUND-30] %j is refused', (csv, problem) => {
    expect(readVotes(csv)).toEqual({ ok: false, problem });
  });

  it('[GROUND-30] writing and reading again changes nothing, formulas included, and none can run', () => {
    const word = fc
      .oneof(fc.string({ maxLength: 12 }), fc.constantFrom('=1+1', '-2', '@a', '+', 'a,"b"\nc', "'x"))
      .map((text) => text.trim())
      .filter((text) => !/^'[=+\-@\t\r]/.test(text) && !/[\r\uFEFF]/.test(text));
    const statement: fc.Arbitrary<PolisStatement> = fc.record({
      statement: word.filter((text) => text !== ''),
      author: word,
      moderated: fc.constantFrom('in', 'not_reviewed', 'out'),
      isMeta: fc.boolean(),
      isSeed: fc.boolean(),
      text: word,
      agrees: fc.constant(''),
      disagrees: fc.constant('3'),
      consensus: fc.constant('0.25'),
    });
    fc.assert(
      fc.property(fc.array(statement), (rows) => {
        const csv = writeStatements(rows);
        expect(rowsOf(readStatements(csv))).toEqual(rows);
      }),
    );
    expect(
      writeStatements([
        {
          statement: '1',
          author: '',
          moderated: 'out',
          isMeta: false,
          isSeed: true,
          text: '=HYPERLINK("x")',
          agrees: '',
          disagrees: '',
          consensus: '',
        },
      ]),
    ).toBe(
      'statement,author,agrees,disagrees,moderated,is_meta,is_seed,polis_gic,text\n1,,,,-1,0,1,,"\'=HYPERLINK(""x"")"\n',
    );
  });

  it('[GROUND-30] votes and participants go round as well', () => {
    const votes = rowsOf(readVotes(fileOf('od-brexit-204', 'votes.csv')));
    expect(rowsOf(readVotes(writeVotes(votes)))).toEqual(votes);
    const people = rowsOf(readParticipants(fileOf('od-brexit-204', 'participants.csv')));
    expect(rowsOf(readParticipants(writeParticipants(people)))).toEqual(people);
  });
});

describe('[GROUND-31] counts and figures do not depend on the order of votes or people', () => {
  it('[GROUND-31] a reversed file gives the same report', () => {
    const talk = conversation('od-seattle15-339');
    const turned = {
      votes: talk.votes.toReversed(),
      participants: talk.participants.toReversed(),
      statements: talk.statements,
    };
    expect(groundReport(turned, seededRandom(1))).toEqual(groundReport(talk, seededRandom(1)));
  });
});
