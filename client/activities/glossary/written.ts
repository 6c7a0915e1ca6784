// A meaning as it is sent and kept: three texts, of which two may be empty.
import type { Box } from '@moot/shared/activities/glossary/picture.ts';
import type { Json } from '@moot/shared/model/series.ts';
import { fieldsOf } from '../../faces/phone/given.ts';

export type Written = { readonly meaning: string; readonly example: string; readonly ourWord: string };

export const inOrder: readonly Box[] = ['meaning', 'example', 'our_word'];

export function writtenIn(value: Json | undefined): Written {
  const { meaning = '', example = '', ourWord = '' } = fieldsOf(value ?? null);
  return { meaning: String(meaning), example: String(example), ourWord: String(ourWord) };
}

export function textOf({ meaning, example, ourWord }: Written, box: Box): string {
  switch (box) {
    case 'meaning':
      return meaning;
    case 'example':
      return example;
    case 'our_word':
      return ourWord;
  }
}
