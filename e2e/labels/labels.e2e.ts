import { expect, signIn, test } from '../support/fixtures.ts';

test('an administrator adds a label to a study and removes it', async ({ page, resources, servers }) => {
  const study = await resources.study();
  const label = resources.name('label');
  resources.atEnd(() => servers.deleteLabel(study, label));
  await signIn(page, 'admin', `/studies/${study.id}`);
  const labels = page.getByRole('region', { name: 'Labels' });
  await page.getByRole('button', { name: 'Edit labels' }).click();
  const dialog = page.getByRole('dialog', { name: 'Labels of 1 study' });
  await dialog.getByLabel('Add a label').fill(label);
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(dialog.getByRole('checkbox', { name: label })).toBeChecked();
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(labels).toContainText(label);
  await expect.poll(() => servers.labelsOf(study)).toContain(label);
  await page.reload();
  await expect(labels).toContainText(label);

  await page.getByRole('button', { name: 'Edit labels' }).click();
  await dialog.getByRole('checkbox', { name: label }).uncheck();
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(labels).not.toContainText(label);
  await expect.poll(() => servers.labelsOf(study)).not.toContain(label);
});

test('closing the editor asks before chosen labels are discarded', async ({ page, resources, servers }) => {
  const study = await resources.study();
  const label = resources.name('label');
  await signIn(page, 'admin', `/studies/${study.id}`);
  await page.getByRole('button', { name: 'Edit labels' }).click();
  const dialog = page.getByRole('dialog', { name: 'Labels of 1 study' });
  await expect(dialog.getByLabel('Add a label')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await page.getByRole('button', { name: 'Edit labels' }).click();
  await dialog.getByLabel('Add a label').fill(label);
  await page.keyboard.press('Escape');
  await dialog.getByRole('button', { name: 'Keep editing' }).click();
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  for (const leave of [
    () => page.keyboard.press('Escape'),
    () => dialog.getByRole('button', { name: 'Cancel' }).click(),
    () => dialog.getByRole('button', { name: 'Close', exact: true }).click(),
    () => page.mouse.click(5, 5),
  ]) {
    await leave();
    await dialog.getByRole('button', { name: 'Keep editing' }).click();
    await expect(dialog.getByRole('checkbox', { name: label })).toBeChecked();
  }
  await page.keyboard.press('Escape');
  await dialog.getByRole('button', { name: 'Discard' }).click();
  await expect(dialog).toHaveCount(0);
  expect(await servers.labelsOf(study)).not.toContain(label);
});

test('an invalid label name is refused while typing', async ({ page, resources }) => {
  const study = await resources.study();
  await signIn(page, 'admin', `/studies/${study.id}`);
  await page.getByRole('button', { name: 'Edit labels' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Add a label').fill('été<script>');
  await expect(dialog).toContainText('Only letters without accents, digits, - and _.');
  await dialog.getByLabel('Add a label').fill('x'.repeat(65));
  await expect(dialog).toContainText('At most 64 characters.');
});

test('the demo doctor can’t edit labels, and the button says why', async ({ page, resources }) => {
  const study = await resources.study();
  await signIn(page, 'doctor', `/studies/${study.id}`);
  const button = page.getByRole('button', { name: 'Edit labels' });
  await expect(button).toHaveAttribute('aria-disabled', 'true');
  await expect(button).toHaveAccessibleDescription(/edit-labels/);
  await button.click({ force: true });
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('a user with the permission edits the labels of the same study', async ({
  page,
  resources,
  servers,
}) => {
  const { study, label } = await resources.labeledStudy();
  const more = resources.name('more');
  resources.atEnd(() => servers.deleteLabel(study, more));
  await signIn(page, await resources.person(['view', 'edit-labels'], [label]), `/studies/${study.id}`);
  await page.getByRole('button', { name: 'Edit labels' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Add a label').fill(more);
  await page.keyboard.press('Enter');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect.poll(() => servers.labelsOf(study)).toContain(more);
});

for (const failure of ['fail-500', 'drop']) {
  test(
    `saving a label fails (${failure}): the page reverts it and says what failed`,
    { tag: '@sim' },
    async ({ page, resources }) => {
      const study = await resources.study();
      const label = `${failure}-${resources.name('x')}`;
      await signIn(page, 'admin', `/studies/${study.id}`);
      await page.getByRole('button', { name: 'Edit labels' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('Add a label').fill(label);
      await page.keyboard.press('Enter');
      await dialog.getByRole('button', { name: 'Save' }).click();
      await expect(page.getByText('1 failed').first()).toBeVisible();
      await expect(page.getByRole('region', { name: 'Labels' })).not.toContainText(label);
      await expect(page.getByRole('button', { name: 'Retry failed' })).toBeVisible();
    },
  );
}

test('the permission to edit labels is withdrawn in the meantime: the refusal is shown', async ({
  page,
  resources,
}) => {
  const { study, label } = await resources.labeledStudy();
  await signIn(page, await resources.person(['view', 'edit-labels'], [label]), `/studies/${study.id}`);
  await page.getByRole('button', { name: 'Edit labels' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Add a label').fill(resources.name('late'));
  await page.keyboard.press('Enter');
  await resources.unlabel(study, label);
  await expect(async () => {
    await dialog.getByRole('button', { name: 'Save' }).click({ timeout: 500 });
  }).toPass();
  await expect(page.getByText('1 failed').first()).toBeVisible();
});
