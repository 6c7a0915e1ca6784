// No IO. Sort: each peer puts each line in one place; a line settles only where all eligible place it alike.
import { z } from 'zod';
import type { AnswerContext, Ask } from '../../asking/ask.ts';
import { columnWords } from '../../language/en/columns.ts';
import type { LineEvent } from '../../memory/events.ts';
import { id, type LineId } from '../../model/ids.ts';
import type { Json, Line } from '../../model/series.ts';
import { bodyOf } from '../checks.ts';
import { type Item, kind, type NameOf, type OwnCommand, type Picture } from '../kind.ts';
import { decidePick, type Ticked, tickedItems } from '../pick.ts';
import { inSeries } from './inSeries.ts';
import type { Params } from './params.ts';
import * as settings from './params.ts';
import type { SortForm, SortOutcome, SortSubject } from './picture.ts';
import { type Own, type Placed, placedOf, type SortTold, settledAs } from './placed.ts';
import { plan } from './plan.ts';
import { synthesis } from './synthesis.ts';

const place: Ask<Params> = {
  fields: () => [{ name: 'column', value: z.string(), optional: false }],
  about: 'each subject',
  many: false,
  counts: true,
  sight: () => 'onShow',
  revealBy: () => 'all',
  limit: () => 1,
  content: ({ params, values }: AnswerContext<Params>) =>
    params.columns.some((column) => column === values.column) ? 'ok' : 'not_a_value',
};

/** What the facilitator can tick from: of the ledger the lines that the settings name, else all that `source` brings. */
function candidates(c: SortTold): readonly Item[] {
  if (c.around.sourceBrings !== 'ledger') return c.around.source;
  const lines = [...c.around.ledger.values()].filter((line) => wanted(c, line));
  return lines.map((line) => ({ id: line.id, text: line.text, by: null }));
}

function wanted(c: SortTold, line: Line): boolean {
  switch (c.params.lines) {
    case 'apart_or_changed':
      return line.counts.some(
        (n) => n.session === c.around.session && (!together(n.pattern) || (n.changed ?? 0) > 0),
      );
    case 'open':
      return line.status === 'apparent_difference' || line.status === 'unsure';
    case 'all':
    case null:
      return line.status !== 'set_aside';
  }
}

const together = (pattern: string) => pattern === 'together_for' || pattern === 'together_against';

const picked = (c: SortTold): readonly Item[] =>
  tickedItems(c.own.picked, candidates(c), (item) => ledgerItem(c, item));

function ledgerItem(c: SortTold, item: string): Item | undefined {
  const line = c.around.ledger.get(id<LineId>(item));
  return line === undefined ? undefined : { id: line.id, text: line.text, by: null };
}

function outcome(c: SortTold): Json {
  return {
    items: placedOf(c).map((p) => ({
      ...p,
      settled: settledAs(c, p),
    })),
  };
}

/** Sessions' method B13: what a settled line's place does to the ledger. */
function remembered(c: SortTold, p: Placed): readonly LineEvent[] {
  const line = c.around.ledger.get(id<LineId>(p.id));
  if (line === undefined || !p.shown || p.settles === null || !c.own.settled.has(p.id)) return [];
  const to = (status: Line['status']): LineEvent[] =>
    line.status === status ? [] : [{ type: 'lineStatusChanged', line: line.id, status }];
  const confirm: LineEvent = { type: 'lineToConfirm', line: line.id, seats: absent(c) };
  return [...sortedEvent(c, p, line), ...statusEvents(p, line, to), confirm];
}

/** In the order of the columns; a column that nobody chose is left out. */
function sortedEvent(c: SortTold, p: Placed, line: Line): readonly LineEvent[] {
  if (p.counts === null) return [];
  const places = Object.fromEntries(Object.entries(p.counts).filter(([, n]) => n > 0));
  const { activity, session } = c.around;
  return [{ type: 'lineSorted', line: line.id, sort: { activity, session, present: p.eligible, places } }];
}

function statusEvents(p: Placed, line: Line, to: (status: Line['status']) => LineEvent[]): LineEvent[] {
  const unanimous = p.counts?.[p.settles ?? ''] === p.eligible;
  if (!unanimous) return line.status === 'common_ground' || line.status === 'words_only' ? to('unsure') : [];
  switch (p.settles) {
    case 'common':
      return to('common_ground');
    case 'words':
      return to('words_only');
    case 'real':
      return realIn(line)
        ? to('real_difference')
        : [...to('apparent_difference'), { type: 'lineMarked', line: line.id, mark: 'called_real' }];
    default:
      return to('unsure');
  }
}

/** A real difference only after the word check and the say-back. */
const realIn = (line: Line) =>
  (line.marks.has('word_checked') || line.marks.has('no_tricky_word')) && line.marks.has('said_back');

function absent(c: SortTold) {
  const eligible = c.askings.at(-1)?.eligible;
  return [...c.around.seats.keys()].filter((seat) => !eligible?.has(seat));
}

const itemBody = z.strictObject({ item: z.string() });

const pick: OwnCommand<Params, Own> = (c, raw) => decidePick(c.askings.length > 0, raw);

/** The facilitator settles a line with the room; the column follows from the places alone. */
const settleLine: OwnCommand<Params, Own> = (c, raw) => {
  const body = bodyOf(itemBody, raw);
  if (body === null) return { ok: false, refusal: 'malformed' };
  const placed = placedOf(c).find((p) => p.id === body.item);
  if (placed === undefined) return { ok: false, refusal: 'unknown' };
  return { ok: true, event: { type: 'lineSettled', item: body.item } };
};

function picture(c: SortTold, names: NameOf): Picture {
  const columns = c.params.columns.map((column) => ({ id: column, label: columnWords(column) }));
  const chosen = new Set(picked(c).map((i) => i.id));
  const choosing = c.audience === 'desk' && c.askings.length === 0;
  const form: SortForm = {
    columns,
    names: c.around.names('column'),
    choice: choosing ? candidates(c).map((i) => ({ id: i.id, text: i.text, picked: chosen.has(i.id) })) : [],
  };
  const sees = (item: { readonly id: string }) => c.audience === 'desk' || !c.around.hidden.has(item.id);
  const asked = (c.askings.at(-1)?.subjects ?? []).filter(sees);
  const subjects: readonly SortSubject[] = asked.map((s) => ({
    id: s.id,
    text: s.text,
    note: noteOn(c, s.id),
  }));
  return {
    form,
    subjects,
    items: [],
    outcome: placedOf(c)
      .filter(sees)
      .map((p) => drawn(c, p, columns, names)),
  };
}

function noteOn(c: SortTold, item: string): string | null {
  const line = c.around.ledger.get(id<LineId>(item));
  return line?.marks.has('called_real') === true ? 'Called real before.' : null;
}

function drawn(c: SortTold, p: Placed, columns: SortForm['columns'], names: NameOf): SortOutcome {
  const answers = c.askings.at(-1)?.cell('column', p.id)?.answers ?? [];
  const people = (column: string) =>
    answers.flatMap((a) => (a.value === column && a.seat !== null ? [names.person(a.seat)] : []));
  return {
    subject: p.id,
    text: p.text,
    shown: p.shown,
    placed: p.placed,
    eligible: p.eligible,
    columns: columns.map((column) => ({
      ...column,
      count: p.counts?.[column.id] ?? 0,
      people: people(column.id),
    })),
    settles: p.settles,
    settled: settledAs(c, p),
  };
}

export const sort = kind<Params, Own>({
  name: 'sort',
  settings,
  plan,
  asks: { place },
  available: () => true,
  start: () => ({ picked: null, settled: new Set() }),
  next: (c) => {
    if (c.askings.length > 0) return [];
    const inSight = picked(c).filter((item) => !c.around.hidden.has(item.id));
    const subjects = inSight.map(({ id: item, text }) => ({ id: item, text }));
    return subjects.length === 0 ? [] : [{ id: 'place:1', ask: 'place', round: 1, subjects }];
  },
  commands: { pick, settle: settleLine },
  byKey: {},
  evolve(own, event) {
    if (event.type === 'picked') own.picked = event.items as Ticked;
    if (event.type === 'lineSettled') own.settled.add(String(event.item));
    return own;
  },
  items: (c) => picked(c),
  outcome,
  settle: (c) => (c.params.ledger ? placedOf(c).flatMap((p) => remembered(c, p)) : []),
  picture,
  synthesis,
  inSeries,
});
