import { describe, expect, test } from 'vitest';
import { filesPerFolder, privateFiles, repeatedBlocks } from './rules.ts';

const source = (path: string, ...lines: string[]) => ({ path, text: `${lines.join('\n')}\n` });

test('files are counted by folder, except folders of messages', () => {
  const paths = [
    'src/ui/a.ts',
    'src/ui/b.css',
    'src/lib/c.ts',
    'src/locales/en/d.ts',
    'src/locales/e.ts',
    'src/features/f/messages/fr/g.ts',
  ];
  expect(filesPerFolder(paths)).toEqual([
    ['src/ui', 2],
    ['src/lib', 1],
    ['src/locales', 1],
  ]);
});

describe('a private file', () => {
  const small = source('src/ui/small.ts', 'export const one = 1;');
  const user = source('src/ui/User.tsx', "import { one } from './small.ts';", 'export const two = one + 1;');

  test('has one importer, in its folder', () => {
    expect(privateFiles([small, user], 40).untested).toEqual([
      { path: 'src/ui/small.ts', lines: 1, importer: 'src/ui/User.tsx' },
    ]);
  });

  test.each([
    ['a second importer', source('src/app/x.ts', "export * from '#ui/small.ts';")],
    ['an import on demand', source('src/ui/lazy.ts', "const x = () => import('./small.ts');")],
  ])('not with %s', (_, other) => {
    expect(privateFiles([small, user, other], 40).untested).toEqual([]);
  });

  test('counts apart when a test imports it', () => {
    const itsTest = source('src/ui/small.test.ts', "import { one } from './small.ts';");
    const { untested, tested } = privateFiles([small, user, itsTest], 40);
    expect(untested).toEqual([]);
    expect(tested).toHaveLength(1);
  });

  test('not when it is longer, or its importer is elsewhere', () => {
    expect(privateFiles([small, user], 0).untested).toEqual([]);
    const far = source('src/app/x.ts', "import { one } from '#ui/small.ts';");
    expect(privateFiles([small, far], 40).untested).toEqual([]);
  });
});

describe('repeated blocks', () => {
  const block = ['a();', 'b();', 'c();', 'd();', 'e();', 'f();', 'g();'];

  test('count once, as long as they are, whatever their indentation and empty lines', () => {
    const one = source('src/a.ts', 'first();', ...block, 'last();');
    const other = source('src/b.ts', 'if (x) {', ...block.map((line) => `  ${line}\n`), '}');
    expect(repeatedBlocks([one, other], 6)).toEqual([
      { first: 'src/a.ts:2', second: 'src/b.ts:2', lines: 7 },
    ]);
  });

  test('are found within a file, and not for imports or fewer lines', () => {
    expect(repeatedBlocks([source('src/a.ts', ...block, 'between();', ...block)], 6)).toHaveLength(1);
    const imports = ['import {', ...'abcdef'.split('').map((name) => `  ${name},`), "} from './x.ts';"];
    expect(repeatedBlocks([source('src/a.ts', ...imports), source('src/b.ts', ...imports)], 6)).toEqual([]);
    const five = block.slice(0, 5);
    expect(repeatedBlocks([source('src/a.ts', ...five), source('src/b.ts', ...five)], 6)).toEqual([]);
  });
});
