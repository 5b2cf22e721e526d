// What a deletion says of the share links to what it deletes, before it is confirmed.
import type { Locator, Page } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll } from '../support/accessibility.ts';
import { expect, test } from '../support/fixtures.ts';
import { bar, openList, selectFirst } from '../support/studyList.ts';

test.describe.configure({ mode: 'parallel' });

const day = 86_400_000;

const link = (id: string, part: object = {}): object => ({
  id,
  kind: 'ohif',
  created: new Date(Date.now() - day).toISOString(),
  until: new Date(Date.now() + day).toISOString(),
  by: 'someone',
  studies: 1,
  ...part,
});

async function askToDelete(page: Page, count: number): Promise<Locator> {
  await selectFirst(page, count);
  await bar(page).getByRole('button', { name: 'Delete…' }).click();
  return page.getByRole('dialog', { name: `Delete ${String(count)} studies?` });
}

for (const { database, options, count } of [
  { database: 'a database with extended find', options: ['--share-links', 'enforced'], count: 4 },
  { database: 'an old database', options: ['--old-database', '--share-links', 'enforced'], count: 4 },
  { database: 'a server that doesn’t check links', options: [], count: 7 },
]) {
  test(
    `on ${database}, deleting says how many active links open the studies`,
    { tag: '@sim' },
    async ({ page, startLocalServer }) => {
      const localServer = await startLocalServer('--size', '20', ...options);
      const servers = localServer.servers();
      // Wherever the list begins: each study has a link of its own, one that is over, and one that works if nobody checks it.
      const revoked = { at: new Date().toISOString(), by: 'someone' };
      const ended = { until: new Date(Date.now() - day / 2).toISOString() };
      const ids: string[] = await (await servers.must('GET', '/orthanc/studies')).json();
      await Promise.all(
        ids.map((id) => {
          const links = [
            link(id),
            link(`revoked ${id}`, { revoked }),
            link(`ended ${id}`, ended),
            link('to all', { studies: ids.length }),
          ];
          return servers.must('PUT', `/orthanc/studies/${id}/metadata/castellan-shares`, {
            version: 1,
            links,
          });
        }),
      );
      await openList(page, localServer);
      const dialog = await askToDelete(page, 3);
      await expect(dialog).toContainText(
        `${String(count)} active share links open them. 1 of them also opens other studies, and keeps working for those.`,
      );
    },
  );
}

test(
  'links that can’t be counted are told, and counted on the next try; the deletion can still be confirmed',
  { tag: '@sim' },
  async ({ page, startLocalServer }) => {
    const localServer = await startLocalServer('--size', '20');
    await openList(page, localServer);
    await localServer.control({ orthanc: { state: 'fail-500', only: '^POST /tools/find$' } });
    const dialog = await askToDelete(page, 2);
    await expect(dialog.getByRole('alert')).toContainText('Server error');
    await dialog.getByLabel(/^To confirm/).fill('2');
    await expect(dialog.getByRole('button', { name: 'Delete 2 studies' })).toBeEnabled();
    await localServer.control({ orthanc: { state: 'up' } });
    await dialog.getByRole('button', { name: 'Try again' }).click();
    await expect(dialog).toContainText('No active share link to them is recorded.');
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  },
);
