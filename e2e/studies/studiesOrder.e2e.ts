// Studies without a date, and how many there are: the end of the list in both directions, on both databases.
import { expect, signIn, test } from '../support/fixtures.ts';
import type { Page } from '@playwright/test';

test.describe.configure({ mode: 'parallel' });

const list = (page: Page) => page.getByRole('grid', { name: 'Studies' });
const total = (page: Page) => page.getByRole('main').getByRole('status').first();
const row = (page: Page, index: number) => list(page).locator(`[aria-rowindex="${String(index + 2)}"]`);
const everyDay = '00010101-99991231';

async function expectShown(page: Page, index: number, ids: readonly string[]): Promise<void> {
  const href = await row(page, index).getByRole('link').getAttribute('href');
  expect(ids.map((id) => `/studies/${id}`)).toContain(href);
}

test('newest first begins with the newest study, oldest first with the oldest that has a date', async ({
  page,
  servers,
}) => {
  const dated = await servers.countStudies({ StudyDate: everyDay });
  const [newest] = await servers.findStudies({ StudyDate: everyDay }, 0, 1);
  const [oldest] = await servers.findStudies({ StudyDate: everyDay }, dated - 1, 1);
  const sameDayAs = async (date = ''): Promise<string[]> =>
    (await servers.findStudies({ StudyDate: date }, 0, 100)).map(({ id }) => id);
  await signIn(page, 'doctor', '/studies');
  await expectShown(page, 0, await sameDayAs(newest?.date));
  await list(page).getByRole('columnheader', { name: 'Study date' }).getByRole('button').click();
  await expect(page).toHaveURL(/sort=studyDate/);
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
  await expectShown(page, 0, await sameDayAs(oldest?.date));
});

for (const database of ['sqlite', 'postgresql']) {
  test(
    `${database}: studies without a date come last in both orders, scrolled and page by page`,
    { tag: '@sim' },
    async ({ page, startLocalServer }) => {
      const localServer = await startLocalServer('--size', '400', '--database', database);
      const servers = localServer.servers();
      const dated = await servers.countStudies({ StudyDate: everyDay });
      expect(dated).toBeLessThan(397);
      const ids = new Set((await servers.findStudies({ StudyDate: everyDay }, 0, 400)).map(({ id }) => id));
      for (const sort of ['', '&sort=studyDate']) {
        await page.goto('about:blank');
        if (sort === '') await signIn(page, 'doctor', `${localServer.url}/studies?${sort}`);
        else await page.goto(`${localServer.url}/studies?${sort}`);
        await expect(total(page)).toHaveText('400 studies');
        await row(page, 0).focus();
        await expect(async () => {
          await page.keyboard.press('End');
          await expect(row(page, 399).getByRole('link')).toBeVisible({ timeout: 200 });
        }).toPass({ intervals: [50] });
        const seen = await list(page)
          .getByRole('row')
          .evaluateAll((rows) =>
            rows.map((one) => ({
              index: Number(one.getAttribute('aria-rowindex')) - 2,
              id: one.querySelector('a')?.getAttribute('href')?.split('/').at(-1),
            })),
          );
        const shown = seen.filter(({ id }) => id !== undefined);
        expect(shown.length).toBeGreaterThan(10);
        for (const { index, id } of shown) expect(ids.has(id ?? ''), `row ${index}`).toBe(index < dated);
        await page.goto(`${localServer.url}/studies?view=pages&page=8${sort}`);
        await expect(list(page).getByRole('link').nth(10)).toBeVisible();
        await row(page, 0).focus();
        await page.keyboard.press('End');
        const last = await row(page, 49).getByRole('link').getAttribute('href');
        expect(ids.has(last?.split('/').at(-1) ?? '')).toBe(false);
      }
    },
  );
}

test(
  'the studies can’t be counted: the list says so, and a retry works',
  { tag: '@sim' },
  async ({ page, startLocalServer }) => {
    const localServer = await startLocalServer();
    await localServer.control({ orthanc: { state: 'fail-500', only: '^POST /tools/count-resources' } });
    await signIn(page, 'doctor', `${localServer.url}/studies`);
    await expect(row(page, 0).getByRole('link')).toBeVisible();
    await expect(total(page)).toHaveText('Couldn’t count the studies.');
    await page.getByRole('search').getByRole('button', { name: 'Labels', exact: true }).click();
    const side = page.getByRole('complementary', { name: 'Labels' });
    const again = side.getByRole('button', { name: 'Try again to count: cardio' });
    await expect(again).toBeVisible();
    await localServer.control({ orthanc: { state: 'up' } });
    await again.click();
    await expect(side.getByRole('listitem').filter({ hasText: 'cardio' })).toContainText(/\d/);
    await page.getByRole('button', { name: 'Try again to count the studies' }).click();
    await expect(total(page)).toHaveText('200 studies');
  },
);

test('without the view permission the list says so, and doesn’t keep counting', async ({
  page,
  resources,
}) => {
  await signIn(page, await resources.person(['share'], ['*']), '/studies');
  await expect(page.getByRole('main').getByRole('alert')).toContainText('view');
  await expect(page.getByText('Counting…')).toHaveCount(0);
});
