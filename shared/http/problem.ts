// What is asked over HTTP, as shapes, is one file an area. State changes are POSTs with JSON and a same-origin
// check; role comes from the session cookie alone; secrets travel in bodies and URL fragments, never in paths or
// queries.

/** Every failure, whatever the route: what is wrong and what to do, in one or two sentences. */
export type Problem = { readonly error: string; readonly sentence: string };
