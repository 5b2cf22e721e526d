// Splitting a study: refused as shipped, with the line that allows it; with the line, a new study and the way back.
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { defaultConfig } from '#server/config.ts';
import { expectAccessible } from '../support/accessibility.ts';
import { tray } from '../support/bulkTasks.ts';
import { expect, signIn, test } from '../support/fixtures.ts';
import { UploadedStudies } from '../support/uploadedStudies.ts';

test.describe.configure({ mode: 'parallel' });

const button = (page: Page) => page.getByRole('button', { name: 'Split', exact: true });

test('as shipped the server refuses it: the button names the line to add', async ({
  page,
  servers,
  resources,
}) => {
  const study = await new UploadedStudies(servers, resources).study({ series: 2 });
  const answer = await servers.send('POST', `/orthanc/studies/${study.id}/split`, { Series: [] });
  expect(answer.status).toBe(403);
  await signIn(page, 'admin', `/studies/${study.id}`);
  await expect(button(page)).toHaveAttribute('aria-disabled', 'true');
  await button(page).focus();
  await expect(page.getByRole('tooltip')).toContainText(
    '["post", "^/studies/([a-f0-9-]+)/split$", "all|modify"]',
  );
});

test(
  'with the line: a new study of the chosen series, under its labels; undo deletes it',
  { tag: '@sim' },
  async ({ page, startLocalServer }) => {
    const file = join(await mkdtemp(join(tmpdir(), 'castellan-split-')), 'config.json');
    const rule = ['post', '^/studies/([a-f0-9-]+)/split$', 'all|modify'];
    const extraPermissions = [...defaultConfig.extraPermissions, rule];
    await writeFile(file, JSON.stringify({ ...defaultConfig, extraPermissions }));
    const localServer = await startLocalServer('--config', file);
    const servers = localServer.servers();
    // The server is this test's own: nothing is left to remove.
    const uploads = new UploadedStudies(servers, { name: (word) => `${word}-1`, atEnd: () => undefined });
    const study = await uploads.study({ series: 3, images: 2, tags: { PatientID: 'split-1' } });
    await servers.putLabel(study, 'ward');
    await signIn(page, 'admin', `${localServer.url}/studies/${study.id}`);
    await button(page).click();
    const form = page.getByRole('dialog', { name: 'Split study' });
    const submit = form.getByRole('button', { name: 'Split', exact: true });
    await expect(submit).toHaveAttribute('aria-disabled', 'true');
    await form
      .getByRole('checkbox', { name: /^Series · OT/ })
      .first()
      .check();
    await form.getByLabel('Description of the new study').fill('Split off');
    await expect(form.getByRole('status')).toHaveText(
      'The new study gets 1 series with 2 images. The original has 3 series afterwards.',
    );
    await expect(form.getByLabel('Give the new study the same labels: ward')).toBeChecked();
    await expectAccessible(page);
    await submit.click();
    const task = tray(page).getByRole('region', { name: 'Splitting a study' });
    await expect(task).toContainText('1 of 1');
    const made = async () => (await uploads.ofPatient('split-1')).filter((id) => id !== study.id);
    const [id = ''] = await made();
    expect(await uploads.tagsOf(id)).toMatchObject({ StudyDescription: 'Split off', PatientID: 'split-1' });
    expect(await servers.labelsOf({ ...study, id })).toEqual(['ward']);
    await expect(task.getByRole('link', { name: 'Open the new study: Split off' })).toBeVisible();
    await task.getByRole('button', { name: 'Undo' }).click();
    await expect(tray(page).getByRole('region', { name: 'Undoing a split' })).toContainText('1 of 1');
    expect(await made()).toEqual([]);
  },
);
