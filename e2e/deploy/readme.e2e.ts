import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { freePort } from '#stack/machine/ports.ts';
import { startNginx } from '#stack/nginx/nginx.ts';
import { versionOf } from '../../scripts/build/version.ts';
import { archive } from '../../scripts/package/archive.ts';
import { releaseFiles } from '../../scripts/package/releaseFiles.ts';
import { project } from '../support/startProgram.ts';
import { baseUrl } from '../support/target.ts';
import { realNginx } from './realNginx.ts';

test.describe('the README', { tag: '@stack' }, () => {
  let folder = '';
  test.beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'castellan-readme-'));
    // Started by root, nginx gives its workers to a user without rights.
    await chmod(folder, 0o755);
    const packed = archive(await releaseFiles(project, versionOf(project)), new Date(0));
    await writeFile(join(folder, 'castellan-0.1.0.tar.gz'), packed);
    const sum = createHash('sha256').update(packed).digest('hex');
    await writeFile(join(folder, 'SHA256SUMS'), `${sum}  castellan-0.1.0.tar.gz\n`);
  });
  test.afterAll(async () => rm(folder, { recursive: true, force: true }));

  test('its steps, word for word, put a release in front of the stack', async () => {
    const readme = await readFile(join(project, 'README.md'), 'utf8');
    const steps = /^```sh\n(sha256sum .*?)^```/ms.exec(readme)?.[1] ?? '';
    // nginx runs already, with a site that isn't there yet. Only what differs between this machine and a hospital's is in the environment.
    const [port, probePort, checksPort] = [await freePort(), await freePort(), await freePort()];
    const rendered = join(folder, 'rendered');
    const own = join(folder, 'nginx');
    const places = ['-p', `${own}/`, '-c', join(own, 'nginx.conf')];
    const { program, bin } = await realNginx(folder, ['-e', 'stderr', ...places]);
    const nginx = await startNginx({
      program,
      state: folder,
      name: 'nginx',
      http: `access_log off; include "${rendered}/site.con[f]"; server { listen 127.0.0.1:${probePort}; return 200; }`,
      port: probePort,
      probe: '/',
    });
    try {
      const done = spawnSync('bash', ['-euo', 'pipefail', '-c', steps], {
        cwd: folder,
        encoding: 'utf8',
        env: {
          ...process.env,
          PATH: `${bin}:${process.env['PATH'] ?? ''}`,
          CASTELLAN_NGINX: rendered,
          CASTELLAN_SITE: 'plain',
          CASTELLAN_HTTP_LISTEN: `127.0.0.1:${port}`,
          CASTELLAN_ORTHANC: new URL(baseUrl).host,
          CASTELLAN_KEYCLOAK: new URL(baseUrl).host,
          CASTELLAN_CHECKS: `127.0.0.1:${checksPort}`,
          CASTELLAN_ACCESS_LOG: join(own, 'access.log'),
          CASTELLAN_ERROR_LOG: 'stderr',
        },
      });
      expect(done.stderr).toContain('test is successful');
      expect(done.status).toBe(0);
      const url = `http://127.0.0.1:${port}`;
      const config = async (): Promise<string> =>
        fetch(`${url}/config.json`).then(
          (answer) => answer.text(),
          () => 'nothing yet',
        );
      await expect.poll(config).toContain('Radiology IT, extension 4242');
      const page = await fetch(`${url}/studies`);
      expect(page.headers.get('content-encoding')).toBe('gzip');
      expect(page.headers.get('content-security-policy')).toContain("script-src 'self'");
      expect(await page.text()).toContain('<meta name="castellan-path" content="/"');
      expect((await fetch(`${url}/keycloak/realms/orthanc`)).status).toBe(200);
    } finally {
      await nginx.stop();
    }
  });
});
