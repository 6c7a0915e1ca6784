// No IO. Glossary: words that trip us up, what each of us means by them, and whether that is one thing.
import { z } from 'zod';
import { firstRefusal } from '../../asking/answer.ts';
import { isOut } from '../../asking/step.ts';
import type { MemoryEvent } from '../../memory/events.ts';
import { limits } from '../../model/definition.ts';
import type { Refusal } from '../../model/refusals.ts';
import type { Json } from '../../model/series.ts';
import { bodyOf, fits } from '../checks.ts';
import { kind, type Opening, type OwnCommand, type OwnDecision } from '../kind.ts';
import { judge, write } from './asks.ts';
import { inSeries } from './inSeries.ts';
import type { Params } from './params.ts';
import * as settings from './params.ts';
import { pictureOf } from './pictureOf.ts';
import { plan } from './plan.ts';
import { synthesis } from './synthesis.ts';
import {
  askingAbout,
  type GlossaryTold,
  isAsked,
  judgedOf,
  linkText,
  type Meaning,
  meaningsOf,
  mostTerms,
  type Own,
  openedTerms,
  termsOf,
} from './terms.ts';

const isShown = (c: GlossaryTold, ask: AskName, id: string) => isOut(askingAbout(c, ask, id));

type AskName = 'write' | 'judge' | 'link';

/** Word by word: writing, then judging; then the sets of words. What had too few answers can be asked again, last. */
function next(c: GlossaryTold): readonly Opening[] {
  const full = openedTerms(c).length >= mostTerms;
  const terms = termsOf(c).flatMap((t) => {
    if (!isAsked(c, t.id)) return full ? [] : [opening(c, 'write', t.id, t.text)];
    const toJudge = isShown(c, 'write', t.id) && askingAbout(c, 'judge', t.id) === undefined;
    return toJudge ? [opening(c, 'judge', t.id, t.text)] : [];
  });
  const links = c.own.links
    .filter((l) => !isAsked(c, l.id))
    .map((l) => opening(c, 'link', l.id, linkText(l.words)));
  return [...terms, ...links, ...again(c)];
}

function again(c: GlossaryTold): readonly Opening[] {
  const tooFew = (ask: 'judge' | 'link', id: string) => judgedOf(c, ask, id)?.verdict === 'too_few';
  return [
    ...termsOf(c).flatMap((t) => (tooFew('judge', t.id) ? [opening(c, 'judge', t.id, t.text)] : [])),
    ...c.own.links.flatMap((l) =>
      tooFew('link', l.id) ? [opening(c, 'link', l.id, linkText(l.words))] : [],
    ),
  ];
}

function opening(c: GlossaryTold, ask: AskName, id: string, text: string): Opening {
  const round = c.askings.filter((a) => a.ask === ask && a.subjects.some((s) => s.id === id)).length + 1;
  return { id: `${ask}:${id}:${round}`, ask, round, subjects: [{ id, text }], about: text };
}

const id = z.string().min(1).max(100);
const idBody = z.strictObject({ id });
const termBody = z.strictObject({ id, text: z.string() });
const linkBody = z.strictObject({ id, words: z.array(z.string()).min(2).max(6) });
const no = (refusal: Refusal): OwnDecision => ({ ok: false, refusal });

const isTaken = (c: GlossaryTold, item: string) => c.own.links.some((l) => l.id === item) || isAsked(c, item);

/** A word from the source, under its id, or a new one; not after it was put to the room, and no more than four. */
const addTerm: OwnCommand<Params, Own> = (c, raw) => {
  const body = bodyOf(termBody, raw);
  if (body === null) return no('malformed');
  if (isTaken(c, body.id)) return no('not_now');
  const others = termsOf(c).filter((t) => t.id !== body.id && (isAsked(c, t.id) || c.own.terms.includes(t)));
  if (others.length >= mostTerms) return no('too_many');
  const fit = fits(body.text, limits.term);
  return fit === 'ok' ? { ok: true, event: { type: 'termAdded', ...body } } : no(fit);
};

const dropTerm: OwnCommand<Params, Own> = (c, raw) => {
  const body = bodyOf(idBody, raw);
  if (body === null) return no('malformed');
  if (!termsOf(c).some((t) => t.id === body.id)) return no('unknown');
  return isAsked(c, body.id) ? no('not_now') : { ok: true, event: { type: 'termDropped', ...body } };
};

const addLink: OwnCommand<Params, Own> = (c, raw) => {
  const body = bodyOf(linkBody, raw);
  if (body === null || !c.params.links) return no('malformed');
  if (isTaken(c, body.id) || termsOf(c).some((t) => t.id === body.id)) return no('not_now');
  const fit = firstRefusal(...body.words.map((w) => () => fits(w, limits.term)));
  return fit === 'ok' ? { ok: true, event: { type: 'linkAdded', ...body } } : no(fit);
};

const dropLink: OwnCommand<Params, Own> = (c, raw) => {
  const body = bodyOf(idBody, raw);
  if (body === null) return no('malformed');
  if (!c.own.links.some((l) => l.id === body.id)) return no('unknown');
  return isAsked(c, body.id) ? no('not_now') : { ok: true, event: { type: 'linkDropped', ...body } };
};

/** One line all can use, once the judging was shown. Empty: there is none after all. */
const share: OwnCommand<Params, Own> = (c, raw) => {
  const body = bodyOf(termBody, raw);
  if (body === null) return no('malformed');
  if (!isShown(c, 'judge', body.id) && !isShown(c, 'link', body.id)) return no('not_now');
  const fit = body.text.trim() === '' ? 'ok' : fits(body.text, limits.reason);
  return fit === 'ok' ? { ok: true, event: { type: 'shared', ...body } } : no(fit);
};

function outcome(c: GlossaryTold): Json {
  const judged = (ask: 'judge' | 'link', item: string) => {
    const found = judgedOf(c, ask, item);
    return {
      shown: found !== null && found.verdict !== 'too_few',
      counts: found?.counts ?? null,
      judged: found?.answered ?? null,
      verdict: found?.verdict ?? null,
      shared: c.own.shared.get(item) ?? null,
    };
  };
  return {
    terms: openedTerms(c).map((t) => ({
      ...t,
      meanings: meaningsOf(c, t.id).map(({ seat, meaning, example, ourWord }) => ({
        by: seat,
        meaning,
        example,
        ourWord,
      })),
      ...judged('judge', t.id),
    })),
    links: c.own.links.map((l) => ({ id: l.id, words: [...l.words], ...judged('link', l.id) })),
  };
}

/** Words that were opened; a set of words once it was put to the room. */
function kept(c: GlossaryTold, ask: 'judge' | 'link', item: string, text: string): readonly MemoryEvent[] {
  if (!isAsked(c, item)) return [];
  const verdict = judgedOf(c, ask, item)?.verdict ?? null;
  const shared = c.own.shared.get(item) ?? null;
  return [{ type: 'termKept', id: item, text, verdict, shared, activity: c.around.activity }];
}

const meant = ({ seat, meaning }: Meaning) => ({ by: seat, meaning });

export const glossary = kind<Params, Own>({
  name: 'glossary',
  settings,
  plan,
  asks: { write, judge, link: judge },
  available: () => true,
  start: () => ({ terms: [], dropped: new Set(), links: [], shared: new Map() }),
  next,
  commands: { addTerm, dropTerm, addLink, dropLink, share },
  byKey: {},
  evolve,
  words: (c) => [
    ...termsOf(c).map((t) => ({ ...t, meanings: meaningsOf(c, t.id).map(meant) })),
    ...c.own.links.map((l) => ({ id: l.id, text: linkText(l.words), meanings: [] })),
  ],
  items: (c) => openedTerms(c).map((t) => ({ ...t, by: null })),
  outcome,
  settle: (c) => [
    ...termsOf(c).flatMap((t) => kept(c, 'judge', t.id, t.text)),
    ...c.own.links.flatMap((l) => kept(c, 'link', l.id, linkText(l.words))),
  ],
  picture: pictureOf,
  synthesis,
  inSeries,
});

function evolve(own: Own, event: { readonly type: string; readonly [key: string]: Json }): Own {
  const item = String(event.id);
  const without = (list: { readonly id: string }[]) => {
    const at = list.findIndex((t) => t.id === item);
    if (at >= 0) list.splice(at, 1);
  };
  switch (event.type) {
    case 'termAdded':
      without(own.terms);
      own.dropped.delete(item);
      own.terms.push({ id: item, text: String(event.text) });
      break;
    case 'termDropped':
      without(own.terms);
      own.dropped.add(item);
      break;
    case 'linkAdded':
      own.links.push({ id: item, words: event.words as readonly string[] });
      break;
    case 'linkDropped':
      without(own.links);
      break;
    case 'shared':
      if (String(event.text).trim() === '') own.shared.delete(item);
      else own.shared.set(item, String(event.text));
  }
  return own;
}
