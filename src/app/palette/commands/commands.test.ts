import { expect, test } from 'vitest';
import { matchCommands, stepFrom } from './commands.ts';

const command = (name: string, group = 'Go to') => ({ id: name, name, group, run: () => undefined });
const all = [
  command('Studies'),
  command('API keys'),
  command('Mon accès'),
  command('English', 'Language'),
  command('Dark', 'Appearance'),
  command('Sign out', 'Session'),
];

test.each([
  ['', ['Studies', 'API keys', 'Mon accès', 'English', 'Dark', 'Sign out']],
  ['st', ['Studies']],
  ['key', ['API keys']],
  ['acces', ['Mon accès']],
  ['ACCÈS', ['Mon accès']],
  ['lang', ['English']],
  ['a', ['API keys', 'Mon accès', 'Dark']],
  ['d app', ['Dark']],
  ['out sign', ['Sign out']],
  ['tudies', []],
  ['.*', ['Studies', 'API keys', 'Mon accès', 'English', 'Dark', 'Sign out']],
])('%j finds %j', (typed, expected) => {
  expect(matchCommands(all, typed).map(({ name }) => name)).toEqual(expected);
});

test('a name that begins so comes before one that has it further on', () => {
  expect(matchCommands([command('My shares'), command('Shares')], 'sha')[0]?.name).toBe('Shares');
});

test('steps go around, and nowhere in an empty list', () => {
  expect([stepFrom(0, -1, 3), stepFrom(2, 1, 3), stepFrom(1, 1, 3), stepFrom(0, 1, 0)]).toEqual([2, 0, 2, 0]);
});
