// No IO. Draws an amplify for the faces, from what was cleared for the audience.
import type { NameOf, Picture } from '../kind.ts';
import { type AmplifyTold, actIn, answersIn, answersTo, ideaOutcomes, ideasOf, waveOf } from './acts.ts';
import type { AmplifyForm, AmplifyItem, AmplifyOutcome, AmplifySubject } from './picture.ts';

export function pictureOf(c: AmplifyTold, names: NameOf): Picture {
  const form: AmplifyForm = formOf(c);
  const subjects: readonly AmplifySubject[] = subjectsOf(c, names);
  return { form, subjects, items: itemsOf(c, names), outcome: hasShown(c) ? outcomeOf(c) : [] };
}

function formOf(c: AmplifyTold): AmplifyForm {
  const latest = c.askings.at(-1)?.ask;
  const { tokens, types, maxChars, wave2Minutes } = c.params;
  const ask = latest === 'hidden' || latest === 'live' || latest === 'reply' ? latest : null;
  return {
    wave: latest === undefined ? null : waveOf(latest),
    ask,
    tokens,
    types,
    maxChars,
    liveMinutes: wave2Minutes,
  };
}

function subjectsOf(c: AmplifyTold, names: NameOf): readonly AmplifySubject[] {
  return ideasOf(c).map(({ id, text, by }) => ({
    id,
    text,
    by: by === null ? '' : names.person(by),
    bySeat: by ?? '',
    organisation: by === null ? '' : names.organisation(by),
    hidden: c.around.hidden.has(id),
  }));
}

const hasShown = (c: AmplifyTold) =>
  c.askings.some((a) => a.ask === 'live' || a.subjects.some((s) => a.cell('amplification', s.id) !== null));

function itemsOf(c: AmplifyTold, names: NameOf): readonly AmplifyItem[] {
  const given = answersIn(c);
  const answers = answersTo(c);
  const lit = new Set(ideaOutcomes(c).map((o) => o.lit?.id));
  return ideasOf(c)
    .flatMap(({ id }) => given.filter((g) => g.idea === id))
    .flatMap(({ answer, idea, wave }) => {
      const value = actIn(answer.value);
      if (answer.seat === null || (value === null && !answer.blanked)) return [];
      return [
        {
          id: answer.id,
          idea,
          wave,
          act: value?.act ?? 'back',
          text: value?.text ?? '',
          by: value === null ? '' : names.person(answer.seat),
          organisation: value === null ? '' : names.organisation(answer.seat),
          answer: answers.get(answer.id) ?? null,
          first: lit.has(answer.id),
          takenBack: answer.blanked,
          hidden: c.around.hidden.has(answer.id),
        },
      ];
    });
}

function outcomeOf(c: AmplifyTold): readonly AmplifyOutcome[] {
  return ideaOutcomes(c).map((o) => ({
    idea: o.idea.id,
    organisations: o.organisations.length,
    lit: o.lit?.id ?? null,
    noneYet: o.noneYet,
  }));
}
