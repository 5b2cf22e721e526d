/**
 * The forms of a countable message; `#` stands for the number. A form for each plural category that the language has
 * (English: one; Polish: one, few, many; Arabic: all six), where its wording differs. `other` serves every category without a form of its own.
 */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/** Makes a thing when it is first needed: the first rules of a language take 18 ms, and messages load on the way to the first row. */
function once<Made>(make: () => Made): () => Made {
  let made: Made | undefined;
  return () => (made ??= make());
}

/**
 * Makes the plural rule of a language: `plural(3, { one: '# study', other: '# studies' })` → "3 studies".
 * The category of a number is the language's own (`Intl.PluralRules`): French counts 0 as one, Polish 2 as few and 5 as many.
 */
export function pluralizer(language: string): (count: number, forms: PluralForms) => string {
  const rules = once(() => new Intl.PluralRules(language));
  const numbers = once(() => new Intl.NumberFormat(language));
  return (count, forms) =>
    (forms[rules().select(count)] ?? forms.other).replaceAll('#', numbers().format(count));
}

/** Makes the list rule of a language: "a, b and c", or "a, b or c" with `disjunction`. */
export function lister(
  language: string,
  type: 'conjunction' | 'disjunction' = 'conjunction',
): (items: readonly string[]) => string {
  const format = once(() => new Intl.ListFormat(language, { type }));
  return (items) => format().format(items);
}
