// No IO. The best case for an idea one does not back: said back until its owner says “that's it”, then “I'd back it if…”.

import { firstRefusal } from '../../asking/answer.ts';
import type { AnswerContext, Ask } from '../../asking/ask.ts';
import type { SeatId } from '../../model/ids.ts';
import type { Verdict } from '../../model/refusals.ts';
import type { Asking, Subject } from '../../model/series.ts';
import { fits, text } from '../checks.ts';
import type { Between } from '../kind.ts';
import type { Params } from './params.ts';
import type { PositionTold } from './told.ts';
import { clearedTap, mayTryAgain, type Tried, tapOn, tappingAsk, triedBetween } from './tries.ts';

const cases = (askings: readonly Asking[]) => askings.filter((a) => a.ask === 'case');

/** Tries about an idea, oldest first; `about` is the idea. */
function casesIn(askings: readonly Asking[]): readonly Tried[] {
  return cases(askings).flatMap((asking) =>
    [...asking.given].flatMap(([idea, seats]) =>
      [...seats].flatMap(([seat, given]) =>
        given.map((g) => ({
          id: g.id,
          seat,
          about: idea,
          text: String(g.values.case),
          ...tapOn(askings, 'verdict', g.id),
        })),
      ),
    ),
  );
}

const ideaIn = (askings: readonly Asking[], idea: string): Subject | undefined =>
  cases(askings)
    .flatMap((a) => a.subjects)
    .find((s) => s.id === idea);

const ideaOwner = (askings: readonly Asking[], idea: string): SeatId | null =>
  ideaIn(askings, idea)?.by ?? null;

/** Told to the idea's owner alone until it is shown. */
export const caseAsk: Ask<Params> = {
  fields: () => [{ name: 'case', namedAs: 'restatement', value: text, optional: false }],
  about: 'each subject',
  many: true,
  counts: false,
  writes: true,
  sight: () => 'addressee',
  revealBy: () => 'all',
  limit: (params) => params.maxTries,
  companions: ['verdict', 'need'],
  content: ({ params, asking, earlier, seat, id, subject, values }: AnswerContext<Params>): Verdict => {
    const all = [asking, ...earlier];
    const before = casesIn(all).filter((t) => t.about === subject && t.seat === seat);
    const idea = ideaIn(all, subject);
    return firstRefusal(
      () => fits(values.case, params.maxChars),
      () => (idea?.by === seat ? 'own_idea' : 'ok'),
      () => (seat !== null && idea?.backers?.includes(seat) === true ? 'backed_already' : 'ok'),
      () => mayTryAgain(before, id, params.maxTries),
    );
  },
};

export const verdict: Ask<Params> = tappingAsk(casesIn, ideaOwner);

/** After the owner answered one's own try. */
export const need: Ask<Params> = {
  fields: () => [{ name: 'need', namedAs: 'restatement', value: text, optional: false }],
  about: 'each subject',
  many: false,
  counts: false,
  sight: () => 'addressee',
  revealBy: () => 'all',
  limit: () => 1,
  whose: ({ earlier, seat, subject }: AnswerContext<Params>): Verdict =>
    casesIn(earlier).some((t) => t.about === subject && t.seat === seat && t.tapped !== null)
      ? 'ok'
      : 'not_yours',
  content: ({ params, values }: AnswerContext<Params>): Verdict => fits(values.need, params.maxChars),
};

export function casesBetween(askings: readonly Asking[]): readonly Between[] {
  const open = askings.findLast((a) => a.ask === 'verdict' && a.step === 'open')?.id ?? null;
  return casesIn(askings).flatMap((t) => {
    const owner = ideaOwner(askings, t.about);
    return owner === null ? [] : [triedBetween(t, owner, 'verdict', open)];
  });
}

export type Restated = {
  readonly idea: string;
  readonly seat: SeatId;
  readonly tries: readonly Tried[];
  readonly result: Tried['tapped'];
  readonly need: string | null;
};

export function restatedOf(c: PositionTold): readonly Restated[] {
  const asking = c.askings.filter((a) => a.ask === 'case');
  const tries = asking.flatMap((a) =>
    a.subjects.flatMap((idea) =>
      (a.cell('case', idea.id)?.answers ?? []).flatMap((answer) =>
        answer.seat === null || answer.blanked
          ? []
          : [
              {
                id: answer.id,
                seat: answer.seat,
                about: idea.id,
                text: String(answer.value),
                ...clearedTap(c.askings, 'verdict', answer.id),
              },
            ],
      ),
    ),
  );
  const pairs = [...Map.groupBy(tries, (t) => `${t.about}\n${t.seat}`).values()];
  return pairs.flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    return [
      {
        idea: first.about,
        seat: first.seat,
        tries: group,
        result: group.at(-1)?.tapped ?? null,
        need: needOf(c, first),
      },
    ];
  });
}

function needOf(c: PositionTold, tried: Tried): string | null {
  const said = c.askings
    .filter((a) => a.ask === 'need')
    .flatMap((a) => a.cell('need', tried.about)?.answers ?? [])
    .find((a) => a.seat === tried.seat)?.value;
  return typeof said === 'string' ? said : null;
}
