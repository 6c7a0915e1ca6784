// No IO. Draws a consent for the faces, from what was cleared for the audience.
import { levelWords, resultWords } from '../../language/en/consent.ts';
import { limits } from '../../model/definition.ts';
import type { NameOf, Picture } from '../kind.ts';
import { type ConsentForm, type ConsentLevel, type ConsentOutcome, levels } from './picture.ts';
import { type Consented, type ConsentTold, roundsOf, toConfirm, wordsFor } from './rounds.ts';

const asksFor = (level: ConsentLevel): ConsentForm['levels'][number]['asks'] =>
  level === 'aside' ? 'whose' : level === '5' || level === '4' ? 'nothing' : 'why';

export function pictureOf(c: ConsentTold, names: NameOf): Picture {
  const outcome: readonly ConsentOutcome[] = roundsOf(c).map((r, n, all) =>
    drawn(c, r, all[n - 1] ?? null, names),
  );
  const form: ConsentForm = formOf(c);
  return { form, subjects: [], items: [], outcome };
}

function formOf(c: ConsentTold): ConsentForm {
  const asked = c.askings.length;
  const latest = c.askings.at(-1);
  const resting = latest === undefined || latest.step === 'shown' || latest.step === 'settled';
  const round = resting && asked < c.around.rounds ? asked + 1 : Math.max(1, asked);
  const proposal = wordsFor(c, round);
  const before = round > 1 ? wordsFor(c, round - 1) : null;
  return {
    proposal,
    was: before === proposal ? null : before,
    hint: c.params.proposalHint ?? '',
    levels: levels.map((id) => ({ id, label: levelWords[id], asks: asksFor(id) })),
    concernMax: limits.concern,
    proposalMax: limits.proposal,
    canWord: c.audience === 'desk' && resting && asked < c.around.rounds,
  };
}

function drawn(c: ConsentTold, r: Consented, before: Consented | null, names: NameOf): ConsentOutcome {
  return {
    round: r.round,
    text: r.text,
    was: before === null || before.text === r.text ? null : before.text,
    shown: true,
    eligible: r.eligible.size,
    levels: levels.map((id) => ({
      id,
      label: levelWords[id],
      people: r.answers.filter((a) => a.level === id).map((a) => names.person(a.seat)),
    })),
    noAnswer: r.silent.map(names.person),
    concerns: r.answers
      .filter((a) => a.concern !== '' || a.whose !== '')
      .map((a) => ({
        by: names.person(a.seat),
        level: a.level,
        text: a.level === 'aside' ? a.whose : a.concern,
      })),
    result: r.result,
    words: resultWords[r.result],
    toConfirm: toConfirm(c, r).map(names.person),
  };
}
