/** GET /api/definitions → DefinitionSummary[] */
export type DefinitionSummary = {
  readonly id: string;
  readonly title: string;
  readonly purpose: string;
  readonly sessions: readonly { readonly id: string; readonly title: string; readonly minutes: number }[];
};
/** POST /api/definitions/look {text} → DefinitionSummary, of a workshop in one file, or a Problem that says what is wrong. */

/** GET /api/series/:series/capsule (facilitator): glossary words that could go along. The file: capsule.yaml?terms=id,id */
export type CapsulePage = { readonly terms: readonly { readonly id: string; readonly text: string }[] };
