import { debianPackages, unpackedFile, unpackedProgram } from '#stack/debian/debianPackages.ts';
import { cacheFolder } from '#stack/machine/cacheFolder.ts';

/** How to start an nginx: the program, what comes before its own arguments, its modules and its list of content types. */
export interface NginxProgram {
  readonly command: string;
  readonly args: readonly string[];
  /** Paths of the modules to load: njs, and brotli for files that are compressed already. */
  readonly modules: readonly string[];
  /** Path of `mime.types`. */
  readonly mimeTypes: string;
}

/** Debian's nginx with njs and brotli, fetched once into the cache folder. Throws a StackError on a machine without apt. */
export async function debianNginx(
  cache = cacheFolder(),
  say: (line: string) => void = () => undefined,
): Promise<NginxProgram> {
  const wanted = {
    title: 'nginx',
    name: 'nginx',
    packages: ['nginx', 'libnginx-mod-http-js', 'libnginx-mod-http-brotli-static'],
    instead: 'leave --proxy out',
  };
  const files = await debianPackages(wanted, cache, say);
  const { command, args } = unpackedProgram(files, 'usr/sbin/nginx');
  return {
    command,
    args,
    modules: ['js', 'brotli_static'].map((name) =>
      unpackedFile(files, `usr/lib/nginx/modules/ngx_http_${name}_module.so`),
    ),
    mimeTypes: unpackedFile(files, 'etc/nginx/mime.types'),
  };
}
