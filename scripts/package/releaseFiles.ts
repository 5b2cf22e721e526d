import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { sep } from 'node:path';
import { compressedForms } from '#server/compressedForms.ts';
import type { Version } from '../build/version.ts';
import type { ReleaseFile } from './archive.ts';
import { licenseOfTool, licensesOfBuild, licensesPage } from './licenses.ts';

/** Development only: overlays that give the realm made-up accounts, a known secret and short tokens; tests of what is next to them. */
const notForInstallations = /\/(?:demo|test|short-tokens)-overlay\.json$|\.test\.ts$|\/tests\//;

/** The files below `dist/`, without what the build tells its own tools (`.vite`), each with its compressed forms. */
async function consoleFiles(root: string): Promise<ReleaseFile[]> {
  const files = readdirSync(`${root}dist`, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => `${parentPath}/${name}`.slice(root.length).replaceAll(sep, '/'))
    .filter((name) => !name.startsWith('dist/.vite/'))
    .map((name) => ({ name, content: readFileSync(root + name) }));
  const compressed = await Promise.all(files.map(compressedForms));
  return [...files, ...compressed.flat()];
}

/** What git tracks below `deploy/`: nothing that happens to lie around there. */
function deployFiles(root: string): ReleaseFile[] {
  const listed = execFileSync('git', ['ls-files', '--stage', '-z', 'deploy'], {
    cwd: root,
    encoding: 'utf8',
  });
  return listed
    .split('\0')
    .flatMap((line) => {
      const [, mode, name] = /^(\d+) \S+ \d\t(.*)$/s.exec(line) ?? [];
      return mode && name ? [{ name, isProgram: mode === '100755' }] : [];
    })
    .filter(({ name }) => !notForInstallations.test(name))
    .map(({ name, isProgram }) => ({ name, isProgram, content: readFileSync(root + name) }));
}

/** The licenses of what both builds bundled, and of the two tools whose code is between the chunks. */
const licenses = (root: string): string =>
  licensesPage([
    ...licensesOfBuild(`${root}dist/.vite/licenses.json`, `${root}node_modules`),
    ...licensesOfBuild(`${root}dist/.vite/landing-licenses.json`, `${root}node_modules`),
    licenseOfTool(`${root}node_modules/vite`, 'LICENSE.md'),
    licenseOfTool(`${root}node_modules/rolldown`, 'LICENSE'),
  ]);

/** The files of a release, below a folder of its name, from a project whose console has been built. */
export async function releaseFiles(root: string, { version, commit = '' }: Version): Promise<ReleaseFile[]> {
  const files: ReleaseFile[] = [
    ...(await consoleFiles(root)),
    ...deployFiles(root),
    ...['LICENSE', 'CHANGELOG.md'].map((name) => ({ name, content: readFileSync(root + name) })),
    { name: 'THIRD-PARTY-LICENSES.md', content: Buffer.from(licenses(root)) },
    { name: 'VERSION', content: Buffer.from(`${version} ${commit}\n`) },
  ];
  return files.map((file) => ({ ...file, name: `castellan-${version}/${file.name}` }));
}
