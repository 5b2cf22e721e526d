// The start: whatever its steps meet, the page says so in words, and never stays white.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Fault } from '#server/faults.ts';
import { expect, expectPage, fillLogin, signIn, test } from '../support/fixtures.ts';

test.describe.configure({ mode: 'parallel' });

const failed = (page: Page) => page.getByRole('heading', { level: 1, name: 'The console couldn’t start' });
const rows = (page: Page) => page.getByRole('grid').getByRole('link').first();

/** What the page says when no response, or one without meaning, comes from Keycloak. */
const noResponses: readonly (readonly [Fault, string])[] = [
  ['garbage', 'unexpected response'],
  ['empty', 'unexpected response'],
  ['null', 'unexpected response'],
  ['wrong-shape', 'unexpected response'],
  ['drop', 'couldn’t be reached'],
];

/** What the page says of each answer of Keycloak to the hidden frame. `hang` takes ten seconds, and has a test of its own. */
const frameFaults: readonly (readonly [Fault, string])[] = [
  ['unauthorized', 'returned status 401'],
  ['forbidden', 'returned status 403'],
  ['not-found', 'no realm “orthanc”'],
  ['conflict', 'returned status 409'],
  ['fail-500', 'returned status 500'],
  ['down', 'returned status 502'],
  ...noResponses,
];

test(
  'the sign-in frame meets any fault: the page names it, and a reload works',
  { tag: '@sim' },
  async ({ page, startLocalServer }) => {
    test.slow();
    const localServer = await startLocalServer();
    await signIn(page, 'doctor', `${localServer.url}/studies`);
    for (const [state, text] of frameFaults) {
      await test.step(state, async () => {
        await localServer.control({ keycloak: { state, only: 'openid-connect/auth$' } });
        await page.goto(`${localServer.url}/studies`);
        await expect(failed(page)).toBeVisible();
        await expect(page.getByRole('alert')).toContainText(text);
      });
    }
    await localServer.control({ keycloak: { state: 'up' } });
    await page.getByRole('button', { name: 'Reload' }).click();
    await expect(rows(page)).toBeVisible();
  },
);

/** What the page says of each answer to the request for a token. */
const tokenFaults: readonly (readonly [Fault, string])[] = [
  ['unauthorized', 'refused to issue a token to the client “orthanc”'],
  ['fail-500', 'returned status 500'],
  ['cut', 'unexpected response'],
  ...noResponses,
];

test(
  'the token request meets any fault: the page names it, and there is no redirect loop',
  { tag: '@sim' },
  async ({ page, startLocalServer }) => {
    test.slow();
    const localServer = await startLocalServer();
    await signIn(page, 'doctor', `${localServer.url}/studies`);
    for (const [state, text] of tokenFaults) {
      await test.step(state, async () => {
        await localServer.control({ keycloak: { state, only: 'openid-connect/token$' } });
        await page.goto(`${localServer.url}/studies`);
        await expect(failed(page)).toBeVisible();
        await expect(page.getByRole('alert')).toContainText(text);
        await expect(page.getByRole('alert')).toContainText(/openid-connect\/token|Client authentication/);
      });
    }
  },
);

const hangs = [
  { what: 'Keycloak’s frame', control: { keycloak: { state: 'hang', only: 'auth$' } }, names: '/auth.' },
  { what: 'the token', control: { keycloak: { state: 'hang', only: 'token$' } }, names: '/token.' },
  { what: 'config.json', control: { console: { state: 'hang', only: 'config' } }, names: '/config.json.' },
] as const;
for (const { what, control, names } of hangs) {
  test(
    `${what} hangs: after ten seconds the page names the address`,
    { tag: '@sim' },
    async ({ page, startLocalServer }) => {
      const localServer = await startLocalServer();
      await signIn(page, 'doctor', `${localServer.url}/studies`);
      await localServer.control(control);
      await page.goto(`${localServer.url}/studies`, { waitUntil: 'commit' });
      await expect(page.getByText('Loading…')).toBeVisible();
      await expect(failed(page)).toBeVisible({ timeout: 20_000 });
      await expect(page.getByRole('alert')).toContainText('didn’t respond within 10 seconds');
      await expect(page.getByRole('alert')).toContainText(names);
    },
  );
}

test(
  'config.json hangs: the landing page says that it is loading, then opens',
  { tag: '@sim' },
  async ({ page, startLocalServer }) => {
    const localServer = await startLocalServer();
    await localServer.control({ console: { state: 'hang', only: 'config' } });
    await page.goto(`${localServer.url}/share`, { waitUntil: 'commit' });
    await expect(page.getByText('Loading…')).toBeVisible();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('No link found', { timeout: 20_000 });
  },
);

test('a wrong clientId: Keycloak refuses it, and the page names the setting and the redirect address', async ({
  page,
  baseURL,
}) => {
  const config = { keycloak: { clientId: 'nope' } };
  await page.route('/config.json', (route) => route.fulfill({ json: config }));
  await page.goto('/');
  await expect(failed(page)).toBeVisible();
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('keycloak.clientId is “nope”');
  await expect(alert).toContainText(`${baseURL ?? ''}/silent-check-sso.html`);
  await expect(alert).toContainText('Valid redirect URIs');
});

test('a redirect address missing in Keycloak is named', { tag: '@stack' }, async ({ page, baseURL }) => {
  const other = (baseURL ?? '').replace('127.0.0.1', 'localhost');
  await page.goto(other);
  await expect(failed(page)).toBeVisible();
  await expect(page.getByRole('alert')).toContainText(`${other}/silent-check-sso.html`);
});

test('a missing realm is named', async ({ page }) => {
  await page.route('/config.json', (route) => route.fulfill({ json: { keycloak: { realm: 'nowhere' } } }));
  await page.goto('/');
  await expect(failed(page)).toBeVisible();
  await expect(page.getByRole('alert')).toContainText('no realm “nowhere”');
});

test(
  'servers on another origin are refused with the reason',
  { tag: '@sim' },
  async ({ page, startLocalServer }) => {
    const folder = await mkdtemp(join(tmpdir(), 'castellan-config-'));
    const file = join(folder, 'config.json');
    await writeFile(file, JSON.stringify({ keycloak: { url: 'https://sso.example/keycloak' } }));
    const localServer = await startLocalServer('--config', file);
    await page.goto(localServer.url);
    const row = page.getByRole('row', { name: /keycloak\.url/ });
    await expect(row).toContainText('https://sso.example/keycloak');
    await expect(row).toContainText('content security policy');
    await rm(folder, { recursive: true });
  },
);

test('a sign-in loop stops itself and says so', async ({ page }) => {
  await page.addInitScript(() => {
    if (!sessionStorage.getItem('seeded')) {
      const now = Date.now();
      sessionStorage.setItem('castellan.signIns', [now - 9000, now - 6000, now - 3000, now].join(','));
      sessionStorage.setItem('seeded', 'yes');
    }
  });
  await page.goto('/');
  await expect(failed(page)).toBeVisible();
  await expect(page.getByRole('alert')).toContainText('no session started');
  await page.getByRole('button', { name: 'Reload' }).click();
  await expect(page.locator('#username')).toBeVisible();
});

test('blocked storage: the console works', async ({ page }) => {
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage']) {
      Object.defineProperty(window, name, {
        get: () => {
          throw new DOMException('Access is denied for this document.', 'SecurityError');
        },
      });
    }
  });
  await page.goto('/share');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('No link found');
  await page.goto('/studies');
  await fillLogin(page, 'doctor');
  await expect(rows(page)).toBeVisible();
  const box = page.getByRole('searchbox', { name: 'Search studies' });
  await box.fill('a');
  await expect(rows(page)).toBeVisible();
  await expect(box).toHaveValue('a');
});

test('full storage: the console works', async ({ page }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
    };
  });
  await page.goto('/studies');
  await fillLogin(page, 'doctor');
  await expect(rows(page)).toBeVisible();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  for (const path of ['/', '/share']) {
    test(`${path} says what to do, in English and French`, async ({ page }) => {
      await page.goto(path);
      await expect(page.getByText(/needs JavaScript/)).toBeVisible();
      await expect(page.getByText(/a besoin de JavaScript/)).toBeVisible();
      await expect(page.getByText('Loading…')).toBeHidden();
    });
  }
});

test(
  'scripts that don’t load: the static page says that it is loading, then what to do',
  { tag: '@sim' },
  async ({ page, startLocalServer, consoleErrors }) => {
    consoleErrors.allow(/dynamically imported module/);
    const localServer = await startLocalServer();
    await localServer.control({ console: { state: 'drop', only: '/assets/start-.*js$' } });
    await page.goto(localServer.url);
    await expect(page.getByText('The page isn’t loading.')).toBeVisible();
    await localServer.control({ console: { state: 'hang', only: '/assets/.*js$' } });
    await page.goto(localServer.url, { waitUntil: 'commit' });
    await expect(page.getByText('Loading…')).toBeVisible();
    await expect(page.getByText('The page isn’t loading.')).toBeVisible({ timeout: 20_000 });
    await localServer.control({ console: { state: 'up' } });
    await page.getByRole('link', { name: 'reload the page' }).click();
    await expect(page.locator('#username')).toBeVisible();
  },
);

test(
  'the first rows are requested as soon as there is a token, and config.json once',
  { tag: '@sim' },
  async ({ page, startLocalServer }) => {
    const localServer = await startLocalServer();
    await signIn(page, 'doctor', `${localServer.url}/studies`);
    await localServer.control({ orthanc: { delay: 3000, only: 'GET /(auth/user/profile|system)' } });
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    const found = page.waitForResponse(/tools\/find/);
    const profile = page.waitForResponse(/auth\/user\/profile/);
    await page.goto(`${localServer.url}/studies`, { waitUntil: 'commit' });
    expect(await Promise.race([found.then(() => 'rows'), profile.then(() => 'profile')])).toBe('rows');
    await profile;
    await expect(rows(page)).toBeVisible();
    expect(asked.filter((path) => path === '/config.json')).toHaveLength(1);
    expect(asked.filter((path) => path === '/orthanc/tools/find')).toHaveLength(1);
  },
);

test('without the view permission no rows are requested: no refusal in the browser’s console', async ({
  page,
}) => {
  const refused: string[] = [];
  page.on('response', (response) => response.status() === 403 && refused.push(response.url()));
  await signIn(page, 'manager', '/');
  await page.goto('/');
  await expectPage(page);
  await expect(page).toHaveURL(/\/users$/);
  expect(refused).toEqual([]);
});

test('signing in begins with the settings of the last start, before config.json has loaded', async ({
  page,
}) => {
  await signIn(page, 'doctor', '/studies');
  let isConfigThere = false;
  await page.route('/config.json', async (route) => {
    const asked = page.waitForRequest(/protocol\/openid-connect\/auth/);
    const response = await route.fetch();
    await asked;
    isConfigThere = true;
    await route.fulfill({ response });
  });
  await page.goto('/studies');
  await expect(rows(page)).toBeVisible();
  expect(isConfigThere).toBe(true);
});

test(
  'config.json names another client than at the last start: it decides, and the error names its setting',
  { tag: '@sim' },
  async ({ page }) => {
    await signIn(page, 'doctor', '/studies');
    await page.route('/config.json', (route) => route.fulfill({ json: { keycloak: { clientId: 'nope' } } }));
    await page.goto('/studies');
    await expect(page.getByRole('alert')).toContainText('keycloak.clientId');
    await page.unroute('/config.json');
    await page.goto('/studies');
    await expect(rows(page)).toBeVisible();
  },
);
