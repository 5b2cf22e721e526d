import { isGivenByPeople } from '#api/keycloak/realmRoles.ts';
import { hiddenCharacterIn } from '#lib/text/hiddenCharacters.ts';

/** What is wrong with the name of a new role; `undefined`: nothing. */
export type NameProblem = 'missing' | 'hidden' | 'slash' | 'dots' | 'spaces' | 'taken' | 'keycloaks' | 'long';

/** Keycloak's column for the name. */
const longest = 255;

/** Checks the name of a new role; Keycloak itself takes an empty name, one with a slash or of
 * dots that its own routes do not reach, and one with invisible characters. */
export function nameProblem(name: string, taken: ReadonlySet<string>): NameProblem | undefined {
  if (name.trim() === '') return 'missing';
  if (hiddenCharacterIn(name, 'identifier') !== undefined) return 'hidden';
  if (name !== name.trim()) return 'spaces';
  if (name.includes('/')) return 'slash';
  if (/^\.{1,2}$/.test(name)) return 'dots';
  if (name.length > longest) return 'long';
  if (!isGivenByPeople(name)) return 'keycloaks';
  return taken.has(name) ? 'taken' : undefined;
}
