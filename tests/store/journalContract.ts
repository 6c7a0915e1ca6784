// What every implementation of the journal must do, whatever it is made of.
import type { Journal } from '@moot/server/store/journal.ts';
import { type CommandId, id } from '@moot/shared/model/ids.ts';
import { describe, expect, test } from 'vitest';
import {
  allRows,
  ballot,
  cast,
  cell,
  note,
  otherSeries,
  row,
  seat,
  series,
  shown,
  slot,
  write,
} from './fixtures.ts';

export type Opening = {
  readonly journal: Journal;
  /** Closes and opens again what was written. */
  reopen(): Promise<Journal>;
};

export function journalContract(name: string, open: () => Promise<Opening>): void {
  describe(`${name}: rows`, () => {
    test('[STORE-1] rows come back whole, in order, across a restart', async () => {
      const { journal, reopen } = await open();
      await write(journal, series, { rows: [row(1), row(2, [note('É 🙂 "quoted" \u0000')])] });
      await write(journal, series, { rows: [row(3, [])] });
      const wanted = [row(1), row(2, [note('É 🙂 "quoted" \u0000')]), row(3, [])];
      expect(await allRows(journal, series)).toEqual(wanted);
      expect(await allRows(await reopen(), series)).toEqual(wanted);
    });

    test('[STORE-1] reading from a seq gives only what came after, through many pages', async () => {
      const { journal } = await open();
      await write(journal, series, { rows: Array.from({ length: 2500 }, (_, at) => row(at + 1)) });
      expect((await allRows(journal, series)).map((r) => r.seq)).toEqual(
        Array.from({ length: 2500 }, (_, at) => at + 1),
      );
      expect((await allRows(journal, series, 2498)).map((r) => r.seq)).toEqual([2499, 2500]);
      expect(await allRows(journal, series, 2500)).toEqual([]);
    });

    test('[STORE-2] a batch is written whole or not at all', async () => {
      const { journal } = await open();
      await write(journal, series, { rows: [row(1)] });
      const twice = { ...row(3), commandId: row(2).commandId };
      await expect(write(journal, series, { rows: [row(2), twice] })).rejects.toMatchObject({
        code: 'conflict',
      });
      expect(await allRows(journal, series)).toEqual([row(1)]);
      await write(journal, series, { rows: [row(2)] });
      expect(await allRows(journal, series)).toEqual([row(1), row(2)]);
    });

    test.each([
      ['a seq that is there', 1, 'command-9'],
      ['a seq that leaves a gap', 3, 'command-9'],
      ['a command that is there', 2, 'command-1'],
    ])('[STORE-3] %s is refused and nothing changes', async (_, seq, command) => {
      const { journal } = await open();
      await write(journal, series, { rows: [row(1)] });
      const wrong = { ...row(seq), commandId: id<CommandId>(command) };
      await expect(write(journal, series, { rows: [wrong] })).rejects.toMatchObject({ code: 'conflict' });
      expect(await allRows(journal, series)).toEqual([row(1)]);
    });

    test('[STORE-3] a command is found by its id with actor, digest and events, and only in its series', async () => {
      const { journal, reopen } = await open();
      await write(journal, series, { rows: [row(1), row(2)] });
      const { seq: _seq, at: _at, ...known } = row(2);
      for (const now of [async () => journal, reopen]) {
        const each = await now();
        const tx = await each.begin(series, 2);
        expect(tx.news).toEqual([]);
        expect(await tx.find([row(2).commandId, id<CommandId>('nobody')])).toEqual(
          new Map([[known.commandId, known]]),
        );
        expect(await tx.find([])).toEqual(new Map());
        await tx.abandon();
        const other = await each.begin(otherSeries, 0);
        expect(await other.find([row(2).commandId])).toEqual(new Map());
        await other.abandon();
      }
    });

    test('[STORE-4] series know nothing of each other: same seqs, same command ids, one failing beside the other', async () => {
      const { journal } = await open();
      await Promise.all([
        write(journal, series, { rows: [row(1)] }),
        write(journal, otherSeries, { rows: [row(1, [note('other')])] }),
      ]);
      const both = await Promise.allSettled([
        write(journal, series, { rows: [row(1)] }),
        write(journal, otherSeries, { rows: [row(2)] }),
      ]);
      expect(both.map((one) => one.status)).toEqual(['rejected', 'fulfilled']);
      expect(await allRows(journal, series)).toEqual([row(1)]);
      expect(await allRows(journal, otherSeries)).toEqual([row(1, [note('other')]), row(2)]);
      expect(await journal.series()).toEqual([series, otherSeries]);
    });

    test('[STORE-5] one transaction of a series at a time, in the order of asking', async () => {
      const { journal } = await open();
      const order: string[] = [];
      const first = await journal.begin(series, 0);
      const second = journal.begin(series, 0).then((tx) => {
        order.push('second');
        return tx;
      });
      const third = journal.begin(series, 0).then((tx) => {
        order.push('third');
        return tx;
      });
      await (await journal.begin(otherSeries, 0)).abandon();
      order.push('first');
      await first.commit({ rows: [row(1)], casts: [], emptied: [] });
      await (await second).abandon();
      await expect(first.commit({ rows: [row(2)], casts: [], emptied: [] })).rejects.toMatchObject({
        code: 'conflict',
      });
      await (await third).commit({ rows: [row(2)], casts: [], emptied: [] });
      expect(order).toEqual(['first', 'second', 'third']);
      expect(await allRows(journal, series)).toEqual([row(1), row(2)]);
    });

    test('[STORE-5] a failed commit lets the next transaction in', async () => {
      const { journal } = await open();
      await expect(write(journal, series, { rows: [row(7)] })).rejects.toMatchObject({ code: 'conflict' });
      await write(journal, series, { rows: [row(1)] });
      expect(await allRows(journal, series)).toEqual([row(1)]);
    });
  });

  describe(`${name}: boxes`, () => {
    test('[STORE-6] ballots and what is spent come back, across a restart and per series', async () => {
      const { journal, reopen } = await open();
      await write(journal, series, {
        casts: [
          cast(cell(), ballot(1, { agree: true }), seat(1)),
          cast(cell(1, 's2'), ballot(2, null), seat(1), 2),
        ],
      });
      await write(journal, otherSeries, { casts: [cast(cell(), ballot(3), seat(9))] });
      for (const now of [async () => journal, reopen]) {
        const each = await now();
        const votes = (await each.boxes(series)).get(cell().asking)?.get('vote');
        expect(votes?.get('all')?.ballots).toEqual(new Map([[slot(1), ballot(1, { agree: true })]]));
        expect(votes?.get('s2')?.ballots).toEqual(new Map([[slot(2), ballot(2, null)]]));
        expect(votes?.get('s2')?.spent).toEqual(new Map([[seat(1), 2]]));
        expect([...((await each.boxes(otherSeries)).get(cell().asking)?.get('vote')?.keys() ?? [])]).toEqual([
          'all',
        ]);
      }
    });

    test('[STORE-6] the same ballot twice is one; a new version replaces; nothing spent is no row', async () => {
      const { journal } = await open();
      const first = cast(cell(), ballot(1), seat(1));
      await write(journal, series, { casts: [first, first] });
      await write(journal, series, {
        casts: [cast(cell(), ballot(1, 'changed', 2), seat(1)), cast(cell(), ballot(2, null), seat(2), 0)],
      });
      const box = (await journal.boxes(series)).get(cell().asking)?.get('vote')?.get('all');
      expect(box?.ballots).toEqual(
        new Map([
          [slot(1), ballot(1, 'changed', 2)],
          [slot(2), ballot(2, null)],
        ]),
      );
      expect(box?.spent).toEqual(new Map([[seat(1), 1]]));
    });

    test('[STORE-7] what is emptied is gone, all else stays, across a restart', async () => {
      const { journal, reopen } = await open();
      const cells = [cell(1), cell(1, 's2'), cell(1, 'all', 'reason'), cell(2)];
      await write(journal, series, { casts: cells.map((c, at) => cast(c, ballot(at), seat(at))) });
      await write(journal, otherSeries, { casts: [cast(cell(1), ballot(9), seat(9))] });
      await write(journal, series, { rows: [row(1, [shown(cell(1), [ballot(0)])])], emptied: [cell(1)] });
      for (const now of [async () => journal, reopen]) {
        const each = await now();
        const boxes = await each.boxes(series);
        expect(boxes.get(cell(1).asking)?.get('vote')?.has('all')).toBe(false);
        expect(boxes.get(cell(1).asking)?.get('vote')?.get('s2')?.ballots.size).toBe(1);
        expect(boxes.get(cell(1).asking)?.get('reason')?.get('all')?.spent.size).toBe(1);
        expect(boxes.get(cell(2).asking)?.get('vote')?.get('all')?.ballots.size).toBe(1);
        expect((await each.boxes(otherSeries)).size).toBe(1);
      }
    });

    test('[STORE-7] cells the journal shows or burns are empty on the next reading, even if nobody emptied them', async () => {
      const { journal } = await open();
      await write(journal, series, { casts: [1, 2, 3].map((n) => cast(cell(n), ballot(n), seat(n))) });
      const burnt = {
        type: 'askingSettled',
        asking: cell(2).asking,
        burnt: [{ field: 'vote', subject: 'all' }],
      } as const;
      await write(journal, series, { rows: [row(1, [shown(cell(1), [ballot(1)])]), row(2, [burnt])] });
      expect([...(await journal.boxes(series)).keys()]).toEqual([cell(3).asking]);
    });

    test('[STORE-7] a batch whose rows are refused leaves the box it would have emptied', async () => {
      const { journal } = await open();
      await write(journal, series, { casts: [cast(cell(), ballot(1), seat(1))] });
      await expect(
        write(journal, series, { rows: [row(5, [shown(cell(), [ballot(1)])])], emptied: [cell()] }),
      ).rejects.toMatchObject({ code: 'conflict' });
      expect((await journal.boxes(series)).get(cell().asking)?.get('vote')?.get('all')?.ballots.size).toBe(1);
    });

    test('[STORE-8] a post taken back after the show leaves the rows that showed it', async () => {
      const { journal, reopen } = await open();
      const posts = [1, 2, 3].map((n) => ballot(n));
      await write(journal, series, { rows: [row(1, [shown(cell(), posts)])] });
      const back = { type: 'postBlanked', asking: cell().asking, item: slot(2) } as const;
      await write(journal, series, { rows: [row(2, [back])] });
      const without = posts.map((post) => (post.slot === slot(2) ? { ...post, value: null } : post));
      expect(await allRows(await reopen(), series)).toEqual([
        row(1, [shown(cell(), without)]),
        row(2, [back]),
      ]);
    });
  });
}
