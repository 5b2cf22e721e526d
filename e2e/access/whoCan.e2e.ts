import type { Locator, Page } from '@playwright/test';
import { expect, signIn, test } from '../support/fixtures.ts';
import { expectAccessible, expectNoSidewaysScroll } from '../support/accessibility.ts';

const who = (page: Page): Locator => page.getByRole('region', { name: 'Who can see this study' });

/** Roles are loaded on request only: reading them changes them. */
async function loadRoles(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Load roles' }).click();
  await expect(who(page).getByRole('table').first()).toBeVisible();
}

/** The row of a user, on whichever page it is. */
async function rowOf(page: Page, userName: string): Promise<Locator> {
  const rows = who(page)
    .getByRole('table', { name: 'By user' })
    .getByRole('row')
    .filter({ hasText: userName });
  const next = who(page).getByRole('button', { name: 'Next' });
  await expect(who(page).getByRole('table', { name: 'By user' })).toBeVisible();
  while ((await rows.count()) === 0) {
    const before = await who(page).getByRole('status').innerText();
    await next.click();
    await expect(who(page).getByRole('status')).not.toHaveText(before);
  }
  return rows;
}

test('everyone who can see a study, each once, with the roles that decide', async ({
  page,
  resources,
  keycloak,
}) => {
  const { study, label } = await resources.labeledStudy();
  const alone = await resources.role(['view'], [label]);
  const labelOnly = await resources.role([], [label]);
  const viewOnly = await resources.role(['view'], []);
  const both = await resources.user([alone, labelOnly]);
  const together = await resources.user([viewOnly, labelOnly]);
  const half = await resources.user([labelOnly]);
  const disabled = await resources.user([alone]);
  await keycloak.change(disabled.id, { enabled: false });
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await signIn(page, 'admin', `/access?study=${study.id}&action=view`);
  await loadRoles(page);
  expect(requests.filter((url) => /\/admin\/realms\/\w+\/users\?/.test(url))).toEqual([]);

  const showAll = who(page).getByRole('button', { name: /^Show all/ });
  if (await showAll.isVisible()) await showAll.click();
  const byRole = who(page).getByRole('table').first();
  await expect(byRole.getByRole('row').filter({ hasText: alone })).toContainText(
    `“view” and access to ${label}`,
  );
  await expect(byRole).not.toContainText(labelOnly);

  await expect(await rowOf(page, both.name)).toHaveCount(1);
  await expect(await rowOf(page, both.name)).toContainText(`${alone}: “view” and access to ${label}`);
  await expect(await rowOf(page, disabled.name)).toContainText('Disabled');
  await expect(await rowOf(page, together.name)).toContainText(
    `“view” from ${viewOnly}, access to ${label} from ${labelOnly}`,
  );
  await expect(who(page)).not.toContainText(half.name);
  await (await rowOf(page, together.name)).getByRole('link').click();
  await expect(page).toHaveURL(new RegExp(`/users/${together.id}$`));
});

test('without view-users: roles only, and it says so', async ({ page, resources }) => {
  const { study, label } = await resources.labeledStudy();
  const reader = await resources.person(['view', 'admin-permissions'], ['*']);
  const role = await resources.role(['view'], [label]);
  await signIn(page, reader, `/access?study=${study.id}&action=view`);
  await page.getByRole('button', { name: 'Load roles' }).click();
  const showAll = who(page).getByRole('button', { name: /^Show all/ });
  await expect(who(page)).toContainText('Only roles are listed. You need view-users');
  if (await showAll.isVisible()) await showAll.click();
  await expect(who(page).getByRole('table').first()).toContainText(role);
});

test('how many studies a role and a user see, by label', async ({ page, resources, servers }) => {
  const { label } = await resources.labeledStudy();
  const role = await resources.role(['view'], [label]);
  const user = await resources.user([role]);
  const expected = await servers.countStudies({}, label);
  const counts: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('/tools/count-resources')) counts.push(request.url());
  });
  await signIn(page, 'admin', `/users/${user.id}?tab=roles`);
  const reach = page.getByRole('region', { name: 'Visible studies' });
  await expect(reach).toContainText(`Can see ${expected} stud`);
  await expect(reach.getByRole('row').filter({ hasText: label }).getByRole('link')).toHaveText(
    String(expected),
  );
  expect(counts.length).toBeLessThanOrEqual(30);
  await page.goto(`/access?who=role:${role}`);
  await page.getByRole('button', { name: 'Load roles' }).click();
  await expect(reach).toContainText(`Can see ${expected} stud`);
});

test('the study page leads to everyone who can see it; accessible, and fits a phone', async ({
  page,
  resources,
}) => {
  const study = await resources.study();
  await signIn(page, 'admin', `/studies/${study.id}`);
  await page.getByRole('link', { name: 'See everyone who can see it' }).click();
  await expect(who(page).getByRole('table', { name: 'By user' })).toBeVisible();
  await expectAccessible(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await expectNoSidewaysScroll(page);
});
