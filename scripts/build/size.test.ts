import { expect, test } from 'vitest';
import { filesOf, type Manifest, type Visit } from './size.ts';

const chunk = (file: string, more: Partial<Manifest[string]> = {}): Manifest[string] => ({
  file,
  name: '',
  css: [],
  imports: [],
  dynamicImports: [],
  ...more,
});

const manifest: Manifest = {
  'index.html': chunk('index.js', {
    css: ['index.css'],
    imports: ['_shared.js'],
    dynamicImports: ['src/features/studies/StudiesPage.tsx', 'src/features/users/UsersPage.tsx'],
  }),
  '_shared.js': chunk('shared.js', { imports: ['index.html'] }),
  'src/features/studies/StudiesPage.tsx': chunk('studies.js', {
    dynamicImports: ['src/locales/en/studies.ts', 'src/locales/fr/studies.ts'],
  }),
  'src/features/users/UsersPage.tsx': chunk('users.js'),
  'src/locales/en/studies.ts': chunk('en.js'),
  'src/locales/fr/studies.ts': chunk('fr.js'),
};
const visit: Visit = {
  name: '',
  manifest: '',
  entry: 'index.html',
  chunks: [],
  routes: ['src/features/studies/StudiesPage.tsx'],
  limit: 0,
};

test('a visit counts its page, its route and one language, each file once', () => {
  expect(filesOf(manifest, visit)).toEqual(['index.js', 'index.css', 'shared.js', 'studies.js', 'en.js']);
});

test('a grouped chunk counts with all it leads to', () => {
  const grouped: Manifest = {
    ...manifest,
    'index.html': chunk('index.css'),
    '_entry.js': chunk('entry.js', { name: 'entry', dynamicImports: visit.routes.slice() }),
  };
  expect(filesOf(grouped, { ...visit, chunks: ['entry'] })).toEqual([
    'index.css',
    'entry.js',
    'studies.js',
    'en.js',
  ]);
  expect(() => filesOf(manifest, { ...visit, chunks: ['entry'] })).toThrow('the chunk entry is not in');
});

test('a page that is not in the build is an error, not a weight of nothing', () => {
  expect(() => filesOf(manifest, { ...visit, entry: 'share.html' })).toThrow('share.html is not in');
});

test('a route that the page does not lead to is an error: it would weigh nothing', () => {
  const moved = { ...visit, routes: ['src/features/studies/Moved.tsx'] };
  expect(() => filesOf(manifest, moved)).toThrow('Moved.tsx is not loaded from index.html');
});
