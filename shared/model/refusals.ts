// No IO. Everything Moot may say no with; the sentences are in language/.

/** In the order in which they are checked: who, when, whose, how many, what. */
export const refusals = [
  'not_signed_in',
  'not_allowed',
  'series_closed',
  'not_in_room',
  'round_closed',
  'not_eligible',
  'not_yours',
  'too_many',
  'already_answered',
  'no_tokens',
  'too_long',
  'empty',
  'empty_reason',
  'own_idea',
  'backed_already',
  'same_type_twice',
  'term_in_meaning',
  'self_witness',
  'self_ask',
  'not_a_value',
  'unknown',
  'not_now',
  'does_not_fit',
  'not_available_yet',
  'session_not_running',
  'repeated_otherwise',
  'malformed',
  'busy',
] as const;

export type Refusal = (typeof refusals)[number];

export type Verdict = Refusal | 'ok';
