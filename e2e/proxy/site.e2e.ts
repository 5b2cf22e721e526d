import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dist } from '#server/build.ts';
import { installConsole } from '#server/installConsole.ts';
import { freePort } from '#stack/machine/ports.ts';
import { debianNginx } from '#stack/nginx/debianNginx.ts';
import { startNginx } from '#stack/nginx/nginx.ts';
import { renderTemplates } from '#stack/nginx/templates.ts';
import { expect, test } from '@playwright/test';

/** A whole site as deploy/nginx has it, with the console under a path and TLS ended by a proxy in front. Nothing runs behind it. */
async function withSite(path: string, action: (url: string) => Promise<void>): Promise<void> {
  const state = await mkdtemp(join(tmpdir(), 'castellan-site-'));
  const console = await installConsole(dist, path);
  const [port, nobody, checks] = [await freePort(), await freePort(), await freePort()];
  const config = join(state, 'config.json');
  await writeFile(config, '{}');
  const hospital = join(state, 'hospital');
  await mkdir(hospital);
  await writeFile(join(hospital, 'logo.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  await writeFile(join(hospital, '.hidden.svg'), '<svg/>');
  const rendered = join(state, 'site');
  await renderTemplates(rendered, {
    CASTELLAN_FILES: console.folder,
    CASTELLAN_CONFIG: config,
    CASTELLAN_HOSPITAL: hospital,
    CASTELLAN_PATH: path,
    CASTELLAN_SITE: 'plain',
    CASTELLAN_HTTP_LISTEN: `127.0.0.1:${port}`,
    CASTELLAN_PROTO: 'https',
    CASTELLAN_PORT: '443',
    CASTELLAN_ORTHANC: `127.0.0.1:${nobody}`,
    CASTELLAN_KEYCLOAK: `127.0.0.1:${nobody}`,
    CASTELLAN_CHECKS: `127.0.0.1:${checks}`,
    CASTELLAN_BROTLI: 'on',
    CASTELLAN_ACCESS_LOG: join(state, 'access.log'),
    CASTELLAN_ERROR_LOG: 'stderr',
  });
  const program = await debianNginx();
  const http = `include "${join(rendered, 'site.conf')}";`;
  const probe = `${path}config.json`;
  const nginx = await startNginx({ program, state, name: 'nginx', http, port, probe });
  try {
    await action(nginx.url);
  } finally {
    await nginx.stop();
    await console.remove();
    await rm(state, { recursive: true });
  }
}

test('nginx serves the console under a path, and nothing beside it', { tag: '@stack' }, async () => {
  await withSite('/console/', async (url) => {
    const ask = (path: string): Promise<Response> => fetch(url + path, { redirect: 'manual' });
    const page = await ask('/console/studies/1234');
    expect(page.status).toBe(200);
    expect(page.headers.get('strict-transport-security')).toBe('max-age=31536000');
    expect(page.headers.get('cache-control')).toBe('no-store');
    const script = /src="(\/console\/assets\/[^"]+)"/.exec(await page.text())?.[1] ?? '';
    expect((await ask(script)).headers.get('cache-control')).toContain('immutable');
    expect((await ask('/console/share')).status).toBe(200);

    const framed = await ask('/console/silent-check-sso.html');
    expect(framed.headers.get('content-security-policy')).toContain("frame-ancestors 'self'");
    expect(framed.headers.get('cache-control')).toBe('max-age=86400');
    const signedIn = await ask('/console/signed-in.html');
    expect(signedIn.headers.get('cross-origin-opener-policy')).toBeNull();

    const logo = await ask('/console/hospital/logo.svg');
    expect([logo.status, logo.headers.get('content-type'), logo.headers.get('cache-control')]).toEqual([
      200,
      'image/svg+xml',
      'no-cache',
    ]);
    expect(logo.headers.get('content-security-policy')).toContain("script-src 'self'");
    for (const path of ['none.svg', '.hidden.svg', ''])
      expect((await ask(`/console/hospital/${path}`)).status, path).not.toBe(200);

    const short = await ask('/console?token=x');
    expect([short.status, short.headers.get('location')]).toEqual([308, '/console/?token=x']);
    for (const path of ['/', '/studies', '/config.json', script.replace('/console', '')])
      expect((await ask(path)).status, path).toBe(404);
    const orthanc = await ask('/keycloak/realms/orthanc');
    expect([orthanc.status, orthanc.headers.get('strict-transport-security')]).toEqual([
      502,
      'max-age=31536000',
    ]);
  });
});
