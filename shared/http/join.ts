import type { Me } from './account.ts';

/** POST /api/join/look {code} → JoinPage */
export type JoinPage = {
  readonly title: string;
  readonly facilitator: string;
  readonly session: string | null;
  readonly selfJoin: boolean;
  readonly locked: boolean;
  /** Empty unless the roster is shown: then the name is typed. `held`: somebody's phone has this name already. */
  readonly roster: readonly {
    readonly seat: string;
    readonly name: string;
    readonly organisation: string;
    readonly held: boolean;
  }[];
  readonly organisations: readonly { readonly id: string; readonly name: string }[];
};

/** POST /api/join. By seat from the roster, or by typed name (and organisation if peers may add themselves). */
export type Join = {
  readonly code: string;
  readonly who:
    | { readonly seat: string }
    | {
        readonly name: string;
        readonly organisation: string | null;
        readonly newOrganisation: string | null;
      };
};
export type Joined =
  | { readonly joined: true; readonly me: Me }
  /** The name is held: its holder's phone and the desk are asked. Poll POST /api/join/wait {claim}. */
  | { readonly joined: false; readonly claim: string; readonly sentence: string };
/** POST /api/join/wait {claim} → Joined, or a Problem when it was refused. */

/** POST /api/link/look {token} → LinkPage; POST /api/link {token} → Joined. Single use, exchanged once. */
export type LinkPage = { readonly name: string; readonly title: string; readonly held: boolean };
/** POST /api/claims/:claim {yes} by the holder's phone or the desk. */
/** POST /api/screen {token} → Me */

/** GET /api/screen/join (the screen's own cookie): what the projector needs so that people can join. */
export type ScreenJoin = {
  readonly code: string;
  /** The best address that phones can reach, without a path: https://moot.example or http://192.168.1.20:3000 */
  readonly address: string;
  readonly locked: boolean;
};
