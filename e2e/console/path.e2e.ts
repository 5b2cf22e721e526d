// The console under a path of its own, while Orthanc and Keycloak stay at the root.
import { freePort } from '#stack/machine/ports.ts';
import { expect, test } from '../support/fixtures.ts';
import { Servers } from '../support/Servers.ts';
import { startProgram } from '../support/startProgram.ts';
import { people } from '../support/target.ts';
import { signInAgainUnderPath, visitUnderPath } from './visitUnderPath.ts';

const path = '/console/';

test(
  'under a path: a deep link, a reload, links, a share link and signing out',
  { tag: '@sim' },
  async ({ page, context, openBrowser, startLocalServer }) => {
    const { url: origin } = await startLocalServer('--path', path);
    await visitUnderPath({ page, context, openBrowser, origin });
  },
);

test(
  'under a path: a session that ended is taken up again through the pop-up window',
  { tag: '@sim' },
  async ({ page, startLocalServer }) => {
    const localServer = await startLocalServer('--path', path, '--access-token-seconds', '4');
    await signInAgainUnderPath(page, localServer.url, () => localServer.control({ endSessions: true }));
  },
);

test(
  'under a path, on real servers: the whole visit, and a session that is taken up again',
  { tag: '@stack' },
  async ({ page, context, openBrowser }) => {
    // A Keycloak of its own: the address of the suite's is that of a console at the root.
    test.setTimeout(240_000);
    const port = await freePort();
    const options = ['--test', '--proxy', 'nginx', '--studies', '20', '--path', path, '--port', String(port)];
    const stack = await startProgram(['stack/main.ts', ...options], /Console\s+(http:\S+)/, 150_000);
    try {
      const origin = `http://127.0.0.1:${port}`;
      expect(stack.url).toBe(`${origin}/console`);
      await visitUnderPath({ page, context, openBrowser, origin });
      await signInAgainUnderPath(await openBrowser(), origin, async () => {
        const admin = new Servers(people.admin, origin, path);
        await admin.endSessions(people.doctor.name);
      });
    } finally {
      await stack.stop();
    }
  },
);

test(
  'under a path: pages and settings come compressed, as installed',
  { tag: '@sim' },
  async ({ request, startLocalServer }) => {
    const { url } = await startLocalServer('--path', path);
    for (const path of ['/console/', '/console/studies', '/console/share']) {
      const answer = await request.get(url + path, { headers: { 'Accept-Encoding': 'gzip' } });
      expect(answer.headers()['content-encoding'], path).toBe('gzip');
      expect(answer.headers()['cache-control'], path).toBe('no-store');
      const text = await answer.text();
      expect(text, path).toContain('<meta name="castellan-path" content="/console/"');
      const named = [...text.matchAll(/ (?:href|src)="([^"]+)"/g)].map(([, address = '']) => address);
      expect(named.length, path).toBeGreaterThan(3);
      for (const address of named) {
        const file = await request.get(new URL(address, url).href);
        expect([address, file.status()]).toEqual([expect.stringMatching(/^\/console\//), 200]);
      }
    }
  },
);
