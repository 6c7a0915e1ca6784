// No IO. Draws a commit for the faces, from what was cleared for the audience.
import { id, type PromiseId } from '../../model/ids.ts';
import type { PeerPromise } from '../../model/series.ts';
import type { NameOf, Picture } from '../kind.ts';
import { answerOf } from '../promised.ts';
import { asksOf } from './asks.ts';
import type { CommitForm, CommitOutcome, PromiseCard } from './picture.ts';
import { type CommitTold, maker, promisesOf } from './promise.ts';
import { promisesUnderReview, reportsHere } from './review.ts';

export function pictureOf(c: CommitTold, names: NameOf): Picture {
  return { form: formOf(c, names), subjects: [], items: [], outcome: outcomeNow(c, names) };
}

function outcomeNow(c: CommitTold, names: NameOf): readonly CommitOutcome[] {
  switch (c.params.mode) {
    case 'make':
      return promisesOf(c).map((p) => ({ type: 'promise', card: madeCard(c, p, names) }));
    case 'ask':
      return asksOf(c).map((a) => ({
        type: 'ask',
        id: a.id,
        by: names.person(a.seat),
        bySeat: a.seat,
        to: names.person(a.to),
        toSeat: a.to,
        text: a.text,
        round: a.round,
        reply: a.reply,
        replaces: a.replaces,
      }));
    case 'review':
      return promisesUp(c).map((p) => ({ type: 'promise', card: keptCard(c, p, names) }));
  }
}

/** What was said of a promise reaches the group when it is up and read out; the desk has the whole list. */
function promisesUp(c: CommitTold): readonly PeerPromise[] {
  const listed = promisesUnderReview(c);
  const whole = c.audience === 'desk' || c.audience === 'record';
  return whole ? listed : listed.filter((p) => p.id === c.around.focus);
}

function formOf(c: CommitTold, names: NameOf): CommitForm {
  const { params, around } = c;
  const making = maker(params);
  const ideas = making?.fields.includes('idea') === true ? around.source : [];
  return {
    mode: params.mode,
    fields: making?.fields ?? [],
    max: params.mode === 'review' ? 0 : params.max,
    maxChars: params.mode === 'review' ? params.noteMax : params.maxChars,
    whenMax: making?.whenMax ?? 0,
    // The screen asks nobody.
    peers: (c.audience === 'screen' ? [] : [...around.inRoom]).map((seat) => ({
      seat,
      name: names.person(seat),
      organisation: names.organisation(seat),
    })),
    ideas: ideas.flatMap(({ id: idea, text, by }) =>
      by === null ? [] : [{ id: idea, text, by: names.person(by), bySeat: by }],
    ),
    replies: params.mode === 'ask' ? params.replies : [],
    statuses: params.mode === 'review' ? params.statuses : [],
    after: params.mode === 'review' ? params.after : [],
    convener: making?.convener ?? false,
    convened:
      c.own.convener === null ? null : { by: names.person(c.own.convener.seat), next: c.own.convener.next },
  };
}

function madeCard(c: CommitTold, p: ReturnType<typeof promisesOf>[number], names: NameOf): PromiseCard {
  const kept = c.around.promises.get(id<PromiseId>(p.id));
  const idea = c.around.source.find((i) => i.id === p.backs);
  return {
    id: p.id,
    seat: p.seat,
    by: names.person(p.seat),
    organisation: names.organisation(p.seat),
    what: p.what,
    when: p.when,
    asker: names.person(p.asker),
    askerSeat: p.asker,
    accepted: p.accepted,
    state: kept?.state ?? 'open',
    last: kept?.reports.at(-1)?.status ?? null,
    backs: idea === undefined ? null : { text: idea.text, by: idea.by === null ? '' : names.person(idea.by) },
    report: null,
  };
}

function keptCard(c: CommitTold, p: PeerPromise, names: NameOf): PromiseCard {
  const said = reportsHere(c, p).at(-1);
  return {
    id: p.id,
    seat: p.seat,
    by: names.person(p.seat),
    organisation: names.organisation(p.seat),
    what: p.what,
    when: p.when,
    asker: names.person(p.asker),
    askerSeat: p.asker,
    accepted: answerOf(p),
    state: p.state,
    last: (said ?? p.reports.at(-1))?.status ?? null,
    backs: null,
    report: said === undefined ? null : { note: said.note, after: said.after, was: said.was },
  };
}
