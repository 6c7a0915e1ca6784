// No IO. Draws a position for the faces, from what was cleared for the audience.

import type { ClearedAsking } from '../../asking/cleared.ts';
import { treatmentWords, typeWords } from '../../language/en/treatments.ts';
import type { NameOf, Picture } from '../kind.ts';
import { type Difference, differencesOf, type SideOutcome } from './difference.ts';
import { linesOffered, linesTaken } from './lines.ts';
import type { PositionForm, PositionOutcome, PositionSubject, SideView, Try } from './picture.ts';
import { type Restated, restatedOf } from './restate.ts';
import type { PositionTold } from './told.ts';
import type { Tried } from './tries.ts';

export function pictureOf(c: PositionTold, names: NameOf): Picture {
  const form: PositionForm = formOf(c, names);
  const ideas = c.params.mode === 'restate' ? c.around.source : linesTaken(c);
  const subjects: readonly PositionSubject[] = ideas.map(({ id, text, by }) => ({
    id,
    text,
    by: by === null ? null : names.person(by),
    bySeat: by,
    backers: c.params.mode === 'restate' ? c.around.backersOf(id) : [],
  }));
  const cases = restatedOf(c).map((r) => caseOf(c, r, names));
  const differences = differencesOf(c).map((d) => differenceOf(c, d, names));
  return { form, subjects, items: [], outcome: [...cases, ...differences] };
}

function formOf(c: PositionTold, names: NameOf): PositionForm {
  const { params, audience, around } = c;
  const latest = c.askings.findLast((a) => a.ask === 'case' || a.ask === 'side' || a.ask === 'treatment');
  const desk = audience === 'desk';
  const taken = new Set(linesTaken(c).map((i) => i.id));
  const difference = params.mode === 'difference' ? params : null;
  return {
    mode: params.mode,
    max: difference?.max ?? 0,
    maxTries: params.maxTries,
    maxChars: params.maxChars,
    types: (difference?.types ?? []).map((id) => ({ id, label: typeWords(id) })),
    treatments: (difference?.treatments ?? []).map((id) => ({ id, label: treatmentWords(id) })),
    on: latest === undefined ? null : (latest.ask as PositionForm['on']),
    line: latest?.ask === 'case' ? null : (latest?.subjects[0]?.id ?? null),
    askings: Object.fromEntries(c.askings.filter((a) => isNow(a, latest)).map((a) => [a.ask, a.id])),
    choice:
      desk && difference !== null && c.askings.length === 0
        ? linesOffered(c).map((i) => ({ id: i.id, text: i.text, picked: taken.has(i.id) }))
        : [],
    peers: desk ? [...around.seats.keys()].map((seat) => ({ seat, name: names.person(seat) })) : [],
  };
}

/** Asked together with what is on: of the same line, or of the same ideas. */
function isNow(asking: ClearedAsking, latest: ClearedAsking | undefined): boolean {
  const [line] = latest?.subjects ?? [];
  return latest?.ask === 'case' || asking.subjects.some((s) => s.id === line?.id);
}

const tryOf = (t: Tried, names: NameOf): Try => ({
  id: t.id,
  by: names.person(t.seat),
  text: t.text,
  tapped: t.tapped,
  note: t.note,
});

function caseOf(c: PositionTold, r: Restated, names: NameOf): PositionOutcome {
  const idea = c.around.source.find((i) => i.id === r.idea);
  return {
    type: 'case',
    id: r.tries[0]?.id ?? '',
    idea: r.idea,
    text: idea?.text ?? '',
    owner: idea?.by == null ? '' : names.person(idea.by),
    by: names.person(r.seat),
    tries: r.tries.map((t) => tryOf(t, names)),
    need: r.need,
  };
}

function differenceOf(c: PositionTold, d: Difference, names: NameOf): PositionOutcome {
  const settled = c.own.settled.get(d.line);
  return {
    type: 'difference',
    line: d.line,
    text: d.text,
    sides: d.sides.map((s) => sideView(s, names)),
    noSide: d.noSide.map(names.person),
    reached: d.reached,
    treatments:
      d.treatments === null
        ? null
        : {
            shown: d.treatments.shown,
            counts: Object.entries(d.treatments.counts).map(([id, count]) => ({
              id,
              label: treatmentWords(id),
              count,
            })),
          },
    settled:
      settled === undefined
        ? null
        : {
            ...settled,
            treatment: treatmentWords(settled.treatment),
            owner: names.person(settled.owner),
            types: settled.types.map(typeWords),
            chosen: { treatment: settled.treatment, owner: settled.owner, types: settled.types },
          },
  };
}

function sideView(s: SideOutcome, names: NameOf): SideView {
  return {
    id: s.side,
    seats: s.seats,
    people: s.seats.map(names.person),
    post: s.stated?.id ?? null,
    statement: s.stated?.text ?? null,
    bottomLine: s.stated?.bottomLine ?? null,
    writer: s.stated === null ? null : names.person(s.stated.seat),
    writerSeat: s.stated?.seat ?? null,
    tries: s.tries.map((t) => tryOf(t, names)),
    saidBack: s.saidBack,
  };
}
