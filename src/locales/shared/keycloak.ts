import type { FieldProblem } from '#api/ApiError.ts';
import { catalog } from '../catalog.ts';
import type { messages } from '../en/keycloak.ts';

/** The messages about Keycloak: client roles, and what it finds wrong with a field. */
export type KeycloakMessages = typeof messages;

/** The part of the catalog for Keycloak's rights and refusals. */
export const keycloakMessages = catalog<KeycloakMessages>({
  en: () => import('../en/keycloak.ts'),
  fr: () => import('../fr/keycloak.ts'),
  de: () => import('../de/keycloak.ts'),
  es: () => import('../es/keycloak.ts'),
});

/** What is wrong with a field, in words; a code that the catalog lacks is shown as Keycloak wrote it. */
export function problemInWords(problem: FieldProblem, t: KeycloakMessages): string {
  const known: Readonly<Record<string, (params: readonly string[]) => string>> = t.problems;
  // A code like `constructor` is no message of ours, though every object has it.
  const words = Object.hasOwn(known, problem.code) ? known[problem.code] : undefined;
  return words?.(problem.params) ?? t.unknownProblem(problem.code);
}

/** What Keycloak finds wrong with the fields of a form, in words, by its name of the field. */
export function problemsInWords(
  fields: Readonly<Record<string, FieldProblem>>,
  t: KeycloakMessages,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).map(([field, problem]) => [field, problemInWords(problem, t)]),
  );
}

/** The rules of a password policy that a person can keep, each with the code of the refusal that words it. */
const policyRules: ReadonlyMap<string, string> = new Map([
  ['length', 'invalidPasswordMinLengthMessage'],
  ['maxLength', 'invalidPasswordMaxLengthMessage'],
  ['upperCase', 'invalidPasswordMinUpperCaseCharsMessage'],
  ['lowerCase', 'invalidPasswordMinLowerCaseCharsMessage'],
  ['digits', 'invalidPasswordMinDigitsMessage'],
  ['specialChars', 'invalidPasswordMinSpecialCharsMessage'],
  ['notUsername', 'invalidPasswordNotUsernameMessage'],
  ['notContainsUsername', 'invalidPasswordNotContainsUsernameMessage'],
  ['notEmail', 'invalidPasswordNotEmailMessage'],
  ['passwordHistory', 'invalidPasswordHistoryMessage'],
  ['passwordBlacklist', 'invalidPasswordBlacklistedMessage'],
  ['regexPattern', 'invalidPasswordRegexPatternMessage'],
]);

/** A password policy in words, a sentence for each rule. @param policy in Keycloak's notation: `length(12) and notUsername` */
export function policyInWords(policy: string, t: KeycloakMessages): readonly string[] {
  return policy.split(/\s+and\s+/).flatMap((rule) => {
    const [, name = '', value = ''] = /^(\w+)(?:\((.*)\))?$/.exec(rule.trim()) ?? [];
    const code = policyRules.get(name);
    return code === undefined ? [] : [problemInWords({ code, params: [value] }, t)];
  });
}
