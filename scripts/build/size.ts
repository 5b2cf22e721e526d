// What a first visit downloads, from the build's manifest: JavaScript and CSS, gzipped as a server sends them.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { z } from 'zod';
import { root } from '../step.ts';

const chunkSchema = z.object({
  file: z.string(),
  name: z.string().default(''),
  css: z.array(z.string()).default([]),
  imports: z.array(z.string()).default([]),
  dynamicImports: z.array(z.string()).default([]),
});
const manifestSchema = z.record(z.string(), chunkSchema);

/** A manifest of Vite's: source module or chunk name → the files made of it. */
export type Manifest = z.infer<typeof manifestSchema>;

/** A visit to weigh: its page and the manifest that knows it, the routes it opens of those loaded on demand, and how much it may be, in bytes. */
export type Visit = {
  readonly name: string;
  readonly manifest: string;
  readonly entry: string;
  /** Grouped chunks that it loads, by name: their keys hold a hash. */
  readonly chunks: readonly string[];
  readonly routes: readonly string[];
  readonly limit: number;
};

const kilobyte = 1000;
/** Messages come with the part they belong to, in one language. */
const englishMessages = /^src\/(?:locales|.*\/messages)\/en\//;
const visits: readonly Visit[] = [
  {
    name: 'first visit to the study list',
    manifest: 'manifest.json',
    entry: 'index.html',
    chunks: ['entry', 'start', 'list'],
    routes: [],
    limit: 220 * kilobyte,
  },
  {
    name: 'landing page of a link',
    manifest: 'landing.json',
    entry: 'share.html',
    chunks: [],
    routes: [],
    limit: 90 * kilobyte,
  },
];

/** The files a visit loads: what its page imports, and of what is imported on demand its routes and one language. */
export function filesOf(manifest: Manifest, visit: Visit): string[] {
  const seen = new Set<string>();
  const files = new Set<string>();
  const take = (key: string): void => {
    const chunk = manifest[key];
    if (!chunk) throw new Error(`${key} is not in the build's manifest`);
    if (seen.has(key)) return;
    seen.add(key);
    for (const file of [chunk.file, ...chunk.css]) files.add(file);
    chunk.imports.forEach(take);
    chunk.dynamicImports
      .filter((module) => englishMessages.test(module) || visit.routes.includes(module))
      .forEach(take);
  };
  take(visit.entry);
  for (const name of visit.chunks) {
    const key = Object.keys(manifest).find((each) => manifest[each]?.name === name);
    if (key === undefined) throw new Error(`the chunk ${name} is not in the build's manifest`);
    take(key);
  }
  const missed = visit.routes.filter((route) => !seen.has(route));
  if (missed.length > 0) throw new Error(`${missed.join(', ')} is not loaded from ${visit.entry}`);
  return [...files];
}

const inKilobytes = (bytes: number): string => `${(bytes / kilobyte).toFixed(1)} kB`.padStart(10);

/** Weighs every visit of the build in `dist/`: a table for people, and whether one is above its limit. */
export function firstVisit(): { table: string; tooHeavy: boolean } {
  const lines: string[] = [];
  let tooHeavy = false;
  for (const visit of visits) {
    const manifest = manifestSchema.parse(
      JSON.parse(readFileSync(`${root}dist/.vite/${visit.manifest}`, 'utf8')),
    );
    const rows = filesOf(manifest, visit)
      .map((file) => ({ file, bytes: gzipSync(readFileSync(`${root}dist/${file}`)).length }))
      .toSorted((one, other) => other.bytes - one.bytes);
    const total = rows.reduce((sum, row) => sum + row.bytes, 0);
    tooHeavy ||= total > visit.limit;
    lines.push(
      ...rows.map((row) => `  ${inKilobytes(row.bytes)}  ${row.file}`),
      `  ${inKilobytes(total)}  ${visit.name}, at most ${inKilobytes(visit.limit).trim()}${total > visit.limit ? ': TOO HEAVY' : ''}`,
      '',
    );
  }
  return { table: lines.join('\n'), tooHeavy };
}
