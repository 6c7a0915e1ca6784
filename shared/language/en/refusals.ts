// Pure. Every refusal as a sentence: what is so, and what to do.
import type { Refusal } from '../../model/refusals.ts';

const sentences: Readonly<Record<Refusal, string>> = {
  not_signed_in: 'You are not signed in here any more. Join again with the code on the screen.',
  not_allowed: 'That is not yours to do here.',
  not_in_room: 'Not everyone this needs is in the room. Arrive first, then try again.',
  round_closed: 'Answers are closed. Your words are kept on this phone.',
  not_eligible: 'This one was under way before you came. You are in from the next.',
  not_yours: 'That belongs to somebody else.',
  too_many: 'That is one more than there is room for. Change or take back one you gave.',
  already_answered: 'Your answer is in. It can only be changed on the phone it was given on.',
  no_tokens: 'You have given all your backings.',
  too_long: 'That is too long. Shorten it and send it again; your draft is kept.',
  empty: 'There are no words yet. Write a few first.',
  empty_reason: 'Say why, or what you would bring. A few words are enough.',
  own_idea: 'That idea is yours. Choose somebody else’s.',
  backed_already: 'You have backed that idea. Choose one that you have not.',
  same_type_twice: 'You have done that for this idea already.',
  term_in_meaning: 'Say it without the word itself. Your draft is kept.',
  self_witness: 'Choose another peer to ask you about it.',
  self_ask: 'An ask goes to somebody else.',
  not_a_value: 'That is not one of the answers asked for here.',
  series_closed: 'This series has been closed: nothing more is recorded in it.',
  unknown: 'That is not here any more. Look at the latest and try again.',
  not_now: 'That cannot be done at this point.',
  does_not_fit:
    'That would leave the run sheet with something that does not fit. Look at what draws on what.',
  not_available_yet: 'This kind of activity is not available yet. You can skip it.',
  session_not_running: 'No session is running. Start one first.',
  repeated_otherwise: 'This was sent before with other words. Send it anew.',
  malformed: 'That could not be read. Reload the page and try again.',
  busy: 'Moot could not save that just now. It is kept, and will be sent again.',
};

export function refusalSentence(refusal: Refusal): string {
  return sentences[refusal];
}
