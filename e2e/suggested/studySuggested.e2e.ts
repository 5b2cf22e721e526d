// A study's page that opens with a suggested change: a label in the editor, or the dialog for a link. Nothing is done by itself.
import type { Locator, Page } from '@playwright/test';
import { expect, signIn, test } from '../support/fixtures.ts';
import { expectAccessible, expectNoSidewaysScroll } from '../support/accessibility.ts';
import type { Study } from '../support/Servers.ts';
import { openPrepared } from './openPrepared.ts';

/** Opens a study as an administrator with a label suggested; resolves once the label is ticked in the editor. */
async function openWithLabel(page: Page, study: Study, label: string): Promise<Locator> {
  await signIn(page, 'admin', '/labels');
  await openPrepared(page, `/studies/${study.id}`, { kind: 'labelStudy', studyId: study.id, label });
  const dialog = page.getByRole('dialog', { name: 'Labels of 1 study' });
  await expect(dialog.getByRole('checkbox', { name: label })).toBeChecked();
  return dialog;
}

test('the label editor opens with a suggested label, through a reload; saved, the study has it', async ({
  page,
  resources,
  servers,
}) => {
  const study = await resources.study();
  const label = resources.name('label');
  resources.atEnd(() => servers.deleteLabel(study, label));
  const dialog = await openWithLabel(page, study, label);
  await page.reload();
  await expect(dialog.getByRole('checkbox', { name: label })).toBeChecked();
  await expect(dialog).toContainText(`add label ${label} to this study`);
  await expect(dialog).toContainText('Nothing is saved yet');
  expect(page.url()).not.toContain(label);
  expect(await servers.labelsOf(study)).not.toContain(label);
  await expectAccessible(page);

  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('region', { name: 'Labels' })).toContainText(label);
  await expect.poll(() => servers.labelsOf(study)).toContain(label);
  await page.reload();
  await expect(page.getByRole('region', { name: 'Labels' })).toContainText(label);
  await expect(dialog).toHaveCount(0);
});

test('a suggested label asks before it is discarded, and then doesn’t come back', async ({
  page,
  resources,
  servers,
}) => {
  const study = await resources.study();
  const label = resources.name('label');
  const dialog = await openWithLabel(page, study, label);
  await page.keyboard.press('Escape');
  await dialog.getByRole('button', { name: 'Discard' }).click();
  await expect(dialog).toHaveCount(0);
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1, name: 'Labels' })).toBeVisible();
  await page.goForward();
  await expect(page.getByRole('button', { name: 'Edit labels' })).toBeVisible();
  await expect(dialog).toHaveCount(0);
  expect(await servers.labelsOf(study)).not.toContain(label);
});

test('a label that the study has, one that Orthanc refuses, and someone without the permission', async ({
  page,
  openBrowser,
  resources,
}) => {
  const { study, label } = await resources.labeledStudy();
  const path = `/studies/${study.id}`;
  await signIn(page, 'admin', '/labels');
  const notice = page.getByRole('note').filter({ hasText: 'Suggested' });
  await openPrepared(page, path, { kind: 'labelStudy', studyId: study.id, label });
  await expect(notice).toContainText('it’s already so');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await notice.getByRole('button', { name: 'Close' }).click();
  await expect(notice).toHaveCount(0);
  const hostile = 'x\u202E"><img src=x onerror=alert(1)>';
  await openPrepared(page, path, { kind: 'labelStudy', studyId: study.id, label: hostile });
  await expect(notice).toContainText('only allowed labels');
  await expect(notice).toContainText('⟨U+202E⟩"><img src=x');
  await expect(notice.locator('img')).toHaveCount(0);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expectNoSidewaysScroll(page);

  const doctor = await openBrowser();
  await signIn(doctor, 'doctor', '/studies');
  await openPrepared(doctor, path, { kind: 'labelStudy', studyId: study.id, label: 'e2e-other' });
  await expect(doctor.getByRole('note').filter({ hasText: 'Suggested' })).toContainText('edit-labels');
  await expect(doctor.getByRole('dialog')).toHaveCount(0);
});

test('the share dialog opens; a change of another study opens nothing', async ({ page, resources }) => {
  const study = await resources.study();
  await signIn(page, 'admin', '/labels');
  await openPrepared(page, `/studies/${study.id}`, { kind: 'createLink', studyId: 'another' });
  await expect(page.getByRole('button', { name: 'Edit labels' })).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await openPrepared(page, `/studies/${study.id}`, { kind: 'createLink', studyId: study.id });
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('note').filter({ hasText: 'Suggested' })).toContainText('create a new link');
  await expect(dialog.getByRole('button', { name: 'Create link' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole('button', { name: 'Edit labels' })).toBeVisible();
  await expect(dialog).toHaveCount(0);
});
