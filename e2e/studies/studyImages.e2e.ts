import { z } from 'zod';
import { expect, signIn, test } from '../support/fixtures.ts';
import { expectAccessible, expectNoSidewaysScroll } from '../support/accessibility.ts';
import type { Page } from '@playwright/test';

test.describe.configure({ mode: 'parallel' });

const list = (page: Page) => page.getByRole('grid', { name: 'Studies' });
const row = (page: Page, index: number) => list(page).locator(`[aria-rowindex="${String(index + 2)}"]`);

test(
  'series show a picture; their images show all tags, which can be searched and copied',
  { tag: '@sim' },
  async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await signIn(page, 'doctor', '/studies?modality=CT');
    await row(page, 0).getByRole('link').click();
    const name = (await page.getByRole('heading', { level: 1 }).textContent()) ?? '';
    expect(name).not.toBe('');
    const picture = page.getByRole('img', { name: /^Preview of Series/ }).first();
    await expect(picture).toBeVisible();
    expect(await picture.getAttribute('src')).toMatch(/^blob:/);
    await page.getByRole('button', { name: 'Images and tags' }).first().click();
    await expect(page).toHaveURL(/\?series=/);
    const tags = page.getByRole('grid', { name: 'Tags' });
    await page.getByRole('searchbox', { name: 'Search tags' }).fill('00080060');
    await expect(tags.getByRole('row')).toHaveCount(2);
    await expect(tags.getByRole('row').nth(1)).toContainText('0008,0060');
    await tags.getByRole('button', { name: 'Copy Modality' }).click();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('CT');
    await page.reload();
    await expect(tags).toBeVisible();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  },
);

test('an instance without a picture says so', { tag: '@sim' }, async ({ page }) => {
  await signIn(page, 'doctor', '/studies?modality=SR');
  await row(page, 0).getByRole('link').click();
  await expect(page.getByText('No preview').first()).toBeVisible();
});

test('j and k go through the list that the study was opened from; Back to the list keeps its search', async ({
  page,
}) => {
  await signIn(page, 'doctor', '/studies?date=year');
  const opened = async (index: number): Promise<{ path: string; name: string }> => {
    const link = row(page, index).getByRole('link');
    return { path: (await link.getAttribute('href')) ?? '', name: (await link.textContent()) ?? '' };
  };
  const [first, second] = [await opened(0), await opened(1)];
  // The address changes before the page does, and keys go to the page that is there.
  const expectStudy = async ({ path, name }: { path: string; name: string }): Promise<void> => {
    await expect(page).toHaveURL(new RegExp(`${path}$`));
    await expect(page.getByRole('heading', { level: 1 })).toContainText(name);
    await expect(page.getByRole('heading', { level: 2, name: /series$/ })).toBeVisible();
  };
  await row(page, 0).getByRole('link').click();
  await expectStudy(first);
  await page.keyboard.press('j');
  await expectStudy(second);
  await page.keyboard.press('k');
  await expectStudy(first);
  await page.keyboard.press('k');
  await expect(page.getByText('No more studies in this direction.')).toBeVisible();
  await page.getByRole('link', { name: 'back to the list' }).click();
  await expect(page).toHaveURL(/\/studies\?date=year$/);
});

test('the patient’s other studies are one click away', { tag: '@sim' }, async ({ page, servers }) => {
  const answer = await servers.must('POST', '/orthanc/tools/find', {
    Level: 'Study',
    Query: { PatientID: 'PID*' },
    Limit: 300,
    ResponseContent: ['MainDicomTags'],
  });
  const studies = z
    .array(z.object({ ID: z.string(), PatientMainDicomTags: z.object({ PatientID: z.string() }) }))
    .parse(await answer.json());
  const byPatient = Map.groupBy(studies, (study) => study.PatientMainDicomTags.PatientID);
  const several = [...byPatient.values()].find((group) => group.length > 1)?.map(({ ID }) => ({ id: ID }));
  await signIn(page, 'doctor', `/studies/${several?.[0]?.id ?? ''}`);
  const others = page.getByRole('region', { name: 'Other studies of this patient' });
  await expect(others.locator(`a[href="/studies/${several?.[1]?.id ?? ''}"]`)).toBeVisible();
});

test('on a phone a card opens the images with one large button', { tag: '@sim' }, async ({ openBrowser }) => {
  const page = await openBrowser({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  await signIn(page, 'external', '/studies');
  const card = page.getByRole('list', { name: 'Studies' }).getByRole('listitem').first();
  await expect(card).toContainText(/\d+ images?/);
  const button = card.getByRole('button', { name: 'Open images' });
  expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  const opened = page.waitForEvent('popup');
  await button.tap();
  await expect(await opened).toHaveURL(/stone-webviewer/);
  await card.getByRole('link').tap();
  await expect(page.getByText(/\d+ images?, [\d.]+ [kM]?B/)).toBeVisible();
  await expectNoSidewaysScroll(page);
});
