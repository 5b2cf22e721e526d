import { spawnSync } from 'node:child_process';
import { chmod, cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { freePort } from '#stack/machine/ports.ts';
import { answers, start } from '#stack/machine/processes.ts';
import { copyCompressed } from '#stack/nginx/consoleFiles.ts';
import { project } from '../support/startProgram.ts';
import { baseUrl } from '../support/target.ts';
import { realNginx } from './realNginx.ts';

// What deploy/image/Dockerfile puts into the image, with the real nginx and the stack's Keycloak behind: only the container is missing.
test.describe('the image of the console', { tag: '@stack' }, () => {
  let folder = '';
  test.beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'castellan-image-'));
    // Started by root, nginx gives its workers to a user without rights.
    await chmod(folder, 0o755);
    const deploy = join(project, 'deploy');
    for (const file of ['image/entrypoint.sh', 'image/healthcheck.sh', 'install.sh', 'nginx']) {
      await cp(join(deploy, file), join(folder, 'image', file.replace('image/', '')), { recursive: true });
    }
    await copyCompressed(join(project, 'dist'), join(folder, 'image/dist'));
  });
  test.afterAll(async () => rm(folder, { recursive: true, force: true }));

  for (const path of ['/', '/console/']) {
    test(`serves the console at ${path}, Keycloak next to it, and its health`, async () => {
      const { bin, modules } = await realNginx(folder);
      const work = join(folder, `work${path.replaceAll('/', '-')}`);
      const [port, healthPort, checksPort] = [await freePort(), await freePort(), await freePort()];
      const url = `http://127.0.0.1:${port}`;
      const healthy = () =>
        spawnSync('bash', [join(folder, 'image/healthcheck.sh'), String(healthPort)]).status === 0;
      const logFile = `${work}.log`;
      const nginx = await start('sh', [join(folder, 'image/entrypoint.sh')], {
        logFile,
        env: {
          ...process.env,
          PATH: `${bin}:${process.env['PATH'] ?? ''}`,
          CASTELLAN_WORK: work,
          CASTELLAN_MODULES: modules,
          CASTELLAN_URL: url,
          CASTELLAN_TLS: 'off',
          CASTELLAN_PATH: path,
          CASTELLAN_HTTP_LISTEN: `127.0.0.1:${port}`,
          CASTELLAN_HEALTH_PORT: String(healthPort),
          CASTELLAN_CHECKS: `127.0.0.1:${checksPort}`,
          // Both are behind the stack's own server; what passes to Orthanc is not tested here.
          CASTELLAN_ORTHANC: [baseUrl, baseUrl].map((address) => new URL(address).host).join(','),
          CASTELLAN_KEYCLOAK: new URL(baseUrl).host,
          CASTELLAN_CONTACT: 'IT 4242',
        },
      });
      try {
        await answers(`${url}${path}config.json`, { name: 'nginx', process: nginx, logFile, budget: 20_000 });
        expect(await (await fetch(`${url}${path}config.json`)).json()).toMatchObject({ contact: 'IT 4242' });
        const page = await fetch(`${url}${path}studies`, { headers: { 'accept-encoding': 'gzip' } });
        expect(page.headers.get('content-encoding')).toBe('gzip');
        const html = await page.text();
        const entry = /<script type="module"[^>]* src="([^"]+)"/.exec(html)?.[1] ?? '';
        expect(entry.startsWith(`${path}assets/`)).toBe(true);
        expect((await fetch(url + entry)).headers.get('cache-control')).toContain('immutable');
        const share = await fetch(`${url}${path}share`);
        expect(await share.text()).toContain(`<meta name="castellan-path" content="${path}"`);
        // What a sign-in comes back to. Under a path, nothing of the console is at the root.
        for (const file of ['silent-check-sso.html', 'signed-in.html']) {
          expect((await fetch(`${url}${path}${file}`)).status, file).toBe(200);
          expect((await fetch(`${url}/${file}`)).status, file).toBe(path === '/' ? 200 : 404);
        }
        expect((await fetch(`${url}/keycloak/realms/orthanc`)).status).toBe(200);
        expect(healthy()).toBe(true);
      } finally {
        await nginx.stop();
      }
      expect(healthy()).toBe(false);
    });
  }
});
