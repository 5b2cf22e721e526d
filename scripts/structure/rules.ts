import { dirname, posix } from 'node:path';

/** A source file: its path from the project's folder, and its text. */
export type Source = { readonly path: string; readonly text: string };

/** A file that could be part of the only file that imports it. */
export type PrivateFile = { readonly path: string; readonly lines: number; readonly importer: string };

/** Lines that stand in two places. The line numbers count from 1. */
export type RepeatedBlock = {
  readonly first: string;
  readonly second: string;
  readonly lines: number;
};

/** A folder of messages in one language: it has a file for each part of the console on purpose. */
const isMessages = (folder: string): boolean =>
  /^src\/(?:locales|.*\/messages)\/(?:en|fr|de|es)$/.test(folder);
const isTest = (path: string): boolean => /\.test\.tsx?$|\/tests\//.test(path);
const isCode = (path: string): boolean => /\.(ts|tsx|mjs)$/.test(path);

/** The number of files in each folder, largest first. Folders of messages are left out. */
export function filesPerFolder(paths: readonly string[]): [folder: string, files: number][] {
  const counts = new Map<string, number>();
  for (const path of paths) {
    const folder = dirname(path);
    if (isMessages(folder)) continue;
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  return [...counts].toSorted((one, other) => other[1] - one[1]);
}

/** Every module that a file names in an import or a re-export; `isLazy` for `import()`. */
function importsOf({ path, text }: Source): { target: string; isLazy: boolean }[] {
  const found = text.matchAll(/(?:\bfrom\s+|\bimport\s+|\b(import)\(\s*)'([.#][^']*)'/g);
  return [...found].map(([, lazy, name = '']) => ({
    target: name.startsWith('.')
      ? posix.join(dirname(path), name)
      : name.replace(/^#(?!simulator|server|stack|e2e|plugin-emulator)/, 'src/').replace(/^#/, ''),
    isLazy: lazy !== undefined,
  }));
}

/**
 * Files of at most `maxLines` lines that one file of the same folder imports, and no other. Tests and style sheets don't count as
 * importers. A file that a test imports is `tested`: a pure rule that stands alone for its test. A file that is
 * imported by `import()` alone is a chunk of its own on purpose, so it isn't private.
 */
export function privateFiles(
  sources: readonly Source[],
  maxLines: number,
): { untested: PrivateFile[]; tested: PrivateFile[] } {
  const importers = new Map<string, Set<string>>();
  const lazy = new Set<string>();
  const testedPaths = new Set<string>();
  for (const source of sources) {
    for (const { target, isLazy } of importsOf(source)) {
      if (isTest(source.path)) testedPaths.add(target);
      else importers.set(target, (importers.get(target) ?? new Set()).add(source.path));
      if (isLazy && !isTest(source.path)) lazy.add(target);
    }
  }
  const found = sources.flatMap(({ path, text }): PrivateFile[] => {
    const lines = text.trimEnd().split('\n').length;
    const [importer, ...others] = importers.get(path) ?? [];
    if (!isCode(path) || isTest(path) || isMessages(dirname(path)) || lazy.has(path)) return [];
    if (importer === undefined || others.length > 0 || lines > maxLines) return [];
    return dirname(importer) === dirname(path) ? [{ path, lines, importer }] : [];
  });
  return {
    untested: found.filter(({ path }) => !testedPaths.has(path)),
    tested: found.filter(({ path }) => testedPaths.has(path)),
  };
}

type Line = { readonly text: string; readonly number: number };

/** The lines that count: with single spaces, without imports and empty lines. */
function countedLines({ text }: Source): Line[] {
  const withoutImports = text.replace(
    /^(?:import|export) (?:type )?(?:[^;'"`]*? from )?'[^']+';$/gm,
    (statement) => statement.replace(/[^\n]/g, ''),
  );
  return withoutImports
    .split('\n')
    .map((line, index) => ({ text: line.trim().replace(/\s+/g, ' '), number: index + 1 }))
    .filter((line) => line.text !== '');
}

/** Pairs of places with the same `minLines` lines or more. Each pair is as long as it can be and is counted once. */
export function repeatedBlocks(sources: readonly Source[], minLines: number): RepeatedBlock[] {
  const files = sources
    .filter(({ path }) => isCode(path))
    .map((source) => ({ path: source.path, lines: countedLines(source) }));
  const places = new Map<string, { file: number; line: number }[]>();
  const same = (one: number, i: number, other: number, j: number): boolean => {
    const text = files[one]?.lines[i]?.text;
    return text !== undefined && text === files[other]?.lines[j]?.text;
  };
  const blocks: RepeatedBlock[] = [];
  for (const [file, { path, lines }] of files.entries()) {
    for (let line = 0; line + minLines <= lines.length; line += 1) {
      const text = lines.slice(line, line + minLines).map((each) => each.text);
      const key = text.join('\n');
      const before = places.get(key) ?? [];
      for (const place of before) {
        const overlaps = place.file === file && line - place.line < minLines;
        if (overlaps || same(place.file, place.line - 1, file, line - 1)) continue;
        let length = minLines;
        while (same(place.file, place.line + length, file, line + length)) length += 1;
        const first = files[place.file];
        blocks.push({
          first: `${first?.path ?? ''}:${String(first?.lines[place.line]?.number ?? 0)}`,
          second: `${path}:${String(lines[line]?.number ?? 0)}`,
          lines: length,
        });
      }
      places.set(key, [...before, { file, line }]);
    }
  }
  return blocks.toSorted((one, other) => other.lines - one.lines);
}
