/** The forms of a countable message; `#` stands for the number. */
export interface PluralForms {
  one: string;
  other: string;
}

/**
 * Makes the plural rule of a language: `plural(3, { one: '# study', other: '# studies' })` → "3 studies".
 * Both our languages have only the categories "one" and "other" (French also "many", from a million on, worded as other).
 */
export function pluralizer(language: string): (count: number, forms: PluralForms) => string {
  const rules = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(language);
  return (count, forms) =>
    (rules.select(count) === 'one' ? forms.one : forms.other).replaceAll('#', numbers.format(count));
}

/** Makes the list rule of a language: "a, b and c", or "a, b or c" with `disjunction`. */
export function lister(
  language: string,
  type: 'conjunction' | 'disjunction' = 'conjunction',
): (items: readonly string[]) => string {
  const format = new Intl.ListFormat(language, { type });
  return (items) => format.format(items);
}
