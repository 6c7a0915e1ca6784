// What is said when something asked over HTTP cannot be done: what is wrong, and what to do.

export const problemSentences = {
  not_signed_in: 'You are not signed in here. Sign in, or join again with the code.',
  not_allowed: 'This belongs to somebody else’s part: only the facilitator can do it.',
  unknown_route: 'There is nothing at this address. Start again from the first page.',
  unknown_series: 'There is no such series here. Go back to the list and choose one.',
  unknown_session: 'This series has no such session. Reload the page and choose again.',
  unknown_seat: 'Nobody of that name is in this series any more. Reload the page and choose again.',
  malformed: 'This could not be understood, so nothing was changed. Reload the page and try again.',
  not_json: 'Moot takes JSON only, so nothing was changed. Reload the page and try again.',
  too_large: 'This is too long to take in one go, so nothing was changed. Make it shorter and try again.',
  too_many: 'Too many tries for now. Wait a few minutes, then try again.',
  other_site: 'This came from another website, so nothing was changed. Open Moot at its own address.',
  set_up_already: 'Moot is set up already. Sign in, or ask a facilitator for an invitation.',
  link_spent: 'This link has been used, or is too old. Ask for a new one.',
  name_taken: 'Somebody here has this name already. Choose another one.',
  short_passphrase: 'This passphrase is too short. Take at least ten characters: four words are good.',
  wrong_passphrase: 'Name and passphrase do not go together. Check both and try again.',
  wrong_code: 'No series has this code. Look at the screen again: eight letters and digits.',
  locked: 'Joining is locked for now. Ask the facilitator to let you in.',
  unknown_name: 'This name is not on the list. Write it as the facilitator knows it, or ask them to add you.',
  which_organisation: 'Say which organisation you come from, so that nobody is mistaken for you.',
  unknown_organisation: 'There is no such organisation in this series. Choose one from the list.',
  full: 'This series has as many seats as it can hold. Ask the facilitator to remove one that is not needed.',
  claim_refused: 'That name stays with its phone. If it is yours, ask the facilitator to let you in.',
  claim_gone: 'Nobody is waiting under this any more. Join again with the code.',
  gone_by:
    'This has begun, or is not there any more, so nothing was changed. Look at the run sheet as it is now.',
  does_not_fit: 'That would leave the run sheet with something that does not fit, so nothing was changed.',
  bad_definition:
    'This file is not a whole workshop, so nothing was made of it. Take one that Moot has written.',
  bad_file: 'This file is not as it should be, so nothing was taken from it.',
  not_these_rows: 'No rows for single people can be made from this vote.',
  unknown_definition: 'There is no such workshop here. Go back to the list and choose one.',
  review_first: 'Nothing was released. First end the session, and open the lines to the peers.',
  released_gone:
    'These files are no longer kept here. They go when a person is erased: release the document again.',
  not_available_yet: 'This download is not available yet.',
  busy: 'Moot could not save this just now, so nothing was changed. Try again in a moment.',
  unexpected:
    'Something went wrong on Moot’s side, and nothing was changed. Try again; if it stays, restart Moot.',
  loopback_only: 'These figures are for the machine Moot runs on, and for signed-in facilitators.',
  unknown_host:
    'Moot does not know itself by this address. Set MOOT_ORIGIN to the address people use, then start it again.',
} as const;

export type ProblemCode = keyof typeof problemSentences;

export const waitForYes =
  'Another phone has this name. We have asked its holder and the facilitator; this page goes on when one of them says yes.';

/** Shown where a person opens an address that is not there. */
export const nothingHere =
  'There is nothing at this address. Go to the first page and start again from there.';
