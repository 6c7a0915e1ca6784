/** GET /api/me */
export type Me = {
  readonly setUp: boolean;
  readonly facilitator: { readonly id: string; readonly name: string } | null;
  readonly peer: {
    readonly series: string;
    readonly seat: string;
    readonly name: string;
    readonly organisation: string;
    readonly title: string;
  } | null;
  readonly screen: { readonly series: string } | null;
};

/** POST /api/set-up · POST /api/invitations/accept */
export type NewFacilitator = { readonly token: string; readonly name: string; readonly passphrase: string };

/** POST /api/sign-in → Me. POST /api/sign-out {} → Me (add {as:'peer'} to sign a phone out). */
export type SignIn = { readonly name: string; readonly passphrase: string };

/** POST /api/invitations {} → Link. The link's token is in its fragment. */
export type Link = { readonly link: string };
