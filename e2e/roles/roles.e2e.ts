// Roles and what they give: the matrix by keyboard, the effect before saving, two administrators at once, roles in both places.
import { expect, signIn, test } from '../support/fixtures.ts';
import { expectAccessible, expectNoSidewaysScroll } from '../support/accessibility.ts';
import { inRow, openRoles, reviewAndSave, savedNotice } from './rolesScreen.ts';
import { withRolesDocument } from '../support/locks/rolesLock.ts';

test('a permission is granted by keyboard, reviewed, saved and removed again', async ({
  page,
  resources,
  servers,
}) => {
  const role = await resources.role(['view'], ['*']);
  await resources.user([role]);
  await withRolesDocument(async () => {
    await openRoles(page, 'admin');
    await page.getByRole('searchbox').fill(role);
    await inRow(page, role, 'view').focus();
    await page.keyboard.press('ArrowRight');
    await expect(inRow(page, role, 'download')).toBeFocused();
    await page.keyboard.press('Space');
    await expect(inRow(page, role, 'download')).toBeChecked();
    await page.getByRole('button', { name: 'Review changes' }).click();
    const review = page.getByRole('dialog', { name: 'Review changes' });
    await expect(review).toContainText(`${role} gains download`);
    await expect(review).toContainText('1 user');
    await expect(review).toContainText('can see the same studies');
    await expect(review).toContainText('A request without a token has');
    await review.getByRole('button', { name: 'Save changes' }).click();
    await expect(savedNotice(page)).toBeVisible();
    expect(await servers.roleHeld(role)).toEqual({
      permissions: ['view', 'download'],
      'authorized-labels': ['*'],
    });

    await page.getByRole('button', { name: 'Undo last save' }).click();
    await expect(page.getByText('Last save undone')).toBeVisible();
    expect(await servers.roleHeld(role)).toEqual({ permissions: ['view'], 'authorized-labels': ['*'] });
    await expect(inRow(page, role, 'download')).not.toBeChecked();
  });
});

test('labels of a role: selected, counted before and after, saved', async ({ page, resources, servers }) => {
  const label = await resources.label(await resources.study());
  const role = await resources.role(['view'], []);
  await withRolesDocument(async () => {
    await openRoles(page, 'admin', `?role=${role}`);
    const panel = page.getByRole('region', { name: role });
    await expect(panel).toContainText('Can see 0 studies now');
    await panel.getByRole('textbox', { name: 'Filter labels' }).fill(label);
    await panel.getByRole('checkbox', { name: label }).check();
    await expect(panel).toContainText('Can see 0 studies now, 1 study after saving');
    await reviewAndSave(page);
    expect(await servers.roleHeld(role)).toEqual({ permissions: ['view'], 'authorized-labels': [label] });
  });
});

test('two administrators edit different roles: both edits are kept', async ({
  page,
  openBrowser,
  resources,
  servers,
}) => {
  const [mine, theirs] = [await resources.role(['view'], ['*']), await resources.role(['view'], ['*'])];
  await withRolesDocument(async () => {
    const other = await openBrowser();
    await openRoles(page, 'admin');
    await openRoles(other, 'admin');
    await page.getByRole('searchbox').fill(mine);
    await inRow(page, mine, 'share').click();
    await other.getByRole('searchbox').fill(theirs);
    await inRow(other, theirs, 'send').click();
    await reviewAndSave(other);
    await reviewAndSave(page);
    expect(await servers.roleHeld(mine)).toMatchObject({ permissions: ['view', 'share'] });
    expect(await servers.roleHeld(theirs)).toMatchObject({ permissions: ['view', 'send'] });
  });
});

for (const [choice, kept] of [
  ['Keep mine', 'mine'],
  ['Keep theirs', 'theirs'],
] as const) {
  test(`two administrators edit the same value: both are shown, and one is chosen: ${choice}`, async ({
    page,
    openBrowser,
    resources,
    servers,
  }) => {
    test.slow();
    const role = await resources.role(['view'], ['*']);
    const labels = { mine: resources.name('mine'), theirs: resources.name('theirs') };
    await withRolesDocument(async () => {
      const other = await openBrowser();
      for (const [browser, label] of [
        [page, labels.mine],
        [other, labels.theirs],
      ] as const) {
        await openRoles(browser, 'admin', `?role=${role}`);
        const panel = browser.getByRole('region', { name: role });
        await panel.getByRole('radio', { name: 'Studies with one of these labels' }).check();
        await panel.getByRole('textbox', { name: 'Filter labels' }).fill(label);
        await panel.getByRole('button', { name: `Add unused label “${label}”` }).click();
      }
      await reviewAndSave(other);
      await page.getByRole('button', { name: 'Review changes' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Save changes' }).click();

      const conflict = page.getByRole('dialog', { name: 'Someone else changed the same things' });
      await expect(conflict).toContainText(`You both changed which studies ${role} grants access to`);
      await expect(conflict).toContainText(labels.mine);
      await expect(conflict).toContainText(labels.theirs);
      expect(await servers.roleHeld(role)).toMatchObject({ 'authorized-labels': [labels.theirs] });
      if (kept === 'mine') await expectAccessible(page);
      const save = conflict.getByRole('button', { name: 'Save chosen versions' });
      await expect(save).toHaveAttribute('aria-disabled', 'true');
      await conflict.getByRole('radio', { name: choice }).check();
      await save.click();
      await expect(savedNotice(page)).toBeVisible();
      expect(await servers.roleHeld(role)).toMatchObject({ 'authorized-labels': [labels[kept]] });
    });
  });
}

test('users who give up their own permission are warned, asked, and then shown why the page is gone', async ({
  page,
  resources,
  servers,
}) => {
  const role = await resources.role(['view', 'admin-permissions'], ['*']);
  const person = await resources.user([role]);
  await withRolesDocument(async () => {
    await openRoles(page, person);
    await page.getByRole('searchbox').fill(role);
    await inRow(page, role, 'admin-permissions').click();
    await page.getByRole('button', { name: 'Review changes' }).click();
    const review = page.getByRole('dialog', { name: 'Review changes' });
    await expect(review).toContainText('You would lose admin-permissions yourself');
    await expect(review).toContainText('users unknown: you need view-users');
    const save = review.getByRole('button', { name: 'Save changes' });
    await expect(save).toHaveAttribute('aria-disabled', 'true');
    await review.getByRole('checkbox', { name: 'I understand the consequences' }).check();
    await save.click();
    await expect(page.getByText(/Roles saved/)).toBeVisible();
    expect(await servers.roleHeld(role)).toEqual({ permissions: ['view'], 'authorized-labels': ['*'] });
  });
});

test('a role is created, copied and deleted in Keycloak and in the roles at once', async ({
  page,
  resources,
  servers,
}) => {
  test.slow();
  const [first, copy] = [resources.name('role'), resources.name('role')];
  resources.atEnd(() => servers.deleteRealmRole(first));
  resources.atEnd(() => servers.deleteRealmRole(copy));
  await withRolesDocument(async () => {
    await openRoles(page, 'admin');
    await page.getByRole('button', { name: 'New role' }).click();
    const dialog = page.getByRole('dialog', { name: 'New role' });
    await dialog.getByRole('textbox', { name: 'Name' }).fill('a/b');
    await expect(dialog).toContainText('No slash');
    await dialog.getByRole('textbox', { name: 'Name' }).fill(first);
    await dialog.getByRole('button', { name: 'Create role' }).click();
    await expect(page.getByText(`${first} created`)).toBeVisible();
    await page
      .getByRole('region', { name: first })
      .getByRole('checkbox', { name: 'view', exact: true })
      .check();
    await reviewAndSave(page);

    await page.getByRole('region', { name: first }).getByRole('button', { name: 'Copy role' }).click();
    const copying = page.getByRole('dialog', { name: `Copy of ${first}` });
    await expect(copying).toContainText('view');
    await copying.getByRole('textbox', { name: 'Name' }).fill(copy);
    await copying.getByRole('button', { name: 'Create role' }).click();
    await expect(page.getByText(`${copy} created`)).toBeVisible();
    expect(await servers.roleHeld(copy)).toEqual({ permissions: ['view'], 'authorized-labels': [] });

    const user = await resources.user([copy]);
    await page.getByRole('region', { name: copy }).getByRole('button', { name: 'Delete role' }).click();
    const deleting = page.getByRole('dialog', { name: `Delete ${copy}` });
    await expect(deleting).toContainText('1 user');
    await expect(deleting.getByRole('link', { name: 'End To-End' })).toHaveAttribute(
      'href',
      `/users/${user.id}`,
    );
    await deleting.getByRole('button', { name: 'Delete role' }).click();
    await expect(page.getByText(`${copy} deleted`)).toBeVisible();
    expect(await servers.roleHeld(copy)).toBeUndefined();
    expect((await servers.send('GET', `/keycloak/admin/realms/orthanc/roles/${copy}`)).status).toBe(404);
  });
});

test('leads from a permission to its roles and users', async ({ page }) => {
  await openRoles(page, 'admin');
  await page.getByRole('button', { name: 'admin-permissions', exact: true }).click();
  const panel = page.getByRole('region', { name: 'admin-permissions' });
  await expect(panel).toContainText('Not included in “all”');
  await expect(panel).toContainText('save roles and their permissions');
  await expect(panel.getByRole('button', { name: 'admin-role' })).toBeVisible();
  await panel.getByRole('button', { name: 'admin-role' }).click();
  await expect(page.getByRole('region', { name: 'admin-role' })).toContainText('Users with this role');
});

for (const person of ['manager', 'doctor'] as const) {
  test(`as ${person}: the page says which permission is missing, and still checks a file`, async ({
    page,
  }) => {
    await signIn(page, person, '/roles');
    await expect(page.getByRole('main')).toContainText('You need the “admin-permissions” permission');
    await expect(page.getByRole('navigation').getByRole('link', { name: 'Roles' })).toBeHidden();
    await page
      .getByRole('textbox', { name: 'File content' })
      .fill('{"roles": {"a": {"permissions": ["viev"]}}}');
    await expect(page.getByRole('main')).toContainText('Did you mean view?');
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  });
}

test('matrix, role, review and import: accessible, and fit a phone', async ({ page }) => {
  test.slow();
  await openRoles(page, 'admin');
  await expectAccessible(page);
  await inRow(page, 'doctor-role', 'modify').click();
  await page.getByRole('button', { name: 'doctor-role', exact: true }).click();
  await expect(page.getByRole('region', { name: 'doctor-role' })).toContainText('studies now');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Review changes' }).click();
  await expect(page.getByRole('dialog')).toContainText('doctor-role gains modify');
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await page.getByRole('dialog').getByRole('button', { name: 'Keep editing' }).click();
  await page.getByRole('button', { name: 'Import roles' }).click();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
});
