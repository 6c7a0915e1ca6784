// No IO. What an amplify gives to the document: each idea, who got behind it and what they would bring. No one is totalled.
import { amplifyWords } from '../../language/en/amplify.ts';
import { reviewWords } from '../../language/en/synthesisReview.ts';
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
  under,
  type Writing,
  words,
} from '../document.ts';
import type { Synthesis } from '../kind.ts';
import { type AmplifyTold, answersTo, type Done, type IdeaOutcome, ideaOutcomes } from './acts.ts';
import type { Params } from './params.ts';

type Idea = IdeaOutcome & { readonly n: number };

/** Nothing was shown, or there were no ideas: nothing is said. */
function ideasIn(c: AmplifyTold): readonly Idea[] {
  const shown = c.askings.some((a) => a.subjects.some((s) => a.cell('amplification', s.id) !== null));
  return shown ? ideaOutcomes(c).map((o, i) => ({ ...o, n: i + 1 })) : [];
}

function blocks(c: AmplifyTold, writing: Writing): readonly Contribution[] {
  const ideas = ideasIn(c);
  if (ideas.length === 0) return [];
  const said = amplifyWords.glance(ideas.length);
  return [
    { section: 'glance', blocks: [para(figure(`${c.around.activity}/number/ideas`, said))] },
    ...(writing.edition === 'ours'
      ? [{ section: 'ideas' as const, blocks: [under(c.around.title), named(c, ideas, writing)] }]
      : spread(c, ideas, writing)),
  ];
}

function named(c: AmplifyTold, ideas: readonly Idea[], writing: Writing) {
  const top = [[amplifyWords.idea], [amplifyWords.backedBy], [amplifyWords.adds], [amplifyWords.conditions]];
  const rows = ideas.map((o) => [
    ideaCell(o, writing),
    backers(c, o, writing),
    orNone(between(said(o, 'add').flatMap((d) => withName(o, d, writing)))),
    orNone(between(said(o, 'ask').flatMap((d) => condition(c, o, d, writing)))),
  ]);
  return table([top, ...rows]);
}

const said = (o: Idea, act: Done['act']) => o.acts.filter((d) => d.act === act);
const orNone = (content: readonly Inline[]) => (content.length === 0 ? [amplifyWords.none] : content);

/** The idea as its owner lets it stand. Where it has no owner it is the room's. */
function printedIdea({ idea }: Idea, { print }: Writing): Printed | null {
  if (idea.by === null) return { text: idea.text, name: null };
  return print({ id: idea.id, by: idea.by, text: idea.text, section: 'ideas' });
}

function ideaCell(o: Idea, writing: Writing): readonly Inline[] {
  const may = printedIdea(o, writing);
  if (may === null) return [reviewWords.gone];
  return [words(may.text), ...(may.name === null ? [] : [amplifyWords.owner(may.name)])];
}

function printedAct(o: Idea, d: Done, { print }: Writing): Printed | null {
  const about = o.idea.text;
  return print({ id: d.id, by: d.seat, text: d.text, section: 'ideas', about });
}

function withName(o: Idea, d: Done, writing: Writing): readonly (readonly Inline[])[] {
  const may = printedAct(o, d, writing);
  if (may === null) return [];
  return [[quote(may.text), ...(may.name === null ? [] : [amplifyWords.by(may.name)])]];
}

/** The owner's answer stands with what it answers. */
function printedAnswer(c: AmplifyTold, o: Idea, d: Done, { print }: Writing): Printed | null {
  const text = answersTo(c).get(d.id);
  if (text === undefined || o.idea.by === null) return null;
  return print({ id: `${d.id}/answer`, by: o.idea.by, text, section: 'ideas', about: o.idea.text });
}

function condition(c: AmplifyTold, o: Idea, d: Done, writing: Writing): readonly (readonly Inline[])[] {
  const answer = printedAnswer(c, o, d, writing);
  return withName(o, d, writing).map((asked) => [
    ...asked,
    ...(answer === null ? [] : [amplifyWords.answered, quote(answer.text)]),
  ]);
}

const backOf = (c: AmplifyTold, o: Idea, { seat }: Done, { print }: Writing): Printed | null =>
  print({
    id: `${c.around.activity}/back/${o.n}`,
    by: seat,
    text: '',
    section: 'ideas',
    about: o.idea.text,
  });

/** Those of the live wave after “then”; and it is said where nobody came first. */
function backers(c: AmplifyTold, o: Idea, writing: Writing): readonly Inline[] {
  const nameOf = (d: Done) => backOf(c, o, d, writing)?.name ?? reviewWords.aPeer;
  const names = (wave: 1 | 2) =>
    said(o, 'back')
      .filter((d) => d.wave === wave)
      .map(nameOf);
  const [first, second] = [names(1), names(2)];
  if (first.length + second.length === 0) return [amplifyWords.none];
  const late =
    second.length === 0 ? '' : `${first.length > 0 ? `, ${amplifyWords.later}` : ''}${second.join(', ')}`;
  return [`${first.join(', ')}${late}${o.noneInWave1 ? amplifyWords.noneFirst : ''}`];
}

/** Shareable: the idea, and from how many organisations peers stand behind it. No names, no asks. */
function spread(c: AmplifyTold, ideas: readonly Idea[], writing: Writing): readonly Contribution[] {
  const rows = ideas.flatMap((o) => {
    const may = printedIdea(o, writing);
    return may === null ? [] : [[[words(may.text)], [behind(c, o)]]];
  });
  if (rows.length === 0) return [];
  const blocks = [under(c.around.title), table([[[amplifyWords.idea], [amplifyWords.spread]], ...rows])];
  return [{ section: 'ideas', blocks }];
}

function behind(c: AmplifyTold, { n, organisations }: Idea): Inline {
  if (organisations.length === 0) return amplifyWords.nobody;
  const of = `${c.around.activity}/number/organisations ${n}`;
  return figure(of, amplifyWords.organisations(organisations.length));
}

function data(c: AmplifyTold, writing: Writing): Kept {
  const ideas = ideasIn(c);
  const ours = writing.edition === 'ours';
  const organisations = ideas.map((o) => [`organisations ${o.n}`, o.organisations.length] as const);
  return {
    ...nothingKept,
    lines: ideas.flatMap((o) => {
      const may = printedIdea(o, writing);
      return may === null ? [] : [{ n: o.n, text: may.text, by: may.name }];
    }),
    texts: ours ? ideas.flatMap((o) => o.acts.flatMap((d) => textRows(c, o, d, writing))) : [],
    numbers: ideas.length === 0 ? {} : { ideas: ideas.length, ...Object.fromEntries(organisations) },
  };
}

function textRows(c: AmplifyTold, o: Idea, d: Done, writing: Writing): readonly TextRow[] {
  const row = (part: string, may: Printed | null): readonly TextRow[] =>
    may === null ? [] : [{ about: o.n, round: d.wave, part, text: may.text, by: may.name }];
  if (d.act === 'back' && d.text === '') return row(d.act, backOf(c, o, d, writing));
  return [...row(d.act, printedAct(o, d, writing)), ...row('answer', printedAnswer(c, o, d, writing))];
}

export const synthesis: Synthesis<Params, null> = { blocks, data };
