// No IO. Glossary: when I say it, I mean… written with names; then judged without: same, overlaps, different.
import { z } from 'zod';
import { firstRefusal } from '../../asking/answer.ts';
import type { AnswerContext, Ask } from '../../asking/ask.ts';
import type { MemoryEvent } from '../../memory/events.ts';
import { limits } from '../../model/definition.ts';
import type { Refusal, Verdict } from '../../model/refusals.ts';
import type { Json } from '../../model/series.ts';
import { bodyOf, fits, fitsIfGiven } from '../checks.ts';
import { kind, type Opening, type OwnCommand, type OwnDecision } from '../kind.ts';
import { type Params, paramsSchema } from './params.ts';
import { pictureOf } from './pictureOf.ts';
import { askingAbout, type GlossaryTold, judgedOf, linkText, type Own, termsOf, written } from './terms.ts';

const write: Ask<Params> = {
  fields: () => [{ name: 'meaning', value: written, optional: false }],
  about: 'each subject',
  many: false,
  counts: true,
  sight: () => 'onShow',
  revealBy: () => 'all',
  limit: () => 1,
  content: ({ params, asking, subject, values }: AnswerContext<Params>): Verdict => {
    const { meaning, example, ourWord } = written.parse(values.meaning);
    const term = asking.subjects.find((s) => s.id === subject)?.text ?? '';
    const boxes: Readonly<Record<string, string>> = { meaning, example, our_word: ourWord };
    const refused = params.refuseTermIn === null ? '' : (boxes[params.refuseTermIn] ?? '');
    return firstRefusal(
      () => fits(meaning, params.maxChars),
      () => fitsIfGiven(example, params.maxChars),
      () => fitsIfGiven(ourWord, params.maxChars),
      () => (standsIn(term, refused) ? 'term_in_meaning' : 'ok'),
    );
  },
};

/** In any case, also inside a longer word. */
const standsIn = (term: string, words: string) =>
  term.trim() !== '' && words.toLocaleLowerCase().includes(term.trim().toLocaleLowerCase());

const judge: Ask<Params> = {
  fields: () => [{ name: 'judge', value: z.enum(['same', 'overlap', 'different']), optional: false }],
  about: 'each subject',
  many: false,
  counts: true,
  sight: () => 'onShow',
  revealBy: () => 'all',
  limit: () => 1,
};

const isOut = (c: GlossaryTold, ask: string, id: string) => {
  const step = askingAbout(c, ask, id)?.step;
  return step === 'shown' || step === 'settled';
};

/** Each word: writing, then judging; then the sets of words thought to be the same. */
function next(c: GlossaryTold): readonly Opening[] {
  const opening = (ask: 'write' | 'judge' | 'link', id: string, text: string): Opening => {
    const round = c.askings.filter((a) => a.ask === ask && a.subjects.some((s) => s.id === id)).length + 1;
    return { id: `${ask}:${id}`, ask, round, subjects: [{ id, text }] };
  };
  const terms = termsOf(c).flatMap((t) => {
    if (askingAbout(c, 'write', t.id) === undefined) return [opening('write', t.id, t.text)];
    return isOut(c, 'write', t.id) && askingAbout(c, 'judge', t.id) === undefined
      ? [opening('judge', t.id, t.text)]
      : [];
  });
  const links = c.own.links
    .filter((l) => askingAbout(c, 'link', l.id) === undefined)
    .map((l) => opening('link', l.id, linkText(l.words)));
  return [...terms, ...links];
}

const id = z.string().min(1).max(120);
const termBody = z.strictObject({ id, text: z.string() });
const linkBody = z.strictObject({ id, words: z.array(z.string()).min(2).max(6) });
const no = (refusal: Refusal): OwnDecision => ({ ok: false, refusal });

const addTerm: OwnCommand<Params, Own> = (c, raw) => {
  const body = bodyOf(termBody, raw);
  if (body === null) return no('malformed');
  if (c.own.terms.some((t) => t.id === body.id)) return no('not_now');
  const fit = fits(body.text, limits.term);
  return fit === 'ok' ? { ok: true, event: { type: 'termAdded', ...body } } : no(fit);
};

const addLink: OwnCommand<Params, Own> = (c, raw) => {
  const body = bodyOf(linkBody, raw);
  if (body === null || !c.params.links) return no('malformed');
  if (c.own.links.some((l) => l.id === body.id)) return no('not_now');
  const fit = firstRefusal(...body.words.map((w) => () => fits(w, limits.term)));
  return fit === 'ok' ? { ok: true, event: { type: 'linkAdded', ...body } } : no(fit);
};

/** One line all can use, once the judging was shown. */
const share: OwnCommand<Params, Own> = (c, raw) => {
  const body = bodyOf(termBody, raw);
  if (body === null) return no('malformed');
  if (!isOut(c, 'judge', body.id) && !isOut(c, 'link', body.id)) return no('not_now');
  const fit = fits(body.text, limits.reason);
  return fit === 'ok' ? { ok: true, event: { type: 'shared', ...body } } : no(fit);
};

function outcome(c: GlossaryTold): Json {
  const judged = (ask: 'judge' | 'link', item: string) => {
    const found = judgedOf(c, ask, item);
    const shown = found !== null && found.verdict !== 'too_few';
    return {
      shown,
      counts: found?.counts ?? null,
      judged: found?.answered ?? null,
      verdict: found?.verdict ?? null,
    };
  };
  const shared = (item: string) => c.own.shared.get(item) ?? null;
  return {
    terms: termsOf(c).map((t) => ({
      ...t,
      meanings: meaningsOf(c, t.id),
      ...judged('judge', t.id),
      shared: shared(t.id),
    })),
    links: c.own.links.map((l) => ({
      id: l.id,
      words: [...l.words],
      ...judged('link', l.id),
      shared: shared(l.id),
    })),
  };
}

function meaningsOf(c: GlossaryTold, term: string): Json {
  const cell = askingAbout(c, 'write', term)?.cell('meaning', term);
  return (cell?.answers ?? []).map((a) => ({ by: a.seat, ...written.parse(a.value) }));
}

function kept(c: GlossaryTold, ask: 'judge' | 'link', item: string, text: string): MemoryEvent {
  const verdict = judgedOf(c, ask, item)?.verdict ?? null;
  return {
    type: 'termKept',
    id: item,
    text,
    verdict,
    shared: c.own.shared.get(item) ?? null,
    activity: c.around.activity,
  };
}

export const glossary = kind<Params, Own>({
  name: 'glossary',
  params: paramsSchema,
  asks: { write, judge, link: judge },
  available: () => true,
  start: () => ({ terms: [], links: [], shared: new Map() }),
  next,
  commands: { addTerm, addLink, share },
  byKey: {},
  evolve(own, event) {
    const item = String(event.id);
    if (event.type === 'termAdded') own.terms.push({ id: item, text: String(event.text) });
    if (event.type === 'linkAdded') own.links.push({ id: item, words: event.words as readonly string[] });
    if (event.type === 'shared') own.shared.set(item, String(event.text));
    return own;
  },
  items: (c) => termsOf(c).map((t) => ({ ...t, by: null })),
  outcome,
  settle: (c) => [
    ...termsOf(c).map((t) => kept(c, 'judge', t.id, t.text)),
    ...c.own.links.map((l) => kept(c, 'link', l.id, linkText(l.words))),
  ],
  picture: pictureOf,
});
