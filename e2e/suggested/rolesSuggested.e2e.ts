// Roles that open with a suggested change: in the edit, not on the server, until a person saves it.
import { expect, signIn, test } from '../support/fixtures.ts';
import { expectAccessible, expectNoSidewaysScroll } from '../support/accessibility.ts';
import { openPrepared } from './openPrepared.ts';
import { withRolesDocument } from '../support/locks/rolesLock.ts';
import { inRow, reviewAndSave } from '../roles/rolesScreen.ts';

const view = { permissions: ['view'], 'authorized-labels': ['*'] };

test('a suggested permission is in the edit; saved, the server has it, and Back doesn’t bring it again', async ({
  page,
  resources,
  servers,
}) => {
  const role = await resources.role(['view'], ['*']);
  await withRolesDocument(async () => {
    await signIn(page, 'admin', '/labels');
    await openPrepared(page, '/roles', {
      kind: 'editRoles',
      changes: [{ kind: 'permissionGranted', role, permission: 'share' }],
    });
    const notice = page.getByRole('note').filter({ hasText: 'Suggested on the Access page' });
    await expect(notice).toContainText(`${role} gains share`);
    await expect(notice).toContainText('Nothing is saved yet');
    await page.getByRole('searchbox').fill(role);
    await expect(inRow(page, role, 'share')).toBeChecked();
    await expect(page.getByText('1 unsaved change')).toBeVisible();
    expect(await servers.roleHeld(role)).toEqual(view);
    await expectAccessible(page);

    await reviewAndSave(page);
    expect(await servers.roleHeld(role)).toEqual({ ...view, permissions: ['view', 'share'] });
    await expect(notice).toHaveCount(0);
    // The review was an entry of its own, and so is what came after it.
    await page.evaluate(() => history.go(-2));
    await expect.poll(() => page.evaluate(() => JSON.stringify(history.state))).toContain('prepared');
    await expect(page.getByRole('grid', { name: 'Permissions matrix' })).toBeVisible();
    await expect(notice).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Review changes' })).toHaveCount(0);
  });
});

test('discarding a suggested change leaves nothing of it, and a reload doesn’t bring it back', async ({
  page,
  resources,
  servers,
}) => {
  const role = await resources.role(['view'], ['*']);
  await signIn(page, 'admin', '/labels');
  await openPrepared(page, '/roles', {
    kind: 'editRoles',
    changes: [
      { kind: 'permissionGranted', role, permission: 'send' },
      { kind: 'labelGranted', role, label: 'research' },
    ],
  });
  await expect(page.getByText('2 unsaved changes')).toBeVisible();
  await page.getByRole('button', { name: 'Discard' }).click();
  await expect(page.getByRole('note').filter({ hasText: 'Suggested' })).toHaveCount(0);
  await page.reload();
  await page.getByRole('searchbox').fill(role);
  await expect(inRow(page, role, 'send')).not.toBeChecked();
  await expect(page.getByRole('button', { name: 'Review changes' })).toHaveCount(0);
  expect(await servers.roleHeld(role)).toEqual(view);
});

test('two tabs: what one saves, the other’s suggestion says to be so already', async ({
  page,
  context,
  resources,
  servers,
}) => {
  const role = await resources.role(['view'], ['*']);
  const change = {
    kind: 'editRoles',
    changes: [{ kind: 'permissionGranted', role, permission: 'share' }],
  } as const;
  await withRolesDocument(async () => {
    await signIn(page, 'admin', '/labels');
    await openPrepared(page, '/roles', change);
    const other = await context.newPage();
    await other.goto('/labels');
    await expect(other.getByRole('heading', { level: 1, name: 'Labels' })).toBeVisible();
    await openPrepared(other, '/roles', change);
    await expect(other.getByText('1 unsaved change')).toBeVisible();
    await reviewAndSave(page);
    await other.getByRole('button', { name: 'Refresh' }).click();
    const notice = other.getByRole('note').filter({ hasText: 'Suggested' });
    await expect(notice).toContainText('it’s already so');
    await expect(other.getByRole('button', { name: 'Review changes' })).toHaveCount(0);
    await notice.getByRole('button', { name: 'Close' }).click();
    await expect(notice).toHaveCount(0);
    expect(await servers.roleHeld(role)).toEqual({ ...view, permissions: ['view', 'share'] });
  });
});

test('a role that is gone, with a name that would deceive, is said to be gone', async ({
  page,
  resources,
}) => {
  const role = `${resources.name('role')}\u202E<img src=x onerror=alert(1)>`;
  await signIn(page, 'admin', '/labels');
  await openPrepared(page, '/roles', { kind: 'editRoles', changes: [{ kind: 'allLabelsOn', role }] });
  const notice = page.getByRole('note').filter({ hasText: 'Suggested' });
  await expect(notice).toContainText('the roles no longer include');
  await expect(notice).toContainText('⟨U+202E⟩<img src=x onerror=alert(1)>');
  await expect(notice.locator('img')).toHaveCount(0);
  await expectNoSidewaysScroll(page);
  await expect(page.getByRole('button', { name: 'Review changes' })).toHaveCount(0);
});

for (const stored of ['{"kind":"editRoles","changes":"all"}', 'no change', '{"kind":"dropEverything"}'])
  test(`what is stored as ${stored} opens the roles as always`, async ({ page }) => {
    await signIn(page, 'admin', '/labels');
    await openPrepared(page, '/roles', { stored });
    await expect(page.getByRole('grid', { name: 'Permissions matrix' })).toBeVisible();
    await expect(page.getByRole('note').filter({ hasText: 'Suggested' })).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Review changes' })).toHaveCount(0);
  });
