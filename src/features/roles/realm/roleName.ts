import { isGivenByPeople } from '#api/keycloak/realmRoles.ts';

/** What is wrong with the name of a new role; `undefined`: nothing. */
export type NameProblem = 'missing' | 'slash' | 'spaces' | 'taken' | 'keycloaks' | 'long';

/** Keycloak's column for the name. */
const longest = 255;

/** Checks the name of a new role; Keycloak itself takes an empty name, and one with a slash that its own routes do not reach. */
export function nameProblem(name: string, taken: ReadonlySet<string>): NameProblem | undefined {
  if (name.trim() === '') return 'missing';
  if (name !== name.trim()) return 'spaces';
  if (name.includes('/')) return 'slash';
  if (name.length > longest) return 'long';
  if (!isGivenByPeople(name)) return 'keycloaks';
  return taken.has(name) ? 'taken' : undefined;
}
