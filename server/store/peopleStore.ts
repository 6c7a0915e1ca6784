// Who may come in: rosters, facilitators, links, join codes and tokens. Times are milliseconds since 1970.
//
// Secrets are made by the caller (people/tokens.ts) and arrive here only as their SHA-256. Nothing here knows
// what anybody answered, except `erasePerson`, which blanks a person's named words in the journal as well.
import type { OrganisationId, SeatId, SeriesId, SessionId } from '@moot/shared/model/ids.ts';

/** SHA-256 of a secret of at least 128 random bits, hexadecimal. */
export type SecretHash = string;
export type FacilitatorId = string;

export type Organisation = { readonly id: OrganisationId; readonly name: string; readonly kind: string };
/** An erased person's strings are empty and their contact is null; the seat stays. */
export type Person = {
  readonly id: SeatId;
  readonly name: string;
  readonly role: string;
  readonly contact: string | null;
};
export type Roster = { readonly organisations: readonly Organisation[]; readonly people: readonly Person[] };

export type Facilitator = {
  readonly id: FacilitatorId;
  readonly name: string;
  /** As made by people/passphrase.ts: never the passphrase. */
  readonly passphrase: string;
  readonly createdAt: number;
};
export type FacilitatorEntry = Omit<Facilitator, 'passphrase'>;

/** `setup` makes the first facilitator and works only while there is none; `invitation` makes another. */
export type FacilitatorLink = {
  readonly hash: SecretHash;
  readonly kind: 'setup' | 'invitation';
  readonly expiresAt: number;
};

export type TokenOf =
  | { readonly kind: 'facilitator'; readonly facilitator: FacilitatorId }
  | { readonly kind: 'peer'; readonly series: SeriesId; readonly seat: SeatId }
  | { readonly kind: 'screen'; readonly series: SeriesId };
export type Token = {
  readonly hash: SecretHash;
  readonly of: TokenOf;
  readonly createdAt: number;
  readonly lastUsedAt: number;
};

export type JoinCode = {
  readonly series: SeriesId;
  /** Null: the code of the whole series. */
  readonly session: SessionId | null;
  readonly code: string;
  readonly locked: boolean;
  readonly rotatedAt: number;
};

export type SeatOf = { readonly series: SeriesId; readonly seat: SeatId };
export type PersonalLink = SeatOf & { readonly usedAt: number | null };

/** “I am Asha Venn, on a new phone”: waits until the facilitator lets the phone in. */
export type Claim = SeatOf & {
  readonly hash: SecretHash;
  readonly at: number;
  readonly standing: 'waiting' | 'allowed' | 'refused';
};

export type PeopleStore = {
  roster(series: SeriesId): Promise<Roster>;
  /** Adds, or replaces what is there under the same id. */
  putOrganisation(series: SeriesId, organisation: Organisation): Promise<void>;
  /** Adds, or replaces what is there under the same id. */
  putPerson(series: SeriesId, person: Person): Promise<void>;
  /** Shuts the seat out: its tokens, links and claims are gone; the name stays. Answers with the tokens revoked. */
  shutOut(series: SeriesId, seat: SeatId, now: number): Promise<readonly SecretHash[]>;
  /**
   * Blanks the person in the roster and their named words in the journal, shuts the seat out and leaves no byte
   * of it in the data folder. Ballots stay. A room of this series must be read again afterwards.
   */
  erasePerson(series: SeriesId, seat: SeatId, now: number): Promise<readonly SecretHash[]>;

  /**
   * Deletes a whole series, journal and boxes too, and leaves no byte of it in the data folder. Answers with the
   * tokens that are gone. Its room must have been stopped.
   */
  purgeSeries(series: SeriesId): Promise<readonly SecretHash[]>;

  /** Keeps the bytes of released documents, each under its SHA-256. Erasing a person of the series drops them. */
  keepReleased(
    series: SeriesId,
    files: readonly { readonly sha256: string; readonly bytes: Uint8Array }[],
  ): Promise<void>;
  /** Null: never kept, or dropped when a person was erased. */
  releasedFile(series: SeriesId, sha256: string): Promise<Uint8Array | null>;

  /** Names are compared without regard to case. */
  addFacilitator(facilitator: Facilitator): Promise<'ok' | 'name_taken'>;
  facilitatorNamed(name: string): Promise<Facilitator | null>;
  facilitators(): Promise<readonly FacilitatorEntry[]>;
  setPassphrase(facilitator: FacilitatorId, passphrase: string): Promise<void>;
  /** Removes the account and answers with its tokens, now revoked. */
  removeFacilitator(facilitator: FacilitatorId, now: number): Promise<readonly SecretHash[]>;

  /** A new set-up link replaces the one before. */
  addLink(link: FacilitatorLink): Promise<void>;
  link(hash: SecretHash, now: number): Promise<FacilitatorLink | null>;
  /** Spends the link and makes the facilitator, both or neither. */
  acceptLink(
    hash: SecretHash,
    facilitator: Facilitator,
    now: number,
  ): Promise<'ok' | 'no_link' | 'name_taken'>;

  addToken(hash: SecretHash, of: TokenOf, now: number): Promise<void>;
  /** Null: unknown or revoked. */
  token(hash: SecretHash): Promise<Token | null>;
  touchToken(hash: SecretHash, now: number): Promise<void>;
  /** False: there was no such live token. */
  revokeToken(hash: SecretHash, now: number): Promise<boolean>;
  /** Makes a peer's token unless somebody's phone has this seat already, both or neither. */
  takeSeat(hash: SecretHash, of: SeatOf, now: number): Promise<'ok' | 'held'>;
  /** Seats that somebody's phone has. */
  heldSeats(series: SeriesId): Promise<readonly SeatId[]>;
  /** Live tokens of a seat, oldest first. */
  tokensOfSeat(series: SeriesId, seat: SeatId): Promise<readonly Token[]>;
  screenTokens(series: SeriesId): Promise<readonly Token[]>;

  /** Makes or rotates the code; a code that was replaced opens nothing. `taken`: another one has it, draw again. */
  setJoinCode(
    series: SeriesId,
    session: SessionId | null,
    code: string,
    now: number,
  ): Promise<'ok' | 'taken'>;
  joinCode(code: string): Promise<JoinCode | null>;
  joinCodesOf(series: SeriesId): Promise<readonly JoinCode[]>;
  lockJoinCode(series: SeriesId, session: SessionId | null, locked: boolean): Promise<void>;

  addPersonalLink(hash: SecretHash, of: SeatOf, now: number): Promise<void>;
  /** To ask “Continue as …?” before anything is spent. */
  personalLink(hash: SecretHash): Promise<PersonalLink | null>;
  /** Spends the link and makes the peer's token, both or neither. Null: unknown or already used. */
  exchangePersonalLink(hash: SecretHash, token: SecretHash, now: number): Promise<SeatOf | null>;

  addClaim(hash: SecretHash, of: SeatOf, now: number): Promise<void>;
  claim(hash: SecretHash): Promise<Claim | null>;
  claimsWaiting(series: SeriesId): Promise<readonly Claim[]>;
  /** False: nothing waits under this hash. */
  decideClaim(hash: SecretHash, standing: 'allowed' | 'refused'): Promise<boolean>;
  /** Spends an allowed claim and makes the peer's token, both or neither. */
  exchangeClaim(hash: SecretHash, token: SecretHash, now: number): Promise<SeatOf | null>;
};
