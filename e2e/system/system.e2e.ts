// What the server is, stores and logs; a report about it; a detailed log level that ends.
import { expect, signIn, test } from '../support/fixtures.ts';

test('versions and plugins, and a report that names nobody', async ({ page }) => {
  await signIn(page, 'admin', '/system');
  await expect(page.getByRole('region', { name: 'Server' })).toContainText(/Orthanc\s*\d+\.\d+\.\d+/);
  const needs = page.getByRole('region', { name: 'What the console needs' });
  await expect(needs.getByText('Authorization plugin · Available')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Storage' })).toContainText(/studies/);
  await expect(page.getByRole('combobox', { name: 'Level' })).toBeVisible();
  await page.keyboard.press('ControlOrMeta+k');
  await page.getByRole('combobox', { name: 'Command palette' }).fill('support rep');
  await page.keyboard.press('Enter');
  const report = page.getByRole('dialog').getByRole('textbox', { name: 'Support report' });
  await expect(report).toHaveValue(/^# Castellan support report[^]*\nStudies: \d+\n[^]*\n- dicom-web \d/);
  const text = await report.inputValue();
  for (const secret of ['127.0.0.1', 'localhost', 'DicomAet', 'Ada']) expect(text).not.toContain(secret);
});

test(
  'a log level ends in 15 minutes, over a reload, and is others’ where they change it',
  {
    tag: '@sim',
  },
  async ({ page, startLocalServer }) => {
    const localServer = await startLocalServer('--size', '20');
    const servers = localServer.servers();
    const level = async () => (await servers.must('GET', '/orthanc/tools/log-level')).text();
    await signIn(page, 'admin', `${localServer.url}/system`);
    const choice = page.getByRole('combobox', { name: 'Level' });
    await choice.selectOption('Trace');
    await expect(page.getByText(/^Trace is on. Back to default in 1[45]:\d\d\.$/)).toBeVisible();
    expect(await level()).toBe('trace');
    await page.reload();
    await expect(page.getByText(/^Trace is on. Back to default in 14:\d\d\.$/)).toBeVisible();

    await servers.must('PUT', '/orthanc/tools/log-level', 'verbose');
    await page.getByRole('button', { name: 'Refresh' }).click();
    await expect(page.getByText(/^Verbose is on. Someone else set it/)).toBeVisible();
    await page.getByRole('button', { name: 'Switch back' }).click();
    await expect(choice).toHaveValue('default');
    await expect.poll(level).toBe('default');
  },
);

for (const isReloaded of [false, true])
  test(
    `a log level is switched back after 15 minutes${isReloaded ? ', also with a reload meanwhile' : ''}`,
    { tag: '@sim' },
    async ({ page, startLocalServer }) => {
      const localServer = await startLocalServer('--size', '20');
      const level = async () => (await localServer.servers().must('GET', '/orthanc/tools/log-level')).text();
      await page.clock.install();
      await signIn(page, 'admin', `${localServer.url}/system`);
      const choice = page.getByRole('combobox', { name: 'Level' });
      await choice.selectOption('Verbose');
      await expect(page.getByText(/^Verbose is on. Back to default in 1[45]:\d\d\.$/)).toBeVisible();
      await page.clock.fastForward('10:00');
      if (isReloaded) await page.reload();
      await expect(page.getByText(/^Verbose is on. Back to default in 0?4:\d\d\.$/)).toBeVisible();
      expect(await level()).toBe('verbose');
      await page.clock.fastForward('05:01');
      await expect(page.getByText('The log level is back to default')).toBeVisible();
      await expect(choice).toHaveValue('default');
      await expect(page.getByText(/Back to default in/)).toHaveCount(0);
      expect(await level()).toBe('default');
    },
  );

test('without the settings permission an administrator is told why there is no log level', async ({
  page,
  resources,
}) => {
  const administrator = await resources.person(['view', 'admin-permissions'], ['*']);
  await signIn(page, administrator, '/system');
  const log = page.getByRole('region', { name: 'Log' });
  await expect(log.getByText('You need the “settings” permission.')).toBeVisible();
  await expect(log.getByRole('combobox')).toHaveCount(0);
});
