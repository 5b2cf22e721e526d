import { randomBytes } from 'node:crypto';
import type { Locator, Page } from '@playwright/test';
import { expect, signIn, test } from '../support/fixtures.ts';

const askPart = (page: Page): Locator => page.getByRole('region', { name: 'Ask the server' });

/** Sends the request with what was chosen, and gives the one that left the browser. */
async function ask(page: Page, path: string, header: string) {
  const sent = page.waitForRequest(
    (request) => request.url().endsWith(`/orthanc${path}`) && header in request.headers(),
  );
  await askPart(page).getByRole('button', { name: 'Ask the server' }).click();
  return (await sent).headers();
}

const agree = (page: Page): Locator => askPart(page).getByText('Model and server agree.');

test('my account: the server’s verdict is the model’s', async ({ page, resources, servers }) => {
  const { study, label } = await resources.labeledStudy();
  const person = await resources.person(['view'], [label]);
  await signIn(page, person, `/access?study=${study.id}&action=view`);
  const headers = await ask(page, `/studies/${study.id}`, 'authorization');
  expect(headers['cookie']).toBeUndefined();
  await expect(askPart(page)).toContainText('The server allowed the request (status 200).');
  await expect(agree(page)).toBeVisible();
  const hidden = (await servers.findStudies({}, 0, 2)).find(({ id }) => id !== study.id);
  await page.goto(`/access?study=${hidden?.id}&action=view`);
  await ask(page, `/studies/${hidden?.id}`, 'authorization');
  await expect(askPart(page)).toContainText('The server refused the request.');
  await expect(agree(page)).toBeVisible();
});

test('an API key: sent alone, and compared', async ({ page, resources, keycloak }) => {
  const { study, label } = await resources.labeledStudy();
  const person = await resources.person(['view'], [label]);
  const key = randomBytes(32).toString('hex');
  await keycloak.setAttributes(person.name, { 'api-key': [key] });
  await signIn(page, 'admin', `/access?study=${study.id}&action=view`);
  await askPart(page).getByLabel('An API key').check();
  await askPart(page).getByLabel('API key to send').fill(key);
  const headers = await ask(page, `/studies/${study.id}`, 'api-key');
  expect(headers['api-key']).toBe(key);
  expect(headers['authorization']).toBeUndefined();
  await expect(askPart(page)).toContainText('The server allowed the request (status 200).');
  await expect(agree(page)).toBeVisible();
  expect(page.url()).not.toContain(key);

  await askPart(page).getByLabel('API key to send').fill(randomBytes(32).toString('hex'));
  await askPart(page).getByRole('button', { name: 'Ask the server' }).click();
  await expect(askPart(page).getByText('The server doesn’t recognize this key')).toBeVisible();
  await expect(agree(page)).toHaveCount(0);
});

test('a share link: its token in a header, and compared', async ({ page, resources, servers }) => {
  const study = await resources.study();
  const token = await servers.mintShare(study, 3600);
  await signIn(page, 'admin', `/access?study=${study.id}&action=view`);
  await askPart(page).getByLabel('A share link').check();
  await askPart(page).getByLabel('Share link to send').fill('https://example.org/');
  await askPart(page).getByRole('button', { name: 'Ask the server' }).click();
  await expect(askPart(page).getByText('This text doesn’t contain a share link.')).toBeVisible();
  await askPart(page)
    .getByLabel('Share link to send')
    .fill(`${new URL(page.url()).origin}/share#token=${token}`);
  const headers = await ask(page, `/studies/${study.id}`, 'token');
  expect(headers['authorization']).toBeUndefined();
  await expect(askPart(page)).toContainText('The server allowed the request (status 200).');
  await expect(agree(page)).toBeVisible();
});

test('nobody: refused by both', async ({ page, resources }) => {
  const study = await resources.study();
  await signIn(page, 'admin', `/access?study=${study.id}&action=view`);
  await askPart(page).getByLabel('No sign-in').check();
  await askPart(page).getByRole('button', { name: 'Ask the server' }).click();
  await expect(askPart(page)).toContainText('The server refused the request.');
  await expect(agree(page)).toBeVisible();
});

test('a search tells whether it finds the study', async ({ page, resources }) => {
  const study = await resources.study();
  await signIn(page, 'admin', `/access?study=${study.id}&action=search`);
  await askPart(page).getByRole('button', { name: 'Ask the server' }).click();
  await expect(askPart(page)).toContainText('The server allowed the search and found the study.');
  await expect(agree(page)).toBeVisible();
});

test('what writes is never sent', async ({ page, resources }) => {
  const study = await resources.study();
  const writes: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes(study.id) && request.method() !== 'GET') writes.push(request.method());
  });
  await signIn(page, 'admin', `/access?study=${study.id}&action=delete`);
  await expect(askPart(page)).toContainText('Asking the server would carry this out.');
  await expect(askPart(page).getByRole('button')).toHaveCount(0);
  expect(writes).toEqual([]);
});

test('a pasted section that differs: the difference, and a report without secrets', async ({
  page,
  resources,
}) => {
  const study = await resources.study();
  await signIn(page, 'admin', `/access?study=${study.id}&action=view`);
  await askPart(page).getByRole('button', { name: 'Ask the server' }).click();
  await expect(agree(page)).toBeVisible();
  const section = page.getByRole('region', { name: 'Rules of your server' });
  await expect(section.getByLabel('Authorization section')).toBeHidden();
  await section.getByText('Rules of your server').click();
  await section
    .getByLabel('Authorization section')
    .fill(
      '// ours\n"Authorization": {"WebServiceRootUrl": "http://auth", "CheckedLevel": "studies", "UncheckedFolders": ["/dicom-web/"], "Permissions": []}',
    );
  await expect(section).toContainText('Line 2, column 103: Everyone can read /dicom-web/');
  await expect(askPart(page).getByText('Model and server differ')).toBeVisible();
  const report = askPart(page).getByLabel('Report to copy');
  await expect(report).toHaveValue(/Rules: pasted section, 0 rows/);
  await expect(report).not.toHaveValue(new RegExp(`${study.id}|${study.uid}`));
  await section.getByRole('button', { name: 'Use default table' }).click();
  await expect(agree(page)).toBeVisible();
});
