// No IO. What a glossary gives to the document: each word, what was meant by it, its verdict, and what the room will say.
import { glossaryWords, judgedWords } from '../../language/en/glossary.ts';
import { verdictWords } from '../../language/en/verdicts.ts';
import {
  between,
  type Contribution,
  figure,
  type Inline,
  type Kept,
  nothingKept,
  para,
  quote,
  table,
  type Writing,
  words,
} from '../document.ts';
import type { Synthesis } from '../kind.ts';
import type { Params } from './params.ts';
import {
  type GlossaryTold,
  isAsked,
  type Judged,
  judgedOf,
  linkText,
  meaningsOf,
  type Own,
  openedTerms,
} from './terms.ts';

type Row = {
  readonly n: number;
  readonly id: string;
  readonly text: string;
  readonly isTerm: boolean;
  readonly judged: Judged | null;
};

/** Words and sets of words that were put to the room, numbered as they were. */
function rowsOf(c: GlossaryTold): readonly Row[] {
  const terms = openedTerms(c).map((t) => ({ ...t, isTerm: true, judged: judgedOf(c, 'judge', t.id) }));
  const links = c.own.links
    .filter((l) => isAsked(c, l.id))
    .map((l) => ({
      id: l.id,
      text: linkText(l.words),
      isTerm: false,
      judged: judgedOf(c, 'link', l.id),
    }));
  return [...terms, ...links].map((row, i) => ({ ...row, n: i + 1 }));
}

function blocks(c: GlossaryTold, writing: Writing): readonly Contribution[] {
  const rows = rowsOf(c);
  if (rows.length === 0) return [];
  const ours = writing.edition === 'ours';
  const opened = rows.filter((r) => r.isTerm).length;
  const of = `${c.around.activity}/number/opened`;
  const top = [
    [glossaryWords.word],
    ...(ours ? [[glossaryWords.meant]] : []),
    [glossaryWords.verdict],
    [glossaryWords.willSay],
  ];
  const body = rows.map((r) => [
    [words(r.text)],
    ...(ours ? [meant(c, r, writing)] : []),
    verdict(c, r),
    shared(c, r),
  ]);
  return [
    ...(opened === 0
      ? []
      : [{ section: 'glance' as const, blocks: [para(figure(of, glossaryWords.glance(opened)))] }]),
    { section: 'words', blocks: [table([top, ...body])] },
  ];
}

/** With names, as they were written with names; so only among the peers. */
function meant(c: GlossaryTold, row: Row, { person }: Writing): readonly Inline[] {
  const all = row.isTerm ? meaningsOf(c, row.id) : [];
  if (all.length === 0) return [glossaryWords.none];
  return between(
    all.map((m): readonly Inline[] => [
      quote(m.meaning),
      ...(m.example === '' ? [] : [glossaryWords.example, quote(m.example)]),
      glossaryWords.by(person(m.seat)),
    ]),
  );
}

function verdict(c: GlossaryTold, { n, judged }: Row): readonly Inline[] {
  if (judged === null) return [glossaryWords.notJudged];
  const said = verdictWords(judged.verdict);
  if (judged.counts === null) return [said];
  const { activity } = c.around;
  const silent = Math.max(0, judged.eligible - (judged.answered ?? 0));
  return [
    `${said} `,
    figure(`${activity}/number/present ${n}`, glossaryWords.ofPresent(judged.eligible)),
    figure(`${activity}/judge/${n}/1`, judgedWords(judged.counts, silent)),
  ];
}

function shared(c: GlossaryTold, { id }: Row): readonly Inline[] {
  const line = c.own.shared.get(id);
  return [line === undefined ? glossaryWords.none : words(line)];
}

function data(c: GlossaryTold, { edition, person }: Writing): Kept {
  const rows = rowsOf(c);
  const terms = rows.filter((r) => r.isTerm);
  return {
    ...nothingKept,
    lines: rows.map((r) => ({ n: r.n, text: r.text, by: null })),
    counts: rows.flatMap(({ n, judged }) =>
      judged === null ? [] : [{ ...countRow(judged), about: n, names: c.around.names('judge') }],
    ),
    texts: [
      ...(edition === 'ours' ? terms.flatMap((r) => meaningRows(c, r, person)) : []),
      ...rows.flatMap((r) => {
        const text = c.own.shared.get(r.id);
        return text === undefined ? [] : [{ part: 'shared', about: r.n, round: 1, text, by: null }];
      }),
    ],
    numbers:
      rows.length === 0 ? {} : { opened: terms.length, ...Object.fromEntries(rows.flatMap(presentIn)) },
  };
}

const presentIn = ({ n, judged }: Row) =>
  judged === null ? [] : [[`present ${n}`, judged.eligible] as const];

function countRow({ counts, eligible }: Judged) {
  const answers =
    counts === null ? null : { different: counts.different, overlap: counts.overlap, same: counts.same };
  return { question: 'judge', round: 1, present: eligible, answers };
}

function meaningRows(c: GlossaryTold, row: Row, person: Writing['person']) {
  return meaningsOf(c, row.id).flatMap((m) =>
    (
      [
        ['meaning', m.meaning],
        ['example', m.example],
        ['our_word', m.ourWord],
      ] as const
    )
      .filter(([, text]) => text !== '')
      .map(([part, text]) => ({ part, about: row.n, round: 1, text, by: person(m.seat) })),
  );
}

export const synthesis: Synthesis<Params, Own> = { blocks, data };
