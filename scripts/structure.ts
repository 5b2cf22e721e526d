// node scripts/structure.ts [--folders 14] [--private 10] [--repeats 60] [--top 15]: how the sources are cut, in three figures.
// A figure above a limit that was given makes the exit code 1; without limits it only reports.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { root } from './step.ts';
import { filesPerFolder, privateFiles, repeatedBlocks } from './structure/rules.ts';

const largestFolder = 14;
const privateLines = 40;
const blockLines = 6;
const folders = ['src', 'server', 'simulator', 'plugin-emulator', 'demo', 'stack', 'e2e', 'scripts'];

const { values } = parseArgs({
  options: {
    folders: { type: 'string' },
    private: { type: 'string' },
    repeats: { type: 'string' },
    top: { type: 'string', default: '15' },
  },
});
const top = Number(values.top);

const paths = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', ...folders], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter((path) => path !== '' && existsSync(root + path));
const sources = paths
  .filter((path) => /\.(ts|tsx|mjs|css)$/.test(path))
  .map((path) => ({ path, text: readFileSync(root + path, 'utf8') }));

/** Prints a figure with its worst cases, and says whether it is above its limit. */
function report(name: string, figure: number, limit: number | undefined, cases: readonly string[]): boolean {
  const isOver = limit !== undefined && figure > limit;
  console.log(`${name}: ${String(figure)}${limit === undefined ? '' : `, at most ${String(limit)}`}`);
  for (const line of cases.slice(0, top)) console.log(`  ${line}`);
  if (cases.length > top) console.log(`  … and ${String(cases.length - top)} more`);
  return isOver;
}

const limitOf = (text: string | undefined): number | undefined =>
  text === undefined ? undefined : Number(text);

const folderLimit = limitOf(values.folders);
const crowded = filesPerFolder(paths).filter(([, files]) => files > (folderLimit ?? largestFolder));
const { untested, tested } = privateFiles(
  sources.filter(({ path }) => path.startsWith('src/')),
  privateLines,
);
const blocks = repeatedBlocks(sources, blockLines);

const results = [
  report(
    `folders of more than ${String(folderLimit ?? largestFolder)} files`,
    crowded.length,
    folderLimit === undefined ? undefined : 0,
    crowded.map(([folder, files]) => `${String(files).padStart(3)}  ${folder}`),
  ),
  report(
    `private files of up to ${String(privateLines)} lines in src (and ${String(tested.length)} more with a test of their own)`,
    untested.length,
    limitOf(values.private),
    untested
      .toSorted((one, other) => one.lines - other.lines)
      .map(({ path, lines, importer }) => `${String(lines).padStart(3)}  ${path} ← ${importer}`),
  ),
  report(
    `pairs of repeated blocks of ${String(blockLines)} lines or more`,
    blocks.length,
    limitOf(values.repeats),
    blocks.map(({ first, second, lines }) => `${String(lines).padStart(3)}  ${first} = ${second}`),
  ),
];
if (results.includes(true)) process.exitCode = 1;
