import { defaultRole } from '#simulator/people.ts';
import { newUser } from './seed.ts';
import type { Role, User } from './types.ts';

const firstNames = [
  'Ana', 'Bruno', 'Chloé', 'Dmitri', 'Elif', 'Farid', 'Greta', 'Hugo', 'Ines', 'Jonas', 'Kira', 'Luca', 'Maja',
  'Noor', 'Oskar', 'Paula', 'Quentin', 'Rosa', 'Sven', 'Tereza', 'Uma', 'Viktor', 'Wanda', 'Xenia', 'Yann', 'Zoë',
]; // prettier-ignore
const lastNames = [
  'Almeida', 'Bauer', 'Costa', 'Dubois', 'Eriksson', 'Fischer', 'García', 'Horvat', 'Ivanova', 'Jansen', 'Kowalska',
  'Lefèvre', 'Moreau', 'Novák', 'Olsen', 'Petit', 'Quist', 'Rossi', 'Schmidt', 'Toth', 'Ulrich', 'Vidal', 'Weber',
  'Yilmaz', 'Zimmer',
]; // prettier-ignore

const asciiOf = (name: string): string =>
  name
    .normalize('NFD')
    .replaceAll(/[^A-Za-z]/g, '')
    .toLowerCase();

/**
 * `count` generated accounts, the same on every start. One in 33 is disabled, one in 100 holds an API key, nobody has a
 * password; most are external users, as in an installation that shares widely.
 */
export function generatedUsers(count: number, roles: readonly Role[]): User[] {
  const id = (name: string): string => roles.find((role) => role.name === name)?.id ?? '';
  const everyone = id(defaultRole);
  const turn = [id('external-role'), id('external-role'), id('doctor-role'), id('research-role')];
  return Array.from({ length: count }, (_, serial) => {
    const firstName = firstNames[serial % firstNames.length] ?? '';
    const lastName = lastNames[Math.floor(serial / firstNames.length) % lastNames.length] ?? '';
    const username = `${asciiOf(firstName)}.${asciiOf(lastName)}${serial.toString().padStart(5, '0')}`;
    const holdsKey = serial % 100 === 7;
    return newUser({
      id: `a0000000-0000-4000-8000-${serial.toString(16).padStart(12, '0')}`,
      username,
      firstName,
      lastName,
      email: `${username}@partner.example`,
      emailVerified: true,
      enabled: serial % 33 !== 32,
      created: Date.UTC(2025, 0, 1) + serial * 3_600_000,
      attributes: holdsKey ? apiKeyOf(serial) : {},
      roles: new Set([everyone, turn[serial % turn.length] ?? ''].filter((role) => role !== '')),
    });
  });
}

function apiKeyOf(serial: number): Record<string, string[]> {
  return {
    'api-key': [serial.toString(16).padStart(64, '0')],
    'api-key-holder': ['true'],
    'api-key-name': [`Viewer ${serial}`],
    'api-key-created': [new Date(Date.UTC(2026, 0, 1) + serial * 60_000).toISOString()],
  };
}
