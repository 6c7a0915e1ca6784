// No IO. Amplify: back somebody else's idea. First unseen, with few tokens; then live, with none needed.
import type { Json } from '../../model/series.ts';
import { kind, type Opening } from '../kind.ts';
import {
  type AmplifyTold,
  actsOf,
  answersTo,
  type IdeaOutcome,
  ideaOutcomes,
  ideasOf,
  waveOf,
} from './acts.ts';
import { hidden, live, reply } from './asks.ts';
import { inSeries } from './inSeries.ts';
import type { Params } from './params.ts';
import * as settings from './params.ts';
import { pictureOf } from './pictureOf.ts';
import { plan } from './plan.ts';
import { synthesis } from './synthesis.ts';

/** The second wave only once the first is shown; the owners answer once after each wave that left something to answer. */
function next(c: AmplifyTold): readonly Opening[] {
  const subjects = ideasOf(c).map(({ id, text, by }) => ({ id, text, ...(by !== null && { by }) }));
  const waves = c.askings.filter((a) => waveOf(a.ask) !== null).length;
  if (waves === 0)
    return subjects.length === 0 ? [] : [{ id: 'hidden:1', ask: 'hidden', round: 1, subjects }];
  const second: Opening = { id: 'live:1', ask: 'live', round: 1, subjects };
  return [...(waves < c.params.waves ? [second] : []), ...answering(c)];
}

function answering(c: AmplifyTold): readonly Opening[] {
  const replies = c.askings.filter((a) => a.ask === 'reply').length + 1;
  const answered = answersTo(c);
  const waiting = actsOf(c).some((d) => d.act === 'ask' && !answered.has(d.id));
  const isNew = c.askings.at(-1)?.ask !== 'reply';
  return waiting && isNew ? [{ id: `reply:${replies}`, ask: 'reply', round: 1, subjects: [] }] : [];
}

function outcome(c: AmplifyTold): Json {
  const ideas = ideaOutcomes(c);
  const answered = answersTo(c);
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
      acts: o.acts.map((d) => ({ ...d, answer: answered.get(d.id) ?? null })),
    })),
    noneAtEnd: ideas.filter((o) => o.noneYet).map((o) => o.idea.id),
  };
}

export const amplify = kind<Params, null>({
  name: 'amplify',
  settings,
  plan,
  asks: { hidden, live, reply },
  available: () => true,
  start: () => null,
  next,
  commands: {},
  byKey: {},
  evolve: (own) => own,
  items: ideasOf,
  backers: (c) => actsOf(c).flatMap((d) => (d.act === 'back' ? [{ item: d.idea, seat: d.seat }] : [])),
  outcome,
  settle: () => [],
  picture: pictureOf,
  synthesis,
  inSeries,
});
