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
  type Printed,
  para,
  quote,
  type TextRow,
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
  const meanings = rows.map((r) => meant(c, r, writing));
  const ours = writing.edition === 'ours' || meanings.some((m) => m !== null);
  const opened = rows.filter((r) => r.isTerm).length;
  const of = `${c.around.activity}/number/opened`;
  const top = [
    [glossaryWords.word],
    ...(ours ? [[glossaryWords.meant]] : []),
    [glossaryWords.verdict],
    [glossaryWords.willSay],
  ];
  const body = rows.map((r, i) => [
    [words(r.text)],
    ...(ours ? [meanings[i] ?? [glossaryWords.none]] : []),
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

/** As their writers let them stand; null where nothing does. */
function meant(c: GlossaryTold, row: Row, writing: Writing): readonly Inline[] | null {
  const all = printable(c, row, writing).filter((m) => m.meaning !== null || m.example !== null);
  if (all.length === 0) return null;
  return between(
    all.map(({ meaning, example }): readonly Inline[] => [
      ...(meaning === null ? [] : [quote(meaning.text)]),
      ...(example === null ? [] : [glossaryWords.example, quote(example.text)]),
      ...nameBeside([meaning, example]),
    ]),
  );
}

/** A name stands beside words only where it stands beside each of them. */
function nameBeside(parts: readonly (Printed | null)[]): readonly Inline[] {
  const said = parts.flatMap((p) => p ?? []);
  const name = said[0]?.name ?? null;
  return name === null || said.some((p) => p.name === null) ? [] : [glossaryWords.by(name)];
}

type Meant = Readonly<Record<'meaning' | 'example' | 'our_word', Printed | null>>;

function printable(c: GlossaryTold, row: Row, { print }: Writing): readonly Meant[] {
  const all = row.isTerm ? meaningsOf(c, row.id) : [];
  return all.map((m) => {
    const one = (part: keyof Meant, text: string) => {
      const id = `${c.around.activity}/${row.id}/${part}`;
      return text === '' ? null : print({ id, by: m.seat, text, section: 'words', about: row.text });
    };
    return {
      meaning: one('meaning', m.meaning),
      example: one('example', m.example),
      our_word: one('our_word', m.ourWord),
    };
  });
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

function data(c: GlossaryTold, writing: Writing): Kept {
  const rows = rowsOf(c);
  const terms = rows.filter((r) => r.isTerm);
  return {
    ...nothingKept,
    lines: rows.map((r) => ({ n: r.n, text: r.text, by: null })),
    counts: rows.flatMap(({ n, judged }) =>
      judged === null ? [] : [{ ...countRow(judged), about: n, names: c.around.names('judge') }],
    ),
    texts: [
      ...terms.flatMap((r) => meaningRows(c, r, writing)),
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

function meaningRows(c: GlossaryTold, row: Row, writing: Writing): readonly TextRow[] {
  return printable(c, row, writing).flatMap((m) =>
    (['meaning', 'example', 'our_word'] as const).flatMap((part) => {
      const said = m[part];
      return said === null ? [] : [{ part, about: row.n, round: 1, text: said.text, by: said.name }];
    }),
  );
}

export const synthesis: Synthesis<Params, Own> = { blocks, data };
