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
