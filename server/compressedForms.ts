import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** A file by its name, with slashes. */
export interface NamedFile {
  readonly name: string;
  readonly content: Uint8Array;
}

/** What a server sends compressed: pages, scripts, styles, pictures that are text. */
const text = /\.(?:css|html|js|json|svg|txt|webmanifest)$/;

/** Makes a gzip file the same on every system: its tenth byte names the system that compressed it. */
export function withoutSystem(gzipped: Buffer): Buffer {
  gzipped[9] = 255;
  return gzipped;
}

/**
 * A text file compressed as far as it goes, once for all visits: `.gz` and `.br` next to it, which nginx sends as they are (`gzip_static`,
 * `brotli_static`). Nothing for other files.
 */
export async function compressedForms({ name, content }: NamedFile): Promise<NamedFile[]> {
  if (!text.test(name)) return [];
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
  };
  const [gz, br] = await Promise.all([
    promisify(gzip)(content, { level: 9 }),
    promisify(brotliCompress)(content, { params }),
  ]);
  return [
    { name: `${name}.gz`, content: withoutSystem(gz) },
    { name: `${name}.br`, content: br },
  ];
}
