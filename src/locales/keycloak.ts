import type { FieldProblem } from '#api/ApiError.ts';
import { catalogue } from './catalogue.ts';
import type { messages } from './en/keycloak.ts';

/** The words of Keycloak: rights, and what it finds wrong with a field. */
export type KeycloakMessages = typeof messages;

/** The part of the catalogue for Keycloak's rights and refusals. */
export const keycloakMessages = catalogue<KeycloakMessages>({
  en: () => import('./en/keycloak.ts'),
  fr: () => import('./fr/keycloak.ts'),
});

/** What is wrong with a field, in words; a code that the catalogue lacks is shown as Keycloak wrote it. */
export function problemInWords(problem: FieldProblem, t: KeycloakMessages): string {
  const known: Readonly<Record<string, (params: readonly string[]) => string>> = t.problems;
  return known[problem.code]?.(problem.params) ?? t.unknownProblem(problem.code);
}
