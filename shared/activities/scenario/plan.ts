// No IO. How a card, and what we would really do, is planned.
import { scenarioCard, scenarioQuestions } from '../../language/en/agendaStart.ts';
import type { Plan } from '../planning.ts';

export const plan: Plan = {
  most: 30,
  minutes: 20,
  names: { f1: 'none', f2: 'named' },
  rounds: 1,
  source: 'new',
  params: { card: scenarioCard, fields: scenarioQuestions.map((label, n) => ({ id: `f${n + 1}`, label })) },
  setsNames: false,
  settings: [
    { ask: 'text', id: 'card', at: ['params', 'card'], most: 300, rows: 4 },
    { ask: 'lines', id: 'questions', at: ['params', 'fields'], most: 4, longest: 80, of: 'labels' },
    { ask: 'number', id: 'longest', at: ['params', 'maxChars'], least: 20, most: 400 },
  ],
  proposals: [{ above: 30, id: 'tables', puts: null }],
};
