// The little that goes over HTTP: joining, signing in, lists. Every failure is a Problem with a sentence.

import type { Problem } from '@moot/shared/http/problem.ts';
import { common } from '@moot/shared/language/en/common.ts';

const patienceMs = 15_000;

export function getJson<T>(path: string): Promise<T | Problem> {
  return ask(path, { method: 'GET' });
}

export function postJson<T>(path: string, body: unknown): Promise<T | Problem> {
  const headers = { 'content-type': 'application/json' };
  return ask(path, { method: 'POST', headers, body: JSON.stringify(body) });
}

export function isProblem(x: unknown): x is Problem {
  return typeof x === 'object' && x !== null && 'error' in x && 'sentence' in x;
}

async function ask<T>(path: string, init: RequestInit): Promise<T | Problem> {
  try {
    const answer = await fetch(path, {
      ...init,
      credentials: 'same-origin',
      signal: AbortSignal.timeout(patienceMs),
    });
    const body: unknown = await answer.json();
    if (answer.ok || isProblem(body)) return body as T | Problem;
  } catch {
    return { error: 'no_connection', sentence: common.noConnectionToServer };
  }
  return { error: 'unexpected', sentence: common.unexpectedAnswer };
}
