import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { makeOnce } from '#stack/machine/makeOnce.ts';
import { run } from '#stack/machine/processes.ts';
import { StackError } from '#stack/machine/StackError.ts';

/** A package of the npm registry, as its makers published it. */
export interface NpmPackage {
  readonly name: string;
  readonly version: string;
  /** The checksum of its archive, as the registry names it: anything else isn't unpacked. */
  readonly integrity: `sha512-${string}`;
}

/** Throws a StackError unless an archive is the one that was meant. */
export function requireIntegrity(archive: Buffer, { name, version, integrity }: NpmPackage): void {
  const found = `sha512-${createHash('sha512').update(archive).digest('base64')}`;
  if (found !== integrity)
    throw new StackError(`${name} ${version} has the checksum ${found} instead of ${integrity}.`);
}

/** Fetches and unpacks a package into a folder, by npm's own client with the machine's own settings. Nothing of it is run. */
async function unpack(wanted: NpmPackage, folder: string): Promise<void> {
  const { name, version } = wanted;
  await mkdir(folder, { recursive: true });
  const pack = ['pack', `${name}@${version}`, '--ignore-scripts', '--silent', '--pack-destination', folder];
  await run('npm', pack, { purpose: `fetch ${name}`, cwd: folder });
  const [file] = await readdir(folder);
  if (file === undefined) throw new StackError(`npm fetched no archive of ${name} ${version}.`);
  const archive = join(folder, file);
  requireIntegrity(await readFile(archive), wanted);
  await run('tar', ['-xzf', archive, '-C', folder, '--no-same-owner'], { purpose: `unpack ${name}` });
  await rm(archive);
}

/** The folder of an unpacked package, fetched once into the cache folder. It never becomes a dependency of the project. */
export async function npmPackage(
  wanted: NpmPackage,
  cache: string,
  say: (line: string) => void,
): Promise<string> {
  const { name, version } = wanted;
  const place = join(cache, `${name.replace(/^@/, '').replaceAll('/', '-')}-${version}`);
  await makeOnce(place, async (folder) => {
    say(`fetching ${name} ${version} from npm (once)`);
    await unpack(wanted, folder);
  });
  return join(place, 'package');
}
