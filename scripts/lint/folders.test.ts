// Do the folders of src stand above one another? Files that import each other are refused by lint (import/no-cycle); here also folders
// that do, by whatever files, and circles of files that are closed by types only.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../step.ts';

type Graph = ReadonlyMap<string, ReadonlySet<string>>;

const isSource = (file: string): boolean => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file);

const files = new Set(
  readdirSync(`${root}src`, { recursive: true, encoding: 'utf8' })
    .map((file) => join('src', file))
    .filter(isSource),
);

/** What a file imports of src, as paths. Dynamic imports are loaded later: they close no circle of files. */
function importsOf(file: string, { dynamic }: { dynamic: boolean }): string[] {
  const text = readFileSync(`${root}${file}`, 'utf8');
  const fixed = [...text.matchAll(/(?:\bfrom|^import)\s+'([#.][^']+)'/gm)];
  const later = dynamic ? [...text.matchAll(/\bimport\(\s*'([#.][^']+)'/g)] : [];
  return [...fixed, ...later]
    .map(([, imported = '']) =>
      imported.startsWith('#') ? `src/${imported.slice(1)}` : join(dirname(file), imported),
    )
    .filter((imported) => files.has(imported));
}

const graphOfFiles: Graph = new Map(
  [...files].map((file) => [file, new Set(importsOf(file, { dynamic: false }))]),
);

function graphOfFolders(): Graph {
  const graph = new Map<string, Set<string>>();
  for (const file of files) {
    const folder = dirname(file);
    const targets = graph.get(folder) ?? new Set();
    graph.set(folder, targets);
    for (const imported of importsOf(file, { dynamic: true })) {
      if (dirname(imported) !== folder) targets.add(dirname(imported));
    }
  }
  return graph;
}

/** Groups of nodes of which each leads to every other one (Tarjan's strongly connected components), of two and more. */
function circles(graph: Graph): string[][] {
  const order = new Map<string, number>();
  const open: string[] = [];
  const found: string[][] = [];
  const visit = (node: string): number => {
    const index = order.size;
    let low = index;
    order.set(node, index);
    open.push(node);
    for (const next of graph.get(node) ?? []) {
      if (!order.has(next)) low = Math.min(low, visit(next));
      else if (open.includes(next)) low = Math.min(low, order.get(next) ?? low);
    }
    if (low === index) {
      const circle = open.splice(open.indexOf(node));
      if (circle.length > 1) found.push(circle.toSorted());
    }
    return low;
  };
  for (const node of graph.keys()) if (!order.has(node)) visit(node);
  return found;
}

test('a circle is found, and a chain is none', () => {
  const chain = new Map([
    ['a', new Set(['b'])],
    ['b', new Set(['c'])],
    ['c', new Set<string>()],
  ]);
  expect(circles(chain)).toEqual([]);
  expect(circles(new Map([...chain, ['c', new Set(['a'])]]))).toEqual([['a', 'b', 'c']]);
});

test('no files of src import each other, not even for their types', () => {
  expect(graphOfFiles.size).toBeGreaterThan(300);
  expect(circles(graphOfFiles)).toEqual([]);
});

test('no folders of src import each other', () => {
  expect(circles(graphOfFolders())).toEqual([]);
});
