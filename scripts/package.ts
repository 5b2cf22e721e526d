// npm run package: builds the console and packs what an installation needs into release/, with a list of checksums. The same commit makes
// the same bytes (docs/decisions/release.md), so anyone can check that a release is what its sources say.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { build } from '#server/build.ts';
import { versionOf, versionText } from './build/version.ts';
import { archive } from './package/archive.ts';
import { releaseFiles } from './package/releaseFiles.ts';
import { root } from './step.ts';

const folder = `${root}release/`;

async function pack(allowsChanges: boolean): Promise<void> {
  const version = versionOf(root);
  if (version.commit === undefined)
    throw new Error('A release is made from a git checkout: its time is that of the commit.');
  if (version.isChanged && !allowsChanges) {
    throw new Error(
      'There are changes that are not committed. Commit them, or try the package with --changed.',
    );
  }
  await build();
  const seconds = execFileSync('git', ['show', '--no-patch', '--format=%ct', version.commit], {
    cwd: root,
    encoding: 'utf8',
  });
  const files = await releaseFiles(root, version);
  const packed = archive(files, new Date(Number(seconds) * 1000));
  const name = `castellan-${version.version}.tar.gz`;
  const sum = createHash('sha256').update(packed).digest('hex');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  writeFileSync(folder + name, packed);
  writeFileSync(`${folder}SHA256SUMS`, `${sum}  ${name}\n`);
  console.log(
    `release/${name}: Castellan ${versionText(version)}, ${files.length} files, ${(packed.length / 1e6).toFixed(1)} MB\n${sum}`,
  );
}

try {
  const { values } = parseArgs({ options: { changed: { type: 'boolean', default: false } } });
  await pack(values.changed);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
