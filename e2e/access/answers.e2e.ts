// What the access explainer says of each kind of refusal, and that the server decides the same.
import { expect, signIn, test } from '../support/fixtures.ts';
import { Servers } from '../support/Servers.ts';
import { expectAccessible } from '../support/accessibility.ts';
import { ask, loadRoles, sentence } from './accessPage.ts';

const gone = '00000000-00000000-00000000-00000000-00000000';

/** A request of a user limited to one label, what the page says of it, and its body. */
const requests: readonly (readonly [line: string, body: string | undefined, says: RegExp])[] = [
  ['GET /studies/{theirs}', undefined, /can send this request\.$/],
  ['GET /studies/{other}', undefined, /none of their roles grants access to a label of the study \(/],
  ['GET /studies', undefined, /a list of everything needs access to all labels/],
  ['POST /tools/execute-script', undefined, /no rule that allows the request to anyone/],
  [
    'DELETE /studies/{other}/labels/none',
    undefined,
    /none of their roles includes the “edit-labels” permission/,
  ],
  ['POST /tools/find', '{"Level":"Patient","Query":{}}', /searching for patients needs access to all labels/],
  ['POST /tools/find', '{"Level":"Series","Query":{}}', /without a study needs access to all labels/],
  ['POST /tools/find', '{"Level":"Study","Query":{},"Labels":["{label}"]}', /without a constraint/],
  [
    'POST /tools/find',
    '{"Level":"Study","Query":{},"Labels":["none-of-theirs"],"LabelsConstraint":"Any"}',
    /only for labels without access/,
  ],
  [`GET /studies/${gone}`, undefined, /nothing with this ID on the server/],
];

test('each refusal of a user has its sentence, and the server refuses the same', async ({
  page,
  resources,
}) => {
  const { study: theirs, label } = await resources.labeledStudy();
  const other = await resources.otherStudy(theirs);
  await resources.label(other);
  const person = await resources.person(['view'], [label]);
  const asThey = new Servers(person);
  await ask(page, 'admin', { who: `user:${person.id}`, action: 'request' });
  await loadRoles(page);
  const filled = (text: string): string =>
    text.replace('{theirs}', theirs.id).replace('{other}', other.id).replace('{label}', label);
  for (const [line, body, says] of requests) {
    await page
      .getByLabel('Method and path')
      .fill([filled(line), body && filled(body)].filter(Boolean).join(' '));
    await expect(sentence(page)).toContainText(says);
    const [method = '', path = ''] = filled(line).split(' ');
    const { status } = await asThey.send(method, `/orthanc${path}`, body && filled(body));
    expect([line, body, status === 403]).toEqual([
      line,
      body,
      (await sentence(page).getAttribute('data-answer')) === 'no',
    ]);
  }
  await expectAccessible(page);
});

test('a missing permission is explained to the person themselves, without the roles', async ({
  page,
  resources,
}) => {
  const { study, label } = await resources.labeledStudy();
  const person = await resources.person(['view'], [label]);
  await ask(page, person, { study: study.id, action: 'download' });
  await expect(sentence(page)).toHaveText(
    'You can’t download this study: none of your roles includes the “download” permission.',
  );
  const chain = page.getByRole('list').filter({ hasText: 'create a download link' });
  await expect(chain.getByRole('listitem')).toContainText([
    'Person',
    'Roles',
    'Permission',
    'Labels',
    'Rule',
    'Answer',
  ]);
  await expect(page.getByText('you need the “admin-permissions” permission')).toBeVisible();
  const refused = await new Servers(person).send('PUT', '/orthanc/auth/tokens/download-instant-link', {
    ID: 'end-to-end',
    Resources: [{ OrthancId: study.id, DicomUid: study.uid, Level: 'study' }],
    Type: 'download-instant-link',
    ExpirationDate: new Date(Date.now() + 60_000).toISOString(),
  });
  expect(refused.status).toBe(403);
  await page.getByLabel('Action').selectOption('view');
  await expect(sentence(page)).toHaveText('You can see this study.');
  await page.getByLabel('Action').selectOption('readStatistics');
  await expect(sentence(page)).toContainText('in the console');
});

test('people limited to labels are told no more of a hidden study than the server tells them', async ({
  page,
  resources,
}) => {
  const { study, label } = await resources.labeledStudy();
  const hidden = await resources.otherStudy(study);
  const person = await resources.person(['view'], [label]);
  const { status } = await new Servers(person).send('GET', `/orthanc/studies/${hidden.id}`);
  expect(status).toBe(403);
  await ask(page, person, { study: hidden.id });
  await expect(page.getByText('Not visible to you, or deleted')).toBeVisible();
  await expect(sentence(page)).toHaveCount(0);
  await page.getByLabel('Action').selectOption('delete');
  await expect(sentence(page)).toContainText('none of your roles includes the “delete” permission');
});

test('a disabled account and somebody who isn’t signed in are anonymous', async ({
  page,
  resources,
  keycloak,
}) => {
  const study = await resources.study();
  const user = await resources.user(['doctor-role']);
  await keycloak.change(user.id, { enabled: false });
  await ask(page, 'admin', { who: `user:${user.id}`, study: study.id });
  await loadRoles(page);
  await expect(sentence(page)).toHaveText(
    'End To-End can’t see this study: the account is disabled, so the server treats its requests as anonymous.',
  );
  await page.getByLabel('Person, key or link').selectOption('nobody');
  await expect(sentence(page)).toContainText('requests without a sign-in don’t have the “view” permission');
});

test('a share link is explained by what it opens, and stays out of the address', async ({
  page,
  resources,
  servers,
}) => {
  const study = await resources.study();
  const token = await servers.mintShare(study, 600);
  const ended = await servers.mintShare(study, -600);
  await signIn(page, 'admin', '/access');
  const field = page.getByLabel('Find a study, or paste one');
  await field.fill(`https://pacs.example/share?token=${token}`);
  await expect(sentence(page)).toHaveText('Anyone who has this share link can open this study in a viewer.');
  expect(page.url()).not.toContain(token.slice(0, 20));
  expect(new URL(page.url()).searchParams.get('study')).toBe(study.id);
  await page.getByLabel('Action').selectOption('share');
  await expect(sentence(page)).toContainText('a share link alone doesn’t have the “share” permission');
  await page.getByLabel('Action').selectOption('view');
  await page.getByLabel('Share link', { exact: true }).fill(ended);
  await page.getByRole('button', { name: 'Check link' }).click();
  await expect(sentence(page)).toContainText('the link has expired');
  await page.getByLabel('Share link', { exact: true }).fill('no link');
  await page.getByRole('button', { name: 'Check link' }).click();
  await expect(page.getByText('This text isn’t a share link.')).toBeVisible();
  const [head, payload] = token.split('.');
  await page.getByLabel('Share link', { exact: true }).fill(`${head}.${payload}.${'A'.repeat(43)}`);
  await page.getByRole('button', { name: 'Check link' }).click();
  await expect(sentence(page)).toContainText('this server didn’t sign the link');
});

test('an API key is explained by its owner, and stays out of the address', async ({
  page,
  resources,
  keycloak,
}) => {
  const { study, label } = await resources.labeledStudy();
  const owner = await resources.person(['view'], [label]);
  const key = `${resources.name('k')}-7c1de0a45b524c8e9f30`;
  await keycloak.setAttributes(owner.name, { 'api-key': [key], 'api-key-holder': ['true'] });
  await ask(page, 'admin', { who: 'key', study: study.id });
  await page.getByLabel('API key', { exact: true }).fill(key);
  await page.getByRole('button', { name: 'Check key' }).click();
  await expect(sentence(page)).toHaveText('A program with the API key of End To-End can see this study.');
  expect(page.url()).not.toContain(key);
  await page.getByLabel('Action').selectOption('delete');
  await expect(sentence(page)).toContainText(
    'none of the roles of its owner includes the “delete” permission',
  );
  await page.getByLabel('API key', { exact: true }).fill(resources.name('unknown'));
  await page.getByRole('button', { name: 'Check key' }).click();
  await expect(sentence(page)).toContainText('the server doesn’t recognize this key');
});

test('a pasted line of a log is read: whose study, which request', async ({ page, resources }) => {
  const study = await resources.study();
  await signIn(page, 'admin', '/access');
  const field = page.getByLabel('Find a study, or paste one');
  await field.fill(
    `10.0.0.1 - - [22/Nov/2026:12:00:00 +0000] "DELETE /orthanc/studies/${study.id}/attachments/x HTTP/1.1" 403 0`,
  );
  await expect(page.getByLabel('Method and path')).toHaveValue(/DELETE/);
  await expect(sentence(page)).toHaveText(/You can’t send this request: this server has no rule/);
  await page.getByRole('button', { name: 'Change study' }).click();
  await field.fill(study.uid);
  await expect(page).toHaveURL(new RegExp(`study=${study.id}`));
  await expect(sentence(page)).toHaveText('You can see this study.');
});

test('a late answer for an older text chooses nothing', async ({ page, resources }) => {
  const study = await resources.study();
  await signIn(page, 'admin', '/access');
  const held = Promise.withResolvers<undefined>();
  await page.route(`**/studies/${study.id}**`, async (route) => {
    await held.promise;
    await route.fallback();
  });
  const field = page.getByLabel('Find a study, or paste one');
  const asked = page.waitForRequest(`**/studies/${study.id}**`);
  await field.fill(study.id);
  const answered = (await asked).response();
  await field.fill('zzz-nobody');
  await expect(page.getByText('No studies match.')).toBeVisible();
  held.resolve(undefined);
  await answered;
  await page.getByLabel('Action').selectOption('download');
  await expect(page).toHaveURL(/\/access\?action=download$/);
  await expect(field).toHaveValue('zzz-nobody');
});
