// What an installation leaves open: each card closed and open, on the emulator as the plugin is and behind the rules of the proxy.
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { z } from 'zod';
import { expectAccessible, expectNoSidewaysScroll } from '../support/accessibility.ts';
import { expect, signIn, test } from '../support/fixtures.ts';
import type { LocalServer } from '../support/LocalServer.ts';

const card = (page: Page, title: string): Locator => page.getByRole('article', { name: title, exact: true });

/** The cards that the realm file closes, by title. */
const closedByRealm = [
  'Keycloak allows no other redirect address',
  'Passwords are only typed on the login page',
  'Keycloak requires PKCE',
  'Keycloak records sign-ins and changes',
  'Guessing passwords is slowed down',
  'Access tokens end within 15 minutes',
  'Only administrators can edit API keys',
];

/** The cards that the proxy closes. */
const closedByProxy = [
  'Share links can only read',
  'GET stays GET',
  'Statistics and changes are for administrators',
  'Links are created only for visible studies',
  'Routes of patients respect labels',
  'Sending and merging respect labels',
  'Uploading needs a sign-in',
  'Every link expires',
  'Instant links end soon',
  'Orthanc tells nothing without a sign-in',
];

/** The same, where the database keeps an audit log: on SQLite there is none. */
const auditLog = 'The audit log is for administrators';

/** The cards that nothing closes. */
const byDesign = [
  'Jobs of other people',
  'Tokens that aren’t valid',
  'API keys in Keycloak',
  'Tokens in the auth service’s log',
  'Worklists, modalities and peers',
];

async function runChecks(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Run checks/ }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Last run:' })).toBeVisible();
  await expect(page.getByRole('heading', { name: /^Not checked/ })).toHaveCount(0);
}

async function openPosture(page: Page, localServer: LocalServer, path = '/posture'): Promise<void> {
  await signIn(page, 'admin', localServer.url + path);
}

const realm = '/keycloak/admin/realms/orthanc';
const userProfile = z.looseObject({ attributes: z.array(z.looseObject({ name: z.string() })) });

test.describe('posture', { tag: '@sim' }, () => {
  test('nothing is asked before the click; the plugin alone leaves the holes open, the proxy closes them', async ({
    page,
    startLocalServer,
  }) => {
    const faithful = await startLocalServer();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(`${request.method()} ${new URL(request.url()).pathname}`));
    await openPosture(page, faithful);
    for (const title of byDesign) await expect(card(page, title)).toContainText('Open by design');
    await expect(card(page, 'Share links can only read')).toHaveText(
      'Not checked · CriticalShare links can only read',
    );
    await expect(
      page.getByRole('status').filter({ hasText: 'haven’t run on this device: 7 critical' }),
    ).toBeVisible();
    expect(asked.filter((one) => /decode|statistics|store|lookup|\/admin\//.test(one))).toEqual([]);

    await runChecks(page);
    for (const title of [...closedByProxy, auditLog]) {
      await expect(card(page, title)).toContainText(/^Open · /);
      await expect(card(page, title).getByRole('textbox', { name: /^Lines to copy/ })).toHaveValue(
        /hardening\.conf/,
      );
    }
    await expect(page.getByRole('status').filter({ hasText: 'Open: 5 critical' })).toBeVisible();

    const hardened = await startLocalServer('--mode', 'hardened');
    await openPosture(page, hardened);
    await runChecks(page);
    for (const title of [...closedByProxy, auditLog])
      await expect(card(page, title)).toContainText(/^Closed · /);
    await expect(card(page, 'Instant links end soon')).toContainText('by its rule: linkEnd');
    for (const title of byDesign) await expect(card(page, title)).toContainText('Open by design');
    // What a run found stays on the device as counts only.
    await page.reload();
    await expect(page.getByText('Last run on this device')).toBeVisible();
    const stored = await page.evaluate(() => localStorage.getItem('castellan.posture'));
    expect(JSON.parse(stored ?? '')).toEqual({
      at: expect.any(String),
      unknown: expect.any(Number),
      open: { critical: 0, serious: 0, minor: expect.any(Number) },
    });
  });

  test('Keycloak’s settings, accounts, roles and labels: closed, and open', async ({
    page,
    startLocalServer,
  }) => {
    const localServer = await startLocalServer('--mode', 'hardened');
    const servers = localServer.servers();
    await openPosture(page, localServer);
    await runChecks(page);
    for (const title of [...closedByRealm, 'The console’s pages have their security headers'])
      await expect(card(page, title)).toContainText(/^Closed · /);

    const user = (username: string, more: object): Promise<Response> =>
      servers.must('POST', `${realm}/users`, { username, enabled: true, ...more });
    await servers.must('PUT', realm, {
      realm: 'orthanc',
      eventsEnabled: false,
      bruteForceProtected: false,
      accessTokenLifespan: 3600,
    });
    await user('posture-idle', {});
    await user('posture-gone', { enabled: false, attributes: { 'api-key': ['5afe00c0ffee5afe00c0ffee'] } });
    const profile = userProfile.parse(await (await servers.must('GET', `${realm}/users/profile`)).json());
    // As realms come: any attribute can be edited by its owner.
    await servers.must('PUT', `${realm}/users/profile`, {
      ...profile,
      attributes: profile.attributes.filter(({ name }) => !name.startsWith('api-key')),
      unmanagedAttributePolicy: 'ENABLED',
    });
    await servers.createRealmRole('<b>unused');
    for (const study of await servers.findStudies({}, 0, 1)) await servers.putLabel(study, 'nobody-sees');

    await runChecks(page);
    for (const [title, found] of [
      ['Keycloak records sign-ins and changes', 'aren’t recorded'],
      ['Guessing passwords is slowed down', 'never lock'],
      ['Access tokens end within 15 minutes', 'last 60 minutes'],
      ['Only administrators can edit API keys', 'can edit the attribute'],
      ['Every user has a role', 'without a role:'],
      ['Disabled users have no API keys', 'posture-gone'],
      ['Someone has each role', '<b>unused'],
      ['A role grants each label in use', 'nobody-sees'],
    ] as const) {
      await expect(card(page, title)).toContainText(/^Open · /);
      await expect(card(page, title)).toContainText(found);
    }
    const toKeys = card(page, 'Disabled users have no API keys').getByRole('link', { name: 'Open API keys' });
    await expect(toKeys).toHaveAttribute('href', '/api-keys');
    await expect(page.locator('body')).not.toContainText('5afe00c0ffee');
  });

  test('unlabeled studies are counted, and the card leads to the label queue', async ({
    page,
    startLocalServer,
  }) => {
    await openPosture(page, await startLocalServer());
    await runChecks(page);
    const unlabeled = card(page, 'Every study has a label');
    await expect(unlabeled).toContainText(/Studies without labels: \d+/);
    await unlabeled.getByRole('link', { name: 'Open label queue' }).click();
    await expect(page).toHaveURL(/\/labels\/unlabelled$/);
  });

  test('an administrator without rights in Keycloak: what can’t be told says why', async ({
    page,
    startLocalServer,
  }) => {
    const localServer = await startLocalServer('--mode', 'hardened');
    const servers = localServer.servers();
    const account = { name: 'only-roles', password: 'correct horse battery' };
    await servers.createUser(account, ['admin-role']);
    await signIn(page, account, `${localServer.url}/posture`);
    await runChecks(page);
    for (const title of ['Keycloak records sign-ins and changes', 'Every user has a role']) {
      await expect(card(page, title)).toContainText(/^Unknown · /);
      await expect(card(page, title)).toContainText('view-realm');
    }
    await expect(card(page, 'Share links can only read')).toContainText(/^Closed · /);
  });

  test('filters, a link to a card, the proof, and the report', async ({ page, startLocalServer }) => {
    const localServer = await startLocalServer();
    await openPosture(page, localServer, '/posture?check=bruteForce');
    await expect(card(page, 'Guessing passwords is slowed down')).toBeFocused();
    await runChecks(page);
    const proof = card(page, 'Guessing passwords is slowed down');
    await proof.getByText('Proof').focus();
    await page.keyboard.press('Enter');
    await expect(proof).toContainText('"bruteForceProtected":true');
    await page.getByRole('combobox', { name: 'Show' }).selectOption({ label: 'Open by design (5)' });
    await expect(page).toHaveURL(/state=byDesign/);
    await expect(page.getByRole('article')).toHaveCount(5);

    const stored = await page.evaluate(() => JSON.stringify([localStorage, sessionStorage]));
    expect(stored).toContain('castellan.posture');
    expect(stored).not.toContain('eyJ');
    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export report' }).click();
    const download = await downloading;
    expect(download.suggestedFilename()).toMatch(/^posture-\d{4}-\d{2}-\d{2}\.md$/);
    const report = await readFile(await download.path(), 'utf8');
    expect(report).toContain(`# Security posture of ${localServer.url}/`);
    expect(report).toContain('Ada Admin (admin)');
    expect(report).toContain('hardening.conf');
    expect(report).not.toMatch(/eyJ|Bearer [A-Za-z0-9]/);
  });

  test('by keyboard: run and stop; accessible with all cards, and fits a phone', async ({
    page,
    startLocalServer,
  }) => {
    const localServer = await startLocalServer();
    await openPosture(page, localServer);
    await localServer.control({ keycloak: { state: 'hang', only: '^GET /admin/realms/orthanc$' } });
    await page.getByRole('button', { name: 'Run checks' }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByText(/^\d+ of \d+ checks done$/)).toBeVisible();
    await page.getByRole('button', { name: 'Stop' }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByText('You stopped the run.')).toBeVisible();
    await expect(page.getByRole('status').filter({ hasText: /Unknown: \d+\. Last run/ })).toBeVisible();
    await expect(page.getByText('Nothing is open')).toHaveCount(0);
    await expect(card(page, 'Guessing passwords is slowed down')).toContainText(
      'Stopped before it was told.',
    );
    await localServer.control({ keycloak: { state: 'up' } });
    await runChecks(page);
    for (const proof of await page.getByText('Proof', { exact: true }).all()) await proof.click();
    await expectAccessible(page);
    await page.setViewportSize({ width: 390, height: 844 });
    await expectNoSidewaysScroll(page);
  });

  test('people who don’t administer roles have no such page', async ({ page, startLocalServer }) => {
    const localServer = await startLocalServer();
    await signIn(page, 'doctor', `${localServer.url}/posture`);
    await expect(page.getByRole('heading', { level: 1, name: 'Posture' })).toBeVisible();
    await expect(page.getByRole('heading', { name: 'For administrators' })).toBeVisible();
    await expect(page.getByRole('button', { name: /^Run checks/ })).toHaveCount(0);
  });
});

// What simulated servers answer could be our own idea of it: these are nginx, Keycloak and Orthanc.
test.describe('posture of the stack', { tag: '@stack' }, () => {
  const isHardened = process.env['CASTELLAN_PROXY'] !== 'none';

  test('nginx closes the holes, and the plugin alone leaves them open', async ({ page }) => {
    await signIn(page, 'admin', '/posture');
    await runChecks(page);
    for (const title of closedByProxy)
      await expect(card(page, title)).toContainText(isHardened ? /^Closed · / : /^Open · /);
    for (const title of closedByRealm) await expect(card(page, title)).toContainText(/^Closed · /);
    // What other tests leave there is for them; but it can be told.
    for (const title of [
      'Every user has a role',
      'Disabled users have no API keys',
      'Someone has each role',
      'A role grants each label in use',
      'Every study has a label',
    ])
      await expect(card(page, title)).toContainText(/^(Open|Closed) · /);
  });
});
