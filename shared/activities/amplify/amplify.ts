// No IO. Amplify: back somebody else's idea. First unseen, with few tokens; then live, with none needed.

import { firstRefusal } from '../../asking/answer.ts';
import type { AnswerContext, Ask } from '../../asking/ask.ts';
import type { Verdict } from '../../model/refusals.ts';
import type { Asking, Json, Subject } from '../../model/series.ts';
import { fits, text } from '../checks.ts';
import { kind, type NameOf, type Opening, type Picture } from '../kind.ts';
import {
  type AmplifyTold,
  actsOf,
  actValue,
  answersTo,
  type IdeaOutcome,
  ideaOutcomes,
  ideasOf,
  waveOf,
} from './acts.ts';
import { type Params, paramsSchema } from './params.ts';
import type { AmplifyForm, AmplifyOutcome, AmplifySubject } from './picture.ts';

const wave: Pick<Ask<Params>, 'fields' | 'about' | 'many' | 'counts' | 'revealBy' | 'content'> = {
  fields: () => [{ name: 'amplification', value: actValue, optional: false }],
  about: 'each subject',
  many: true,
  counts: true,
  revealBy: () => 'all',
  content: (c: AnswerContext<Params>): Verdict => {
    const { act, text: words } = actValue.parse(c.values.amplification);
    return firstRefusal(
      () => (words.trim() === '' ? 'empty_reason' : fits(words, c.params.maxChars)),
      () => (c.params.types.includes(act) ? 'ok' : 'not_a_value'),
      () => (c.asking.subjects.find((s) => s.id === c.subject)?.by === c.seat ? 'own_idea' : 'ok'),
      () => (didBefore(c, act) ? 'same_type_twice' : 'ok'),
    );
  },
};

/** One of each sort for an idea, over both waves; the same act written anew is not a second one. */
function didBefore({ asking, earlier, seat, subject, id }: AnswerContext<Params>, act: string): boolean {
  if (seat === null) return false;
  const given = [asking, ...earlier.filter((a) => waveOf(a.ask) !== null)];
  return given
    .flatMap((a) => a.given.get(subject)?.get(seat) ?? [])
    .some((g) => g.id !== id && actValue.parse(g.values.amplification).act === act);
}

const hidden: Ask<Params> = {
  ...wave,
  sight: () => 'onShow',
  limit: (params) => params.tokens,
  limitOver: 'asking',
  overLimit: 'no_tokens',
};

const live: Ask<Params> = { ...wave, sight: () => 'live', limit: () => Number.POSITIVE_INFINITY };

/** “I'd back it if…” is answered once, by the idea's owner. */
const reply: Ask<Params> = {
  fields: () => [{ name: 'answer', namedAs: 'amplification', value: text, optional: false }],
  about: 'each subject',
  subjectsNow: asksIn,
  many: false,
  counts: false,
  once: true,
  sight: () => 'live',
  revealBy: () => 'all',
  limit: () => 1,
  whose: ({ earlier, seat, subject }: AnswerContext<Params>): Verdict =>
    asksIn(earlier).some((s) => s.id === subject && s.by === seat) ? 'ok' : 'not_yours',
  content: ({ params, values }: AnswerContext<Params>): Verdict => fits(values.answer, params.maxChars),
};

/** The asks of shown waves; `by` is the owner of the idea they ask about. */
function asksIn(earlier: readonly Asking[]): readonly Subject[] {
  const waves = earlier.filter((a) => waveOf(a.ask) !== null && (a.step === 'shown' || a.step === 'settled'));
  return waves.flatMap((a) => a.subjects.flatMap((idea) => asksAbout(a, idea)));
}

function asksAbout(asking: Asking, idea: Subject): readonly Subject[] {
  const given = [...(asking.given.get(idea.id)?.values() ?? [])].flat();
  return given
    .filter((g) => actValue.parse(g.values.amplification).act === 'ask')
    .map((g) => ({
      id: g.id,
      text: actValue.parse(g.values.amplification).text,
      ...(idea.by && { by: idea.by }),
    }));
}

function next(c: AmplifyTold): readonly Opening[] {
  const subjects = ideasOf(c).map(({ id, text: words, by }) => ({
    id,
    text: words,
    ...(by !== null && { by }),
  }));
  if (subjects.length === 0) return [];
  const waves = c.askings.filter((a) => waveOf(a.ask) !== null).length;
  const replies = c.askings.filter((a) => a.ask === 'reply').length + 1;
  const answering: Opening = { id: `reply:${replies}`, ask: 'reply', round: replies, subjects: [] };
  const open = actsOf(c).some((d) => d.act === 'ask' && !answersTo(c).has(d.id)) ? [answering] : [];
  if (waves === 0) return [{ id: 'hidden:1', ask: 'hidden', round: 1, subjects }];
  if (waves < c.params.waves) return [{ id: 'live:2', ask: 'live', round: 2, subjects }, ...open];
  return open;
}

function outcome(c: AmplifyTold): Json {
  const ideas = ideaOutcomes(c);
  const seats = (o: IdeaOutcome, act: string) => o.acts.filter((d) => d.act === act).map((d) => d.seat);
  return {
    ideas: ideas.map((o) => ({
      id: o.idea.id,
      text: o.idea.text,
      by: o.idea.by,
      back: seats(o, 'back'),
      add: seats(o, 'add'),
      ask: seats(o, 'ask'),
      organisations: [...o.organisations],
      firstInWave2: o.firstInWave2,
      noneInWave1: o.noneInWave1,
      acts: o.acts.map((d) => ({ ...d, answer: answersTo(c).get(d.id) ?? null })),
    })),
    noneAtEnd: ideas.filter((o) => o.noneYet).map((o) => o.idea.id),
  };
}

function picture(c: AmplifyTold, names: NameOf): Picture {
  const latest = c.askings.at(-1);
  const ask = latest === undefined ? null : (latest.ask as AmplifyForm['ask']);
  const { tokens, types, maxChars } = c.params;
  const form: AmplifyForm = {
    wave: latest === undefined ? null : waveOf(latest.ask),
    ask,
    tokens,
    types,
    maxChars,
  };
  const subjects: readonly AmplifySubject[] = ideasOf(c).flatMap(({ id, text: words, by }) =>
    by === null
      ? []
      : [{ id, text: words, by: names.person(by), bySeat: by, organisation: names.organisation(by) }],
  );
  const shown = actsOf(c).length > 0 || latest?.step === 'shown' || latest?.ask === 'live';
  const outcomeNow = shown ? ideaOutcomes(c).map((o) => drawn(c, o, names)) : [];
  return { form, subjects, items: [], outcome: outcomeNow };
}

function drawn(c: AmplifyTold, o: IdeaOutcome, names: NameOf): AmplifyOutcome {
  const answers = answersTo(c);
  return {
    idea: o.idea.id,
    text: o.idea.text,
    by: o.idea.by === null ? '' : names.person(o.idea.by),
    acts: o.acts.map((d) => ({
      id: d.id,
      wave: d.wave,
      act: d.act,
      text: d.text,
      by: names.person(d.seat),
      organisation: names.organisation(d.seat),
      answer: answers.get(d.id) ?? null,
    })),
    organisations: o.organisations.length,
    lit: litBy(c, o, names),
    noneYet: o.noneYet,
  };
}

/** An idea lights up when, in the live wave, a peer from another organisation than its owner's follows. */
function litBy(c: AmplifyTold, o: IdeaOutcome, names: NameOf): string | null {
  const organisation = (seat: typeof o.firstInWave2) =>
    seat === null ? undefined : c.around.seats.get(seat)?.organisation;
  const from = organisation(o.idea.by);
  const follower = o.acts.find((d) => d.wave === 2 && d.act !== 'ask' && organisation(d.seat) !== from);
  return follower === undefined ? null : names.person(follower.seat);
}

export const amplify = kind<Params, null>({
  name: 'amplify',
  params: paramsSchema,
  asks: { hidden, live, reply },
  available: () => true,
  start: () => null,
  next,
  commands: {},
  byKey: {},
  evolve: (own) => own,
  items: (c) => ideasOf(c),
  outcome,
  settle: () => [],
  picture,
});
