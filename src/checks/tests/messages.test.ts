import { expect, test } from 'vitest';
import { checkMessages } from '#checks/checkMessages.ts';

/** Every message by its path; of a function, what it says as it is written. */
function* textsIn(value: unknown, path = ''): Generator<readonly [path: string, text: string]> {
  if (typeof value === 'string') yield [path, value];
  else if (typeof value === 'function') yield [path, value.toString().replace(/^[^]*?=>/, '')];
  else if (typeof value === 'object' && value !== null)
    for (const [key, child] of Object.entries(value)) yield* textsIn(child, `${path}.${key}`);
}

/** What people copy or look up: files, settings, variables and directives. It is the same in every language. */
const technical =
  /\$\w+|\b[A-Z]+_[A-Z_]+\b|\b[\w.-]+\/[\w./-]+\.\w+|\b\w+\.(?:json|conf|html)\b|"(?:[A-Z]\w+|api-key)"|\b(?:try_files|return|add_header|proxy_set_header|gzip_static|timedatectl)\b|(?<![\w}])\/[a-z][\w/-]*/g;

const english = new Map(textsIn((await import('#checks/messages/en/checks.ts')).messages));
const french = new Map(textsIn((await import('#checks/messages/fr/checks.ts')).messages));

test('French has every message, and what people copy is the same', () => {
  expect([...french.keys()].toSorted()).toEqual([...english.keys()].toSorted());
  for (const [path, text] of english) {
    const technicalIn = (one: string): unknown => ({ path, parts: one.match(technical)?.toSorted() });
    expect(technicalIn(french.get(path) ?? '')).toEqual(technicalIn(text));
  }
});

test('no sentence is left in English', () => {
  const same = [...english].filter(([path, text]) => text.includes(' ') && french.get(path) === text);
  expect(same.map(([path]) => path)).toEqual(['.found.version']);
});

test('the catalog loads both languages', async () => {
  const [en, fr] = await Promise.all([checkMessages.load('en'), checkMessages.load('fr')]);
  expect(en.areas.holes).not.toBe(fr.areas.holes);
  expect(fr.found.caller('a\u202Eb')).toBe('Accepté\u00A0: a⟨U+202E⟩b.');
});
