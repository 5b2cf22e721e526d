// An installation that is wrong: each fault ends in a page that says which part it is, and which line an administrator changes.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, fillLogin, test } from '../support/fixtures.ts';
import type { Control } from '../support/LocalServer.ts';

test.describe.configure({ mode: 'parallel' });

const alert = (page: Page) => page.getByRole('alert');
const profile = '^GET /auth/user/profile$';
const expected = /ApiError|SetupError|the set-up|Failed to load resource/;

const faults: readonly {
  what: string;
  control: Control;
  title: string;
  line: string;
  french: string;
}[] = [
  {
    what: 'Orthanc without the plugin',
    control: { orthanc: { state: 'not-found', only: profile } },
    title: 'Orthanc has no authorization plugin',
    line: '"Plugins"',
    french: 'Orthanc n’a pas de plugin d’autorisation',
  },
  {
    what: 'the auth service down',
    control: { orthanc: { state: 'fail-500', only: profile } },
    title: 'Orthanc or its auth service is down',
    line: '"WebServiceRootUrl"',
    french: 'Orthanc ou son service d’autorisation est arrêté',
  },
];

for (const { what, control, title, line, french } of faults) {
  test(
    `${what}: the page says so in English and French, and continues when it is mended`,
    { tag: '@sim' },
    async ({ page, openBrowser, startLocalServer, consoleErrors }) => {
      consoleErrors.allow(expected);
      const localServer = await startLocalServer();
      await localServer.control(control);
      await page.goto(`${localServer.url}/studies`);
      await fillLogin(page, 'doctor');
      await expect(alert(page)).toContainText(title);
      await expect(alert(page)).toContainText('/orthanc/auth/user/profile');
      await expect(alert(page)).toContainText(line);
      const inFrench = await openBrowser({ locale: 'fr-FR' });
      await inFrench.goto(`${localServer.url}/studies`);
      await fillLogin(inFrench, 'doctor');
      await expect(alert(inFrench)).toContainText(french);
      await expect(alert(inFrench)).toContainText(line);
      await localServer.control({ orthanc: { state: 'up' } });
      await alert(page).getByRole('button', { name: 'Try again' }).click();
      await expect(page.getByRole('grid').getByRole('link').first()).toBeVisible();
    },
  );
}

test(
  'Orthanc under another prefix: the page names the setting and the proxy',
  { tag: '@sim' },
  async ({ page, startLocalServer, consoleErrors }) => {
    consoleErrors.allow(expected);
    const localServer = await startLocalServer('--config', await configFile('{"orthanc": {"url": "/pacs"}}'));
    await page.goto(`${localServer.url}/studies`);
    await fillLogin(page, 'doctor');
    await expect(alert(page)).toContainText('Something other than Orthanc answers at /pacs');
    await expect(alert(page)).toContainText('orthanc.url in config.json');
  },
);

test('a proxy that strips Authorization: the page says that Orthanc takes the request for anonymous', async ({
  page,
  consoleErrors,
}) => {
  consoleErrors.allow(expected);
  await page.route(/\/orthanc\//, async (route) => {
    const { authorization: _, ...headers } = await route.request().allHeaders();
    await route.continue({ headers });
  });
  await page.goto('/studies');
  await fillLogin(page, 'doctor');
  await expect(alert(page)).toContainText('Orthanc doesn’t recognize you');
  await expect(alert(page)).toContainText('must pass the header Authorization on');
});

test('Orthanc too old: the page names its version and the one that is needed', async ({
  page,
  consoleErrors,
}) => {
  consoleErrors.allow(expected);
  await page.route(/\/orthanc\/system$/, async (route) => {
    const response = await route.fetch();
    const system: unknown = await response.json();
    await route.fulfill({ response, json: { ...Object(system), Version: '1.12.4' } });
  });
  await page.goto('/studies');
  await fillLogin(page, 'doctor');
  await expect(alert(page)).toContainText('This is Orthanc 1.12.4');
  await expect(alert(page)).toContainText('1.12.5 or newer');
});

const folders: string[] = [];
async function configFile(text: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'castellan-config-'));
  folders.push(folder);
  const file = join(folder, 'config.json');
  await writeFile(file, text);
  return file;
}
test.afterAll(async () => {
  await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true })));
});

for (const [what, text, says] of [
  ['broken', '{"keycloak": {"realm": "orthanc"', /JSON/],
  ['a page that the proxy sends in its place', '<!doctype html><title>x</title>', /<!doctype html>/],
  ['a misspelled setting', '{"keycloack": {}}', /keycloack/],
] as const) {
  test(
    `config.json is wrong (${what}): the page names the file or the field`,
    { tag: '@sim' },
    async ({ page, startLocalServer }) => {
      const localServer = await startLocalServer('--config', await configFile(text));
      await page.goto(localServer.url);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Invalid configuration');
      await expect(page.getByRole('row', { name: says })).toBeVisible();
    },
  );
}

test(
  'config.json is missing: every setting has its default, and the console starts',
  { tag: '@sim' },
  async ({ page, startLocalServer, consoleErrors }) => {
    consoleErrors.allow(/Failed to load resource/);
    const localServer = await startLocalServer();
    await localServer.control({ console: { state: 'not-found', only: '^GET /config.json$' } });
    await page.goto(`${localServer.url}/studies`);
    await fillLogin(page, 'doctor');
    await expect(page.getByRole('grid').getByRole('link').first()).toBeVisible();
  },
);
