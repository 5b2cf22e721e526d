import { execFile } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const script = fileURLToPath(new URL('../deploy/install.sh', import.meta.url));

/** A path under which the console can be installed; deploy/install.sh refuses the others, too. */
export const installationPath = /^\/(?!(?:orthanc|keycloak)\/)(?:[A-Za-z0-9_~-][A-Za-z0-9._~-]*\/)*$/;

/** Chooses the path of a built console in its folder as an administrator does, by deploy/install.sh. */
export async function choosePath(folder: string, path: string): Promise<void> {
  await promisify(execFile)('sh', [script, '--path', path, folder]);
}

/** A copy of a built console. */
interface InstalledConsole {
  folder: string;
  remove(): Promise<void>;
}

/** Installs a built console under a path in a copy: the build itself stays for `/`. */
export async function installConsole(built: string, path: string): Promise<InstalledConsole> {
  const folder = await mkdtemp(join(tmpdir(), 'castellan-console-'));
  const remove = async (): Promise<void> => rm(folder, { recursive: true, force: true });
  try {
    await cp(built, folder, { recursive: true });
    await choosePath(folder, path);
    return { folder, remove };
  } catch (error) {
    await remove();
    throw error;
  }
}
