import { expect, signIn, test } from '../fixtures.ts';

test('an administrator puts a label on a study and takes it off', async ({ page, own, servers }) => {
  const study = await own.study();
  const label = own.name('label');
  own.atEnd(() => servers.deleteLabel(study, label));
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

test('a label name that the server would refuse is refused while it is typed', async ({ page, own }) => {
  const study = await own.study();
  await signIn(page, 'admin', `/studies/${study.id}`);
  await page.getByRole('button', { name: 'Edit labels' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Add a label').fill('été<script>');
  await expect(dialog).toContainText('Only letters without accents, digits, - and _.');
  await dialog.getByLabel('Add a label').fill('x'.repeat(65));
  await expect(dialog).toContainText('At most 64 characters.');
});

test('the demo doctor may not label, and the button says why', async ({ page, own }) => {
  const study = await own.study();
  await signIn(page, 'doctor', `/studies/${study.id}`);
  const button = page.getByRole('button', { name: 'Edit labels' });
  await expect(button).toHaveAttribute('aria-disabled', 'true');
  await expect(button).toHaveAccessibleDescription(/edit-labels/);
  await button.click({ force: true });
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('who may label, may: the same study with the permission', async ({ page, own, servers }) => {
  const study = await own.study();
  const label = await own.label(study);
  const more = own.name('more');
  own.atEnd(() => servers.deleteLabel(study, more));
  await signIn(page, await own.person(['view', 'edit-labels'], [label]), `/studies/${study.id}`);
  await page.getByRole('button', { name: 'Edit labels' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Add a label').fill(more);
  await page.keyboard.press('Enter');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect.poll(() => servers.labelsOf(study)).toContain(more);
});

for (const failure of ['fail-500', 'drop']) {
  test(
    `the server fails a label (${failure}): the page goes back and says what failed`,
    { tag: '@sim' },
    async ({ page, own }) => {
      const study = await own.study();
      const label = `${failure}-${own.name('x')}`;
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

test('the right to label is withdrawn meanwhile: the refusal is told', async ({ page, own }) => {
  const study = await own.study();
  const label = await own.label(study);
  await signIn(page, await own.person(['view', 'edit-labels'], [label]), `/studies/${study.id}`);
  await page.getByRole('button', { name: 'Edit labels' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Add a label').fill(own.name('late'));
  await page.keyboard.press('Enter');
  await own.unlabel(study, label);
  await expect(async () => {
    await dialog.getByRole('button', { name: 'Save' }).click({ timeout: 500 });
  }).toPass();
  await expect(page.getByText('1 failed').first()).toBeVisible();
});
