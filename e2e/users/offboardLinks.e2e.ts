// Offboarding a user revokes the share links that they made, where the server checks links.
import type { Page } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll } from '../support/accessibility.ts';
import { expect, signIn, test } from '../support/fixtures.ts';
import type { LocalServer } from '../support/LocalServer.ts';
import type { Servers } from '../support/Servers.ts';

test.describe.configure({ mode: 'parallel' });

interface Entry {
  id: string;
  by: string;
  revoked?: { by: string };
}

/** Records may come from other programs: by this one, what follows would be shown from right to left. */
const hostileKind = 'seen\u202Eno';

const pathOf = (study: string): string => `/orthanc/studies/${study}/metadata/castellan-shares`;

async function entriesOn(servers: Servers, study: string): Promise<Entry[]> {
  const text = await (await servers.must('GET', pathOf(study))).text();
  return (JSON.parse(text) as { links: Entry[] }).links;
}

const revokedOn = async (servers: Servers, study: string): Promise<string[]> =>
  (await entriesOn(servers, study)).flatMap(({ id, revoked }) => (revoked ? id : [])).toSorted();

/** Opens the page that offboards the doctor, who made three of the recorded links: one to both studies, one that is over. */
async function openLeaving(page: Page, localServer: LocalServer): Promise<[string, string]> {
  await signIn(page, 'admin', `${localServer.url}/users`);
  await page.getByRole('grid').getByRole('link', { name: 'doctor', exact: true }).click();
  await page.getByRole('tab', { name: 'Offboarding' }).waitFor();
  const doctor = /\/users\/([^/?]+)/.exec(page.url())?.[1] ?? '';
  const servers = localServer.servers();
  const [first, second] = await servers.findStudies({}, 0, 2);
  if (!first || !second) throw new Error('there are no studies');
  const in2Days = new Date(Date.now() + 2 * 86_400_000).toISOString();
  const made = {
    kind: 'ohif',
    created: new Date().toISOString(),
    until: in2Days,
    latest: in2Days,
    by: doctor,
  };
  const links = [
    { id: 'to-both', ...made, studies: 2 },
    { id: 'others', ...made, by: 'someone-else', studies: 1 },
    { id: 'over', ...made, until: new Date(Date.now() - 1000).toISOString(), studies: 1 },
  ];
  await servers.must('PUT', pathOf(first.id), {
    version: 1,
    links: [...links, { id: 'to-one', ...made, kind: hostileKind, studies: 1 }],
  });
  await servers.must('PUT', pathOf(second.id), { version: 1, links: links.slice(0, 1) });
  await page.getByRole('tab', { name: 'Offboarding' }).click();
  return [first.id, second.id];
}

test(
  'offboarding revokes the user’s links as one step, says how many before, tries again, and can be undone',
  { tag: '@sim' },
  async ({ page, startLocalServer }) => {
    const localServer = await startLocalServer('--share-links', 'enforced');
    const servers = localServer.servers();
    const [first, second] = await openLeaving(page, localServer);
    await expect(page.getByText('2 share links recorded for this user still work:')).toBeVisible();
    await expect(page.getByRole('listitem').filter({ hasText: 'OHIF viewer · 2 studies' })).toBeVisible();
    await expect(page.locator('li bdi').filter({ hasText: 'seen' })).toHaveText('seen⟨U+202E⟩no');
    await page.getByRole('button', { name: 'Offboard user' }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog).toContainText('2 share links of this user are revoked, too.');
    await expect(dialog).toContainText('within 30 seconds. You can undo this.');

    const writes = `^PUT /studies/${second}/metadata`;
    await localServer.control({ orthanc: { state: 'fail-500', only: writes } });
    await dialog.getByRole('button', { name: 'Offboard user' }).click();
    const steps = page.getByRole('status').filter({ hasText: 'Disable account' });
    await expect(steps).toContainText('Disable account: done');
    await expect(steps).toContainText(
      'Revoke share links: failed · The image server returned an error (500).',
    );
    await expect(page.getByText('Couldn’t offboard doctor completely')).toBeVisible();
    expect(await revokedOn(servers, first)).toEqual(['to-both', 'to-one']);

    await localServer.control({ orthanc: { state: 'up' } });
    await page.getByRole('button', { name: 'Retry failed steps' }).click();
    await expect(steps).toContainText('Revoke share links: done');
    await expect(page.getByText('doctor offboarded')).toBeVisible();
    await expect(page.getByText('no share link recorded for this user still works')).toBeVisible();
    expect(await revokedOn(servers, first)).toEqual(['to-both', 'to-one']);
    expect(await revokedOn(servers, second)).toEqual(['to-both']);
    await expect(page.getByText('2 share links were revoked.')).toBeVisible();
    await expectAccessible(page);

    await page.getByRole('button', { name: 'Undo link revocation' }).click();
    await expect(page.getByText('2 share links work again within 30 seconds')).toBeVisible();
    await expect(steps).toContainText('Revoke share links: undone');
    for (const study of [first, second]) expect(await revokedOn(servers, study)).toEqual([]);
    await expect(page.getByText('2 share links recorded for this user still work:')).toBeVisible();
    await expectNoSidewaysScroll(page);

    // A new offboarding is no retry: it revokes what it says, though the links were opened again before.
    await page.getByRole('button', { name: 'Offboard user' }).click();
    await expect(dialog).toContainText('2 share links of this user are revoked, too.');
    await dialog.getByRole('button', { name: 'Offboard user' }).click();
    await expect(steps).toContainText('Revoke share links: done');
    await expect(page.getByText('no share link recorded for this user still works')).toBeVisible();
    expect(await revokedOn(servers, first)).toEqual(['to-both', 'to-one']);
    expect(await revokedOn(servers, second)).toEqual(['to-both']);
    await expect(page.getByText('2 share links were revoked.')).toBeVisible();
  },
);

test(
  'where nobody checks links, offboarding says that they go on, and leaves them',
  { tag: '@sim' },
  async ({ page, startLocalServer }) => {
    const localServer = await startLocalServer();
    const [first] = await openLeaving(page, localServer);
    await page.getByRole('button', { name: 'Offboard user' }).click();
    const dialog = page.getByRole('dialog');
    const leaves = 'This server doesn’t check share links, so nobody can revoke them.';
    await expect(dialog).toContainText(leaves);
    await dialog.getByRole('button', { name: 'Offboard user' }).click();
    await expect(page.getByText('doctor offboarded')).toBeVisible();
    await expect(page.getByText('Revoke share links: not possible')).toBeVisible();
    await expect(page.getByText(leaves)).toBeVisible();
    expect(await revokedOn(localServer.servers(), first)).toEqual([]);
  },
);
