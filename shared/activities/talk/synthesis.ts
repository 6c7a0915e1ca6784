// No IO. What a talk gives to the document: only what was noted with permission, and only among the peers themselves.
import { talkWords } from '../../language/en/synthesis.ts';
import type { SeatId } from '../../model/ids.ts';
import {
  type Contribution,
  type Kept,
  list,
  note,
  nothingKept,
  under,
  type Writing,
  words,
} from '../document.ts';
import type { Synthesis, Told } from '../kind.ts';
import type { Params } from './params.ts';

export type Own = { pairs: readonly (readonly SeatId[])[]; readonly notes: string[] };
export type TalkTold = Told<Params, Own>;

const notesIn = (c: TalkTold, { edition }: Writing) => (edition === 'ours' ? c.own.notes : []);

function blocks(c: TalkTold, writing: Writing): readonly Contribution[] {
  const notes = notesIn(c, writing);
  if (notes.length === 0) return [];
  const lines = list(notes.map((text) => [words(text)]));
  return [{ section: 'quotes', blocks: [under(c.around.title), note(talkWords.noted), lines] }];
}

function data(c: TalkTold, writing: Writing): Kept {
  const texts = notesIn(c, writing).map((text) => ({
    part: 'note',
    about: null,
    round: null,
    text,
    by: null,
  }));
  return { ...nothingKept, texts };
}

export const synthesis: Synthesis<Params, Own> = { blocks, data };
