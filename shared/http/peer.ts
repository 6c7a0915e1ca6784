/** GET /api/series/:series/peers (peers of the series): whom one can wish to talk with; empty in a large room. */
export type PeersPage = {
  readonly peers: readonly { readonly seat: string; readonly name: string; readonly organisation: string }[];
};

/** GET /api/my-copy/asked (a peer's own cookie): what was asked without names in the sessions they sat in, by subject. */
export type AskedPage = { readonly texts: Readonly<Record<string, string>> };
/** GET /api/my-copy.html · /api/my-copy.pdf (a peer's own cookie): their own copy. */
