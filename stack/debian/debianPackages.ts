import { spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { makeOnce } from '#stack/machine/makeOnce.ts';
import { run } from '#stack/machine/processes.ts';
import { StackError } from '#stack/machine/StackError.ts';
import { hostArchive, suiteSource } from './aptSources.ts';

/** Debian's next release: the first with an Orthanc and an njs that are new enough (stack/orthanc, stack/nginx). */
const SUITE = 'forky';

/** What is fetched from Debian's next release. */
export interface Wanted {
  /** What it is called in messages. */
  readonly title: string;
  /** Its folder in the cache is this, with the release's name. */
  readonly name: string;
  readonly packages: readonly string[];
  /** What to do on a machine that cannot fetch it, as the end of a sentence. */
  readonly instead: string;
}

function aptSettings(root: string): string {
  return `Dir::State "${root}/state";
Dir::State::status "${root}/status";
Dir::Cache "${root}/cache";
Dir::Etc::sourcelist "/dev/null";
Dir::Etc::sourceparts "${root}/sources";
Acquire::Check-Valid-Until "false";
Acquire::Languages "none";
Acquire::IndexTargets::deb::DEP-11::DefaultEnabled "false";
APT::Install-Recommends "false";
APT::Sandbox::User "root";
`;
}

/** Fetches the packages with all their libraries into a private apt root, and unpacks them there; the host stays as it is. */
async function unpack({ title, packages, instead }: Wanted, root: string): Promise<void> {
  const archive = hostArchive(instead);
  for (const folder of ['state/lists/partial', 'cache/archives/partial', 'sources', 'files'])
    await mkdir(join(root, folder), { recursive: true });
  await writeFile(join(root, 'status'), '');
  await writeFile(join(root, 'sources', 'debian.sources'), suiteSource(archive, SUITE));
  await writeFile(join(root, 'apt.conf'), aptSettings(root));
  const apt = (purpose: string, ...args: string[]): Promise<string> =>
    run('apt-get', ['-q', '-c', join(root, 'apt.conf'), ...args], { purpose });
  await apt(`read the package lists of Debian ${SUITE}`, 'update');
  await apt(`fetch ${title}`, 'install', '-y', '--download-only', ...packages);
  const archives = join(root, 'cache', 'archives');
  for (const name of (await readdir(archives)).filter((name) => name.endsWith('.deb')))
    await run('dpkg-deb', ['-x', join(archives, name), join(root, 'files')], { purpose: `unpack ${name}` });
  for (const folder of ['cache', 'state', 'sources']) await rm(join(root, folder), { recursive: true });
}

/**
 * The folder with the unpacked packages, fetched once into the cache folder.
 * @throws StackError on a machine without apt or without a Debian source
 */
export async function debianPackages(
  wanted: Wanted,
  cache: string,
  say: (line: string) => void,
): Promise<string> {
  const place = join(cache, `${wanted.name}-${SUITE}`);
  await makeOnce(place, async (root) => {
    if (spawnSync('apt-get', ['--version']).status !== 0)
      throw new StackError(`This machine has no apt to fetch ${wanted.title} with: ${wanted.instead}.`);
    say(`fetching ${wanted.title} from Debian ${SUITE} (once)`);
    await unpack(wanted, root);
  });
  return join(place, 'files');
}

/** The one path that matches. Throws a StackError naming what is missing from the unpacked packages. */
export function unpackedFile(files: string, pattern: string): string {
  const [found] = globSync(pattern, { cwd: files });
  if (found === undefined) throw new StackError(`Debian's packages hold no ${pattern}.`);
  return join(files, found);
}

/** How to start an unpacked program: by the loader and the libraries that came with it. */
export interface UnpackedProgram {
  readonly command: string;
  /** What comes before the program's own arguments. */
  readonly args: readonly string[];
  /** The folder of its libraries. */
  readonly libraries: string;
}

/** The program at `pattern` of the unpacked packages. */
export function unpackedProgram(files: string, pattern: string): UnpackedProgram {
  const loader = unpackedFile(files, 'usr/lib/*-linux-gnu*/ld-linux-*.so.*');
  const libraries = dirname(loader);
  return {
    command: loader,
    // The host's cache of libraries would win over the path, and its libc is too old.
    args: [
      '--inhibit-cache',
      '--library-path',
      `${libraries}:${join(files, 'usr/lib')}`,
      unpackedFile(files, pattern),
    ],
    libraries,
  };
}
