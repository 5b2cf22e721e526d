import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { debianNginx, type NginxProgram } from '#stack/nginx/debianNginx.ts';

/** The real nginx under its own name, as scripts of deploy/ call it. */
export interface RealNginx {
  readonly program: NginxProgram;
  /** A folder for PATH, with the command `nginx` in it. */
  readonly bin: string;
  /** The folder with its modules. */
  readonly modules: string;
}

/**
 * Puts a command `nginx` into a folder, which starts the stack's (fetched once into the cache).
 * @param args what the command always gets
 */
export async function realNginx(folder: string, args: readonly string[] = []): Promise<RealNginx> {
  const program = await debianNginx();
  const bin = join(folder, 'bin');
  await mkdir(bin, { recursive: true });
  const words = [program.command, ...program.args, ...args].map((word) => `'${word}'`);
  await writeFile(join(bin, 'nginx'), `#!/bin/sh\nexec ${words.join(' ')} "$@"\n`);
  await chmod(join(bin, 'nginx'), 0o755);
  return { program, bin, modules: dirname(program.modules[0] ?? '') };
}
