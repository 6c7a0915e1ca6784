// Pure. Puts what was sent about a line into the order in which a screen says it.
import type { RoundCount, VoteOutcome } from '@moot/shared/activities/vote/picture.ts';
import type { Pattern, Tally } from '@moot/shared/ground/pattern.ts';
import { changedWords, everyoneAgrees, movementWords, patternName } from '@moot/shared/language/en/counts.ts';
import { screen } from '@moot/shared/language/en/screen.ts';
import type { RoundDrawn } from '../../pictures/Rounds.tsx';

export const tallyOf = (count: RoundCount): Tally | null =>
  count.shown ? { agree: count.agree, disagree: count.disagree, pass: count.pass } : null;

export const patternOf = (count: RoundCount): Pattern => (count.shown ? count.pattern : 'too_few');

export function nameOf(count: RoundCount): string {
  if (!count.shown) return patternName('too_few');
  return count.everyone ? everyoneAgrees : patternName(count.pattern);
}

/**
 * “1 changed, came together”; empty where nothing came before, and while answers are missing. “Held” says by itself
 * that nobody changed.
 */
export function movedWords({ changed, movement, certain }: VoteOutcome): string {
  if (certain !== null) return '';
  const moved = movement === null ? '' : movementWords(movement);
  const counted = changed === null || (changed === 0 && movement === 'held') ? '' : changedWords(changed);
  return [counted, moved].filter((words) => words !== '').join(', ');
}

/** Counts first and strong, then what happened since the round before. */
export function countSaid(line: VoteOutcome, count: RoundCount): { strong: string; rest: string } {
  if (!count.shown) return { strong: nameOf(count), rest: '' };
  if (line.certain !== null) return { strong: `${count.words}.`, rest: ` ${line.certain}` };
  const moved = movedWords(line);
  const rest = moved === '' ? '' : `, ${moved}`;
  if (count.everyone) return { strong: nameOf(count), rest };
  if (count.pattern === 'not_settled') return { strong: nameOf(count), rest: `: ${count.words}${rest}` };
  return { strong: count.words, rest };
}

/** Earlier sessions, then the rounds of this one, oldest first, each with its label. */
export function roundsDrawn({ earlier, rounds }: VoteOutcome): readonly RoundDrawn[] {
  const then = earlier.map(({ label, count }) => drawn(label, count));
  const labels = labelsOf(rounds, earlier.length > 0);
  return [...then, ...rounds.map((count, i) => drawn(labels[i] ?? '', count))];
}

const drawn = (label: string, count: RoundCount): RoundDrawn => ({
  label,
  tally: tallyOf(count),
  words: count.words,
});

function labelsOf(rounds: readonly RoundCount[], hasEarlier: boolean): readonly string[] {
  if (rounds.length === 1) return [hasEarlier ? screen.thisTime : ''];
  if (rounds.length === 2) return [screen.firstAsked, screen.afterTalking];
  return rounds.map((count) => screen.roundName(count.round));
}

/** Lines that all begin with the same words say them once, over the list. */
export function withoutStem(
  lines: readonly VoteOutcome[],
  stem: string,
): { readonly stem: string; readonly textOf: (line: VoteOutcome) => string } {
  const start = stem.replace(/[….\s]+$/, '');
  const all = start !== '' && lines.every((l) => l.text.toLowerCase().startsWith(`${start.toLowerCase()} `));
  if (!all) return { stem: '', textOf: (line) => line.text };
  return { stem: `${start}…`, textOf: (line) => capital(line.text.slice(start.length + 1)) };
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
