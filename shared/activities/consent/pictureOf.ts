// No IO. Draws a consent for the faces, from what was cleared for the audience.
import { isOut } from '../../asking/step.ts';
import { levelWords, resultWords } from '../../language/en/consent.ts';
import { limits } from '../../model/definition.ts';
import { id, type LineId } from '../../model/ids.ts';
import type { LineStatus } from '../../model/series.ts';
import type { NameOf, Picture } from '../kind.ts';
import { type ConsentForm, type ConsentLevel, type ConsentOutcome, levels } from './picture.ts';
import { type Consented, type ConsentTold, roundsOf, toConfirm, wordsFor } from './rounds.ts';

const asksFor = (level: ConsentLevel): ConsentForm['levels'][number]['asks'] =>
  level === 'aside' ? 'whose' : level === '5' || level === '4' ? 'nothing' : 'why';

export function pictureOf(c: ConsentTold, names: NameOf): Picture {
  const outcome: readonly ConsentOutcome[] = roundsOf(c).map((r, n, all) =>
    drawn(c, r, all[n - 1] ?? null, names),
  );
  const form: ConsentForm = formOf(c, names);
  return { form, subjects: [], items: [], outcome };
}

/** As many as fit on a page that is sent whole. */
const mostLines = 40;

/** Lines that are open: what is agreed, or set aside, is no aim to test. */
function carryOf(c: ConsentTold, names: NameOf): ConsentForm['carry'] {
  const result = roundsOf(c).at(-1)?.result;
  if (c.audience !== 'desk' || (result !== 'adopted' && result !== 'adopted_with_reservations')) return null;
  const taken = new Set(c.own.carries.map((one) => one.line));
  const open = [...c.around.ledger.values()].filter((l) => isOpen(l.status) && !taken.has(l.id));
  return {
    lines: open.slice(-mostLines).map(({ id, text }) => ({ id, text })),
    peers: [...c.around.seats.keys()].map((seat) => ({ seat, name: names.person(seat) })),
  };
}

const isOpen = (status: LineStatus) =>
  status !== 'common_ground' && status !== 'words_only' && status !== 'set_aside';

function formOf(c: ConsentTold, names: NameOf): ConsentForm {
  const asked = c.askings.length;
  const latest = c.askings.at(-1);
  const resting = latest === undefined || isOut(latest);
  const round = resting && asked < c.around.rounds ? asked + 1 : Math.max(1, asked);
  const proposal = wordsFor(c, round);
  const before = round > 1 ? wordsFor(c, round - 1) : null;
  return {
    proposal,
    was: before === proposal ? null : before,
    hint: c.params.proposalHint ?? '',
    levels: levels.map((level) => ({ id: level, label: levelWords[level], asks: asksFor(level) })),
    concernMax: limits.concern,
    proposalMax: limits.proposal,
    canWord: c.audience === 'desk' && resting && asked < c.around.rounds,
    carry: carryOf(c, names),
    carried: c.own.carries.map((one) => ({
      text: c.around.ledger.get(id<LineId>(one.line))?.text ?? '',
      owner: names.person(one.owner),
      lookAgain: one.lookAgain,
    })),
    toLedger: c.own.toLedger.map((l) => l.text),
  };
}

function drawn(c: ConsentTold, r: Consented, before: Consented | null, names: NameOf): ConsentOutcome {
  return {
    round: r.round,
    text: r.text,
    was: before === null || before.text === r.text ? null : before.text,
    shown: true,
    eligible: r.eligible.size,
    levels: levels.map((level) => ({
      id: level,
      label: levelWords[level],
      people: r.answers.filter((a) => a.level === level).map((a) => names.person(a.seat)),
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
