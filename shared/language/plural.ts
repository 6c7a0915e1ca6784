// Pure. Chooses a word's form by number, the way each language does.
type Forms = Partial<Readonly<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };

const rules = new Map<string, Intl.PluralRules>();

function rulesOf(language: string): Intl.PluralRules {
  const known = rules.get(language) ?? new Intl.PluralRules(language);
  rules.set(language, known);
  return known;
}

/** The form that goes with `n`, without the number: plural('en', 1, { one: 'agrees', other: 'agree' }) is “agrees”. */
export function plural(language: string, n: number, forms: Forms): string {
  return forms[rulesOf(language).select(n)] ?? forms.other;
}
