// No IO. What an amplify gives to the document: each idea, who got behind it and what they would bring. No one is totalled.
import { amplifyWords } from '../../language/en/amplify.ts';
import {
  between,
  type Contribution,
  figure,
  type Inline,
  type Kept,
  nothingKept,
  para,
  quote,
  type TextRow,
  table,
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
    { section: 'ideas', blocks: [writing.edition === 'ours' ? named(c, ideas, writing) : spread(c, ideas)] },
  ];
}

function named(c: AmplifyTold, ideas: readonly Idea[], writing: Writing) {
  const { person } = writing;
  const top = [[amplifyWords.idea], [amplifyWords.backedBy], [amplifyWords.adds], [amplifyWords.conditions]];
  const rows = ideas.map((o) => [
    [words(o.idea.text), ...(o.idea.by === null ? [] : [amplifyWords.owner(person(o.idea.by))])],
    backers(o, writing),
    orNone(between(o.acts.filter((d) => d.act === 'add').map((d) => withName(d, writing)))),
    orNone(between(o.acts.filter((d) => d.act === 'ask').map((d) => condition(c, d, writing)))),
  ]);
  return table([top, ...rows]);
}

const orNone = (content: readonly Inline[]) => (content.length === 0 ? [amplifyWords.none] : content);
const withName = (d: Done, { person }: Writing): readonly Inline[] => [
  quote(d.text),
  amplifyWords.by(person(d.seat)),
];

function condition(c: AmplifyTold, d: Done, writing: Writing): readonly Inline[] {
  const answer = answersTo(c).get(d.id);
  return [...withName(d, writing), ...(answer === undefined ? [] : [amplifyWords.answered, quote(answer)])];
}

/** Those of the live wave after “then”; and it is said where nobody came first. */
function backers(o: Idea, { person }: Writing): readonly Inline[] {
  const names = (wave: 1 | 2) =>
    o.acts.filter((d) => d.act === 'back' && d.wave === wave).map((d) => person(d.seat));
  const [first, second] = [names(1), names(2)];
  if (first.length + second.length === 0) return [amplifyWords.none];
  const late =
    second.length === 0 ? '' : `${first.length > 0 ? `, ${amplifyWords.later}` : ''}${second.join(', ')}`;
  return [`${first.join(', ')}${late}${o.noneInWave1 ? amplifyWords.noneFirst : ''}`];
}

/** Shareable: the idea, and from how many organisations peers stand behind it. No names, no asks. */
function spread(c: AmplifyTold, ideas: readonly Idea[]) {
  const rows = ideas.map((o) => [[words(o.idea.text)], [behind(c, o)]]);
  return table([[[amplifyWords.idea], [amplifyWords.spread]], ...rows]);
}

function behind(c: AmplifyTold, { n, organisations }: Idea): Inline {
  if (organisations.length === 0) return amplifyWords.nobody;
  const of = `${c.around.activity}/number/organisations ${n}`;
  return figure(of, amplifyWords.organisations(organisations.length));
}

function data(c: AmplifyTold, { edition, person }: Writing): Kept {
  const ideas = ideasIn(c);
  const ours = edition === 'ours';
  const organisations = ideas.map((o) => [`organisations ${o.n}`, o.organisations.length] as const);
  return {
    ...nothingKept,
    lines: ideas.map((o) => ({
      n: o.n,
      text: o.idea.text,
      by: ours && o.idea.by !== null ? person(o.idea.by) : null,
    })),
    texts: ours ? ideas.flatMap((o) => o.acts.flatMap((d) => textRows(c, o, d, person))) : [],
    numbers: ideas.length === 0 ? {} : { ideas: ideas.length, ...Object.fromEntries(organisations) },
  };
}

function textRows(c: AmplifyTold, o: Idea, d: Done, person: Writing['person']): readonly TextRow[] {
  const answer = answersTo(c).get(d.id);
  const at = { about: o.n, round: d.wave };
  const owner = o.idea.by === null ? null : person(o.idea.by);
  return [
    { ...at, part: d.act, text: d.text, by: person(d.seat) },
    ...(answer === undefined ? [] : [{ ...at, part: 'answer', text: answer, by: owner }]),
  ];
}

export const synthesis: Synthesis<Params, null> = { blocks, data };
