import { spawn } from 'node:child_process';
import { readdir, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** The folder of the project, with a slash at its end. */
const root = fileURLToPath(new URL('../', import.meta.url));

/** Where Vite puts the console. */
export const dist = `${root}dist/`;

/** What the build is made of. */
const sources = [
  'src',
  'public',
  'index.html',
  'share.html',
  'vite.config.ts',
  'scripts/build',
  'package-lock.json',
];

async function changedAt(path: string): Promise<number> {
  const stats = await stat(path).catch(() => undefined);
  return stats?.mtimeMs ?? 0;
}

/** When the newest of some files and folders changed; a folder changes when something in it is made or removed. */
async function newest(paths: readonly string[]): Promise<number> {
  const times = await Promise.all(
    paths.map(async (path) => {
      const own = await changedAt(path);
      const inside = await readdir(path, { withFileTypes: true, recursive: true }).catch(() => []);
      const within = await Promise.all(
        inside.map(async (entry) => changedAt(`${entry.parentPath}/${entry.name}`)),
      );
      return Math.max(own, ...within);
    }),
  );
  return Math.max(0, ...times);
}

/** Whether the console has to be built: it never was, or a source is newer. */
export async function isStale(folder = root): Promise<boolean> {
  const built = await changedAt(`${folder}dist/index.html`);
  return built === 0 || (await newest(sources.map((source) => folder + source))) > built;
}

/** Builds the console with Vite, quietly. @throws Error with Vite's words when it fails */
export async function build(): Promise<void> {
  const vite = spawn(
    process.execPath,
    [`${root}node_modules/vite/bin/vite.js`, 'build', '--logLevel', 'warn'],
    {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let output = '';
  vite.stdout.on('data', (piece: Buffer) => (output += piece.toString()));
  vite.stderr.on('data', (piece: Buffer) => (output += piece.toString()));
  const code = await new Promise<number | null>((resolve, reject) => {
    vite.once('error', reject);
    vite.once('close', resolve);
  });
  if (code !== 0) throw new Error(`The console could not be built:\n${output}`);
}
