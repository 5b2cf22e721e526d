import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname, resolve, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { cacheControl, pageHeaders } from './headers.ts';

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
};
const compressible = /^(text\/|application\/(json|manifest)|image\/svg)/;

interface StaticFile {
  /** Where it is on this machine. */
  full: string;
  content: Buffer<ArrayBuffer>;
  type: string;
  etag: string;
  /** Compressed once, when first asked for. */
  compressed: Map<'br' | 'gzip', Promise<Buffer<ArrayBuffer>>>;
}

const extensions = { br: '.br', gzip: '.gz' } as const;

/** The file that the release or deploy/install.sh left next to it, as every server sends it; a build has none. */
const compress = async (file: StaticFile, encoding: 'br' | 'gzip'): Promise<Buffer<ArrayBuffer>> => {
  const known = file.compressed.get(encoding);
  if (known !== undefined) return known;
  const made = readFile(file.full + extensions[encoding]).catch(() =>
    encoding === 'gzip'
      ? promisify(gzip)(file.content, { level: 9 })
      : promisify(brotliCompress)(file.content, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }),
  );
  file.compressed.set(encoding, made);
  return made;
};

/** The encoding that the client takes and we have; brotli where it may choose. */
function encodingFor(request: Request, file: StaticFile): 'br' | 'gzip' | undefined {
  if (!compressible.test(file.type) || file.content.length < 500) return undefined;
  const taken = new Set(
    (request.headers.get('Accept-Encoding') ?? '')
      .split(',')
      .map((each) => each.trim())
      .filter((each) => !/;\s*q=0(\.0*)?$/.test(each))
      .map((each) => each.split(';')[0]),
  );
  return (['br', 'gzip'] as const).find((encoding) => taken.has(encoding));
}

/** Serves a built console. */
export interface StaticFiles {
  /** Always answers: a file, one of the two pages for an address of the console, 404 or 405. */
  handle(request: Request): Promise<Response>;
}

/** The files of a folder, each read once; the folder is expected to stay as it is. */
export function createStaticFiles(folder: string): StaticFiles {
  const base = resolve(folder);
  const files = new Map<string, StaticFile>();

  async function read(path: string): Promise<StaticFile | undefined> {
    const known = files.get(path);
    if (known !== undefined) return known;
    const full = resolve(base, `.${path}`);
    if (!full.startsWith(base + sep)) return undefined;
    const content = await readFile(full).catch(() => undefined);
    if (content === undefined) return undefined;
    const etag = `"${createHash('sha256').update(content).digest('base64url').slice(0, 22)}"`;
    const type = types[extname(full)] ?? 'application/octet-stream';
    const file: StaticFile = { full, content, type, etag, compressed: new Map() };
    files.set(path, file);
    return file;
  }

  /** `/share` is a page of its own; every other address without a file is the console's to understand. */
  async function pageFor(path: string): Promise<StaticFile | undefined> {
    if (path.startsWith('/assets/') || extname(path) !== '') return undefined;
    return read(path === '/share' || path === '/share/' ? '/share.html' : '/index.html');
  }

  /** The path of a file, or `undefined` for one that nobody means: hidden, or with a part that only decoding makes. */
  function decoded(pathname: string): string | undefined {
    try {
      const path = decodeURIComponent(pathname);
      return /%2f|%5c/i.test(pathname) || /\/\.|[\0\\]/.test(path) ? undefined : path;
    } catch {
      return undefined;
    }
  }

  return {
    async handle(request) {
      const { pathname } = new URL(request.url);
      const path = decoded(pathname);
      const headers = new Headers(pageHeaders(pathname));
      if (request.method !== 'GET' && request.method !== 'HEAD') {
        headers.set('Allow', 'GET, HEAD');
        return new Response('Method not allowed', { status: 405, headers });
      }
      const file = path === undefined ? undefined : ((await read(path)) ?? (await pageFor(path)));
      if (path === undefined || file === undefined)
        return new Response('Not found', { status: 404, headers });
      const isPage = file.type.startsWith('text/html');
      headers.set('Cache-Control', cacheControl(path, isPage));
      headers.set('ETag', file.etag);
      headers.set('Vary', 'Accept-Encoding');
      if (request.headers.get('If-None-Match') === file.etag)
        return new Response(null, { status: 304, headers });
      headers.set('Content-Type', file.type);
      const encoding = encodingFor(request, file);
      if (encoding !== undefined) headers.set('Content-Encoding', encoding);
      const content = encoding === undefined ? file.content : await compress(file, encoding);
      headers.set('Content-Length', String(content.length));
      return new Response(request.method === 'HEAD' ? null : content, { headers });
    },
  };
}
