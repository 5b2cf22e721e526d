import { spawnSync } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { run } from '#stack/machine/processes.ts';
import { StackError } from '#stack/machine/StackError.ts';
import { hostArchive, suiteSource } from './aptSources.ts';

// The first release with Orthanc 1.13: 1.12.7 of the one before answers all studies when asked for the unlabeled ones,
// and listens on every address whatever `HttpBindAddresses` says.
const SUITE = 'forky';
const PACKAGES = ['orthanc', 'orthanc-dicomweb'];

/** How to start an Orthanc: the program, what comes before its own arguments, its environment and its plugins. */
export interface OrthancProgram {
  readonly command: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  /** Paths of the plugins to load. */
  readonly plugins: readonly string[];
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
async function unpackPackages(root: string): Promise<void> {
  const archive = hostArchive();
  for (const folder of ['state/lists/partial', 'cache/archives/partial', 'sources', 'files'])
    await mkdir(join(root, folder), { recursive: true });
  await writeFile(join(root, 'status'), '');
  await writeFile(join(root, 'sources', 'debian.sources'), suiteSource(archive, SUITE));
  await writeFile(join(root, 'apt.conf'), aptSettings(root));
  const apt = (purpose: string, ...args: string[]): Promise<string> =>
    run('apt-get', ['-q', '-c', join(root, 'apt.conf'), ...args], { purpose });
  await apt(`read the package lists of Debian ${SUITE}`, 'update');
  await apt('fetch Orthanc', 'install', '-y', '--download-only', ...PACKAGES);
  const archives = join(root, 'cache', 'archives');
  for (const name of (await readdir(archives)).filter((name) => name.endsWith('.deb')))
    await run('dpkg-deb', ['-x', join(archives, name), join(root, 'files')], { purpose: `unpack ${name}` });
  for (const folder of ['cache', 'state', 'sources']) await rm(join(root, folder), { recursive: true });
}

/** The one path that matches. Throws an Error naming what is missing from the unpacked packages. */
function theOne(pattern: string, cwd: string): string {
  const [found] = globSync(pattern, { cwd });
  if (found === undefined) throw new StackError(`Debian's packages of Orthanc hold no ${pattern}.`);
  return join(cwd, found);
}

/** An Orthanc that was unpacked below `files`, run by the loader and the libraries that came with it. */
function programIn(files: string): OrthancProgram {
  const loader = theOne('usr/lib/*-linux-gnu*/ld-linux-*.so.*', files);
  const libraries = dirname(loader);
  return {
    command: loader,
    // The host's cache of libraries would win over the path, and its libc is too old.
    args: [
      '--inhibit-cache',
      '--library-path',
      `${libraries}:${join(files, 'usr/lib')}`,
      theOne('usr/sbin/Orthanc', files),
    ],
    env: {
      DCMDICTPATH: theOne('usr/share/dcmtk/dicom.dic', files),
      GCONV_PATH: join(libraries, 'gconv'),
      LOCPATH: join(files, 'usr/lib/locale'),
      LC_ALL: 'C.UTF-8',
      OPENSSL_CONF: '/dev/null',
    },
    plugins: [theOne('usr/share/orthanc/plugins/libOrthancDicomWeb.so', files)],
  };
}

/** Debian's Orthanc, fetched once into the cache folder. Throws a StackError on a machine without apt. */
export async function debianOrthanc(cache: string, say: (line: string) => void): Promise<OrthancProgram> {
  const place = join(cache, `orthanc-${SUITE}`);
  if (!existsSync(place)) {
    if (spawnSync('apt-get', ['--version']).status !== 0)
      throw new StackError(
        'This machine has no apt to fetch Orthanc with: give an Orthanc 1.13 with --orthanc URL or PATH.',
      );
    say(`fetching Orthanc from Debian ${SUITE} (once)`);
    const made = `${place}.${process.pid}`;
    try {
      await unpackPackages(made);
      await rename(made, place);
    } catch (error) {
      if (!existsSync(place)) throw error;
    } finally {
      await rm(made, { recursive: true, force: true });
    }
  }
  return programIn(join(place, 'files'));
}
