import { expect, signIn, test } from '../support/fixtures.ts';
import { createLink, openShare, tokenOf } from './openShare.ts';

for (const { mode, answered } of [
  { mode: 'faithful', answered: 200 },
  { mode: 'hardened', answered: 403 },
]) {
  test(
    `a link’s token in a header: a write is answered ${answered} by the ${mode} emulator`,
    { tag: '@sim' },
    async ({ page, startLocalServer }) => {
      const localServer = await startLocalServer('--mode', mode, '--log');
      await signIn(page, 'doctor', `${localServer.url}/studies`);
      await page.getByRole('grid').getByRole('link').first().click();
      await page.waitForURL(/\/studies\/.+/);
      const [, id = ''] = /\/studies\/([0-9a-f-]+)/.exec(page.url()) ?? [];
      const token = tokenOf(await createLink(await openShare(page)));
      const study = `${localServer.url}/orthanc/studies/${id}`;

      expect((await fetch(`${study}?token=${token}`)).status, 'reading').toBe(200);
      const disguised = await fetch(`${study}?token=${token}&_method=delete`, { method: 'POST' });
      expect(disguised.status, 'a method in disguise, by POST').not.toBe(200);
      const metadata = await fetch(`${study}/metadata/castellan-shares`, {
        method: 'PUT',
        headers: { token },
        body: '{"version":1,"links":[]}',
      });
      expect(metadata.status, 'writing').toBe(answered);

      const lines = localServer.log.split('\n').filter((line) => line.includes(`/studies/${id}`));
      expect(lines.join('\n')).toContain('?token=***');
      expect(localServer.log).not.toContain(token.slice(-20));
    },
  );
}

test(
  'offline, the landing page keeps the link, and opens when the network is back',
  { tag: '@sim' },
  async ({ page, startLocalServer, openBrowser }) => {
    const localServer = await startLocalServer();
    await signIn(page, 'doctor', `${localServer.url}/studies`);
    await page.getByRole('grid').getByRole('link').first().click();
    const link = await createLink(await openShare(page));
    await localServer.control({ orthanc: { state: 'drop' } });
    const stranger = await openBrowser();
    await stranger.goto(link);
    const heading = stranger.getByRole('heading', { level: 1 });
    await expect(heading).toHaveText('The server isn’t responding');
    await stranger.reload();
    await expect(heading).toHaveText('The server isn’t responding');
    await localServer.control({ orthanc: { state: 'up' } });
    await stranger.context().setOffline(true);
    await stranger.getByRole('button', { name: 'Try again' }).click();
    await expect(heading).toHaveText('The server isn’t responding');
    await stranger.context().setOffline(false);
    await stranger.getByRole('button', { name: 'Try again' }).click();
    await expect(heading).toHaveText('Images shared with you');
  },
);
