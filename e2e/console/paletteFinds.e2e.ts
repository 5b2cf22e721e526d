// What the palette finds on the servers while somebody types.
import type { Page } from '@playwright/test';
import { expect, signIn, test } from '../support/fixtures.ts';
import { expectAccessible } from '../support/accessibility.ts';

const box = (page: Page) => page.getByRole('combobox', { name: 'Command palette' });
const options = (page: Page) => page.getByRole('dialog').getByRole('option');
const option = (page: Page, kind: string, name: string) =>
  options(page).filter({ hasText: name }).filter({ hasText: kind });

/** Opens the palette by its field in the head, and types. */
async function type(page: Page, text: string): Promise<void> {
  await page.getByRole('button', { name: /^Search or jump to/ }).click();
  await expect(box(page)).toBeFocused();
  await page.keyboard.type(text);
}

test('a study by its patient’s name, a label by a part of its name', async ({ page, servers, resources }) => {
  const { label } = await resources.labeledStudy();
  const families = (await servers.findStudies({}, 0, 20)).map(({ patientName }) => patientName.split('^')[0]);
  const family = families.find((name) => name && /^[a-z]{4,}$/i.test(name)) ?? '';
  await signIn(page, 'admin', '/me');
  await type(page, family);
  await expect(option(page, 'Studies', family).first()).toBeVisible();
  await expectAccessible(page);
  await box(page).fill(label.slice(4));
  await option(page, 'Labels', label).click();
  await expect(page).toHaveURL(new RegExp(`/studies\\?.*label=${label}`));
  await expect(page.getByRole('grid').getByRole('row')).toHaveCount(2);
});

test('a user by the beginning of the name; an account that the palette begins', async ({
  page,
  resources,
}) => {
  const user = await resources.user([]);
  await signIn(page, 'admin', '/me');
  await type(page, user.name);
  await option(page, 'Users', user.name).click();
  await expect(page).toHaveURL(new RegExp(`/users/${user.id}`));
  await type(page, 'new serv');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('New service account');
});

test('a role that has been read in this session', async ({ page, resources }) => {
  const role = await resources.role(['view'], []);
  await signIn(page, 'admin', '/roles');
  await expect(page.getByRole('heading', { level: 1, name: 'Roles' })).toBeVisible();
  await page.getByRole('link', { name: 'My access' }).first().click();
  await type(page, role);
  await option(page, 'Roles', role).click();
  await expect(page).toHaveURL(new RegExp(`/roles\\?.*role=${role}`));
});

test('a server that doesn’t answer is told, and the rest is found', async ({ page, consoleErrors }) => {
  consoleErrors.allow(/503/);
  await signIn(page, 'admin', '/me');
  await page.route('**/orthanc/tools/find', (route) => route.fulfill({ status: 503, body: '' }));
  await type(page, 'user');
  await expect(page.getByRole('status').filter({ hasText: 'A server didn’t respond' })).toBeVisible();
  await expect(option(page, 'Go to', 'Users')).toBeVisible();
});

test('who may see no study and no user is offered neither, and no server is asked', async ({
  page,
  resources,
}) => {
  await signIn(page, await resources.user([]), '/me');
  const asked: string[] = [];
  page.on('request', (request) => {
    if (/\/tools\/find|\/tools\/labels|\/users\?/.test(request.url())) asked.push(request.url());
  });
  await type(page, 'acc');
  await expect(options(page)).toHaveText([/Access/, /My access/]);
  // Longer than the pause after which servers are asked.
  await page.waitForTimeout(600);
  expect(asked).toEqual([]);
  await expect(options(page)).toHaveCount(2);
});
