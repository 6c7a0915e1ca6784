// No IO. Pulse: how we arrive and leave. One scale, one short text; never an average, never a trend.
import { z } from 'zod';
import type { AnswerContext, Ask } from '../../asking/ask.ts';
import type { Verdict } from '../../model/refusals.ts';
import type { Json } from '../../model/series.ts';
import { fits } from '../checks.ts';
import { kind, type NameOf, type Picture } from '../kind.ts';
import { countsOf, latest, type PulseTold, textsOf, textValue } from './answers.ts';
import type { Params } from './params.ts';
import * as settings from './params.ts';
import type { PulseForm, PulseItem, PulseOutcome } from './picture.ts';
import { plan } from './plan.ts';
import { synthesis } from './synthesis.ts';

type Text = z.infer<typeof textValue>;

const pulseAsk: Ask<Params> = {
  fields: () => [
    { name: 'scale', value: z.int(), optional: true },
    { name: 'text', value: textValue, optional: true },
  ],
  about: 'all subjects',
  many: false,
  counts: true,
  sight: () => 'onShow',
  revealBy: () => 'all',
  limit: () => 1,
  content: ({ params, values }: AnswerContext<Params>): Verdict => {
    const { scale, text } = values;
    if (typeof scale === 'number' && !params.scale.includes(scale)) return 'not_a_value';
    return text === undefined || text === null ? 'ok' : fits((text as Text).text, params.textMax);
  },
};

function outcome(c: PulseTold): Json {
  const scale = latest(c)?.cell('scale') ?? null;
  const shown = scale !== null && !scale.tooFew;
  const texts = textsOf(c);
  return {
    eligible: latest(c)?.eligible?.size ?? 0,
    scaleShown: shown,
    answered: shown ? scale.answers.filter((a) => a.value !== null).length : null,
    counts: shown ? countsOf(c.params, scale.answers) : null,
    texts: texts.map((t) => ({ text: t.words, by: t.seat, mayQuote: t.quotable })),
    when: c.params.when,
  };
}

function picture(c: PulseTold, names: NameOf): Picture {
  const { scale, low, high, textLabel, textMax, quoteChoice, when } = c.params;
  const form: PulseForm = {
    points: scale,
    low,
    high,
    textLabel,
    textMax,
    quoteChoice,
    when,
    scaleNames: c.around.names('scale'),
    textNames: c.around.names('text'),
  };
  const items: readonly PulseItem[] = textsOf(c).map((t) => ({
    id: t.id,
    text: t.words,
    by: t.seat === null ? null : names.person(t.seat),
    mayQuote: t.quotable,
  }));
  return { form, subjects: [], items: inWordOrder(items), outcome: rows(c) };
}

/** The words stand in an order of their own, so that no row of words lies beside the row of dots it came with. */
function inWordOrder(items: readonly PulseItem[]): readonly PulseItem[] {
  return [...items].sort((a, b) => (a.text < b.text ? -1 : 1));
}

/** This pulse under the earlier ones of the same key. */
function rows(c: PulseTold): readonly PulseOutcome[] {
  const own = outcome(c) as Outcome;
  const now: readonly PulseOutcome[] =
    latest(c)?.cell('scale') == null ? [] : [rowOf('This session', own, c.params.when, true)];
  const then = c.around
    .earlier()
    .filter((e) => (e.params as Params).seriesKey === c.params.seriesKey)
    .map((e) => rowOf(`Session ${e.sessionNumber}`, e.outcome as Outcome, (e.params as Params).when, false));
  return [...then, ...now];
}

type Outcome = {
  readonly scaleShown: boolean;
  readonly answered: number | null;
  readonly counts: readonly number[] | null;
};

function rowOf(session: string, o: Outcome, when: Params['when'], now: boolean): PulseOutcome {
  const label = `${session}, ${when}`;
  return { label, when, now, shown: o.scaleShown, answered: o.answered, counts: o.counts ?? [] };
}

export const pulse = kind<Params, null>({
  name: 'pulse',
  settings,
  plan,
  asks: { pulse: pulseAsk },
  available: () => true,
  start: () => null,
  next: ({ askings }) =>
    askings.length === 0 || askings.at(-1)?.cell('scale')?.tooFew === true
      ? [{ id: `pulse:${askings.length + 1}`, ask: 'pulse', round: askings.length + 1, subjects: [] }]
      : [],
  commands: {},
  byKey: {},
  howPeopleAre: true,
  evolve: (own) => own,
  items: () => [],
  outcome,
  settle: () => [],
  picture,
  synthesis,
});
