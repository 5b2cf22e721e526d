import { expect, test } from 'vitest';
import { catalog } from './catalog.ts';
import { withNamesIsolated } from './namesInMessages.ts';

const messages = {
  title: 'Roles',
  created: (role: string) => `${role} is created`,
  held: (count: number, roles: readonly string[]) => `${String(count)} held: ${roles.join(', ')}`,
  found: (finding: { role: string; at: Date }) => `${finding.role}, ${String(finding.at.getTime())}`,
  problems: { taken: (role: string) => `There is ${role}`, long: 'Too long' },
  columns: ['A', 'B'] as readonly string[],
};
const t = withNamesIsolated(messages);

test('names in sentences are isolated and marked, whatever stands beside them is not changed', () => {
  expect(t.created('doctor-role')).toBe('doctor-role is created');
  expect(t.created('טוב')).toBe('\u2068טוב\u2069 is created');
  expect(t.created('\u202Eelor-rotcod')).toBe('⟨U+202E⟩elor-rotcod is created');
  expect(t.held(2, ['a\u200B', 'طبيب'])).toBe('2 held: a⟨U+200B⟩, \u2068طبيب\u2069');
  expect(t.found({ role: 'a\u200B', at: new Date(5) })).toBe('a⟨U+200B⟩, 5');
  expect(t.problems.taken('\u200B')).toBe('There is ⟨U+200B⟩');
  expect([t.title, t.problems.long, t.columns]).toEqual(['Roles', 'Too long', ['A', 'B']]);
});

test('a message is the same function each time, so that memos hold', () => {
  expect(t.created).toBe(t.created);
  expect(t.problems).toBe(t.problems);
  expect({ ...t.problems }.taken('x')).toBe('There is x');
});

test('a server’s word finds nothing that the catalog does not declare', () => {
  const words: Readonly<Record<string, unknown>> = t.problems;
  for (const word of ['__proto__', 'constructor', 'toString', 'unknown']) expect(words[word]).toBeUndefined();
});

test('every part of the catalog comes that way', async () => {
  const part = catalog({
    en: () => Promise.resolve({ messages }),
    fr: () => Promise.resolve({ messages }),
    de: () => Promise.resolve({ messages }),
    es: () => Promise.resolve({ messages }),
  });
  expect((await part.load('en')).created('טוב')).toBe('\u2068טוב\u2069 is created');
  expect(part.load('en')).toBe(part.load('en'));
});
