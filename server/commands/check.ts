// `moot check FOLDER|FILE`: whether a workshop definition is good, and if not, where not.
import { basename } from 'node:path';
import { commandWords } from '@moot/shared/language/en/start.ts';
import {
  checkDefinition,
  checkWholeSeries,
  type DefinitionCheck,
  type DefinitionFile,
  isWholeSeries,
  sayProblem,
} from '@moot/shared/series/checkDefinition.ts';
import { filesAt } from '../definitions.ts';
import type { Terminal } from './terminal.ts';

export async function check([path]: readonly string[], terminal: Terminal): Promise<number> {
  if (path === undefined) return no(terminal, commandWords.noFile('check'));
  const files = await filesAt(path).catch(() => null);
  if (files === null) return no(terminal, commandWords.cannotRead(path));
  const checked = checkedAt(path, files);
  if (!checked.ok) return no(terminal, checked.problems.map(sayProblem).join('\n'));
  const { title, sessions } = checked.definition;
  const activities = sessions.reduce((sum, session) => sum + session.activities.length, 0);
  terminal.say(`${commandWords.definitionGood(title, sessions.length, activities)}\n`);
  return 0;
}

/** A whole workshop in one file is checked by itself, wherever it lies. */
function checkedAt(path: string, files: readonly DefinitionFile[]): DefinitionCheck {
  const itself = files.find(({ file }) => file === basename(path));
  return itself !== undefined && isWholeSeries(itself.text)
    ? checkWholeSeries(itself)
    : checkDefinition(files);
}

function no(terminal: Terminal, text: string): number {
  terminal.complain(`${text}\n`);
  return 1;
}
