import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { z } from 'zod';

const packageSchema = z.object({ version: z.string() });

/** Which console this is. */
export interface Version {
  /** As package.json says it: `0.1.0`. */
  readonly version: string;
  /** The whole name of the commit; `undefined` outside a git checkout, such as in an archive of the sources. */
  readonly commit: string | undefined;
  /** Files differ from those of the commit. */
  readonly isChanged: boolean;
}

function git(folder: string, ...args: string[]): string | undefined {
  try {
    return execFileSync('git', args, {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    return undefined;
  }
}

/** The version of the sources in a folder, with the slash at its end. */
export function versionOf(folder: string): Version {
  const { version } = packageSchema.parse(JSON.parse(readFileSync(`${folder}package.json`, 'utf8')));
  // A folder of sources inside someone else's checkout has a commit, but not its own.
  const isOwn = git(folder, 'rev-parse', '--show-prefix') === '';
  const commit = isOwn ? git(folder, 'rev-parse', 'HEAD') : undefined;
  return { version, commit, isChanged: commit !== undefined && git(folder, 'status', '--porcelain') !== '' };
}

/** A version as people are told it: `0.1.0 (1a2b3c4)`, with a + where files differ from those of the commit. */
export function versionText({ version, commit, isChanged }: Version): string {
  if (commit === undefined) return version;
  return `${version} (${commit.slice(0, 7)}${isChanged ? '+' : ''})`;
}

/**
 * Writes the version into the console's page, where the user's menu finds it (`src/lib/version.ts`). Not into a script: then the names of
 * all scripts would change with each commit, and browsers would fetch them again after each update.
 */
export const versionInPage = (folder: string): Plugin => ({
  name: 'version-in-page',
  transformIndexHtml: (_, { path }) =>
    path === '/index.html'
      ? [
          {
            tag: 'meta',
            attrs: { name: 'castellan-version', content: versionText(versionOf(folder)) },
            injectTo: 'head',
          },
        ]
      : [],
});
