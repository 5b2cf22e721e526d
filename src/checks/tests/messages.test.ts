import { describe, expect, test } from 'vitest';
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

/** Lines to copy in which no word is of a language. */
const wordless = new Set([
  '.found.version',
  '.lines.hsts',
  '.lines.sharePage',
  '.lines.missingAsset',
  '.lines.configIsPage',
  '.lines.forwardedProto',
  '.lines.hostname',
  '.lines.shareMetadata',
]);

const english = new Map(textsIn((await import('#checks/messages/en/checks.ts')).messages));

describe.each([
  ['French', (await import('#checks/messages/fr/checks.ts')).messages],
  ['German', (await import('#checks/messages/de/checks.ts')).messages],
  ['Spanish', (await import('#checks/messages/es/checks.ts')).messages],
])('%s', (_language, messages) => {
  const others = new Map(textsIn(messages));

  test('has every message, and what people copy is the same', () => {
    expect([...others.keys()].toSorted()).toEqual([...english.keys()].toSorted());
    for (const [path, text] of english) {
      const technicalIn = (one: string): unknown => ({ path, parts: one.match(technical)?.toSorted() });
      expect(technicalIn(others.get(path) ?? '')).toEqual(technicalIn(text));
    }
  });

  test('has no sentence left in English', () => {
    const same = [...english].filter(([path, text]) => text.includes(' ') && others.get(path) === text);
    expect(same.map(([path]) => path).filter((path) => !wordless.has(path))).toEqual([]);
  });
});

test('the catalog loads each language', async () => {
  const [en, fr] = await Promise.all([checkMessages.load('en'), checkMessages.load('fr')]);
  expect(en.areas.holes).not.toBe(fr.areas.holes);
  expect(fr.found.caller('a\u202Eb')).toBe('Accepté\u00A0: a⟨U+202E⟩b.');
});
