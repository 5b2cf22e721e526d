import { expect, test } from '../support/fixtures.ts';
import { expectAccessible, expectNoSidewaysScroll } from '../support/accessibility.ts';

// What config.json says is the page's own side: it is answered here, so that each value has a page of its own.
const contact = 'Radiology IT, extension 4242';

test('the landing page carries the hospital’s name and logo', async ({ page }) => {
  await page.route('**/config.json', (route) =>
    route.fulfill({ json: { hospital: { name: 'St. Mary’s Hospital', logo: '/icon.svg' }, contact } }),
  );
  await page.goto('/share');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('No link found');
  await expect(page).toHaveTitle('Images shared with you · St. Mary’s Hospital');
  await expect(page.getByRole('main')).toContainText('St. Mary’s Hospital');
  await expect(page.getByRole('main')).toContainText(`Contact: ${contact}`);
  const logo = page.getByRole('main').locator('img');
  await expect(logo).toHaveJSProperty('complete', true);
  expect((await logo.boundingBox())?.width).toBeGreaterThan(20);
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
});

test('a logo that isn’t there leaves the name', async ({ page }) => {
  await page.route('**/config.json', (route) =>
    route.fulfill({ json: { hospital: { name: 'St. Mary’s Hospital', logo: '/hospital/none.svg' } } }),
  );
  const asked = page.waitForResponse('**/hospital/none.svg');
  await page.goto('/share');
  await asked;
  await expect(page.getByRole('main')).toContainText('St. Mary’s Hospital');
  await expect(page.getByRole('main').locator('img')).toHaveCount(0);
});

test('a name that looks like markup is a name, however long it is', async ({ page }) => {
  const name = `<img src=x onerror=alert(1)>${'W'.repeat(72)}`;
  await page.route('**/config.json', (route) => route.fulfill({ json: { hospital: { name } } }));
  await page.goto('/share');
  await expect(page.getByRole('main')).toContainText(name);
  await expect(page.getByRole('main').locator('img')).toHaveCount(0);
  await expectNoSidewaysScroll(page);
});

for (const hospital of [
  { name: 'St. Mary’s', logo: 'https://elsewhere.invalid/logo.svg' },
  { name: 'St. Mary’s', logo: '//elsewhere.invalid/logo.svg' },
  { name: 'St.\u202EMary’s', logo: '/icon.svg' },
]) {
  test(`a hospital that can’t be used (${JSON.stringify(hospital)}) leaves the page without one`, async ({
    page,
  }) => {
    await page.route('**/config.json', (route) => route.fulfill({ json: { hospital } }));
    await page.goto('/share');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('No link found');
    await expect(page.getByRole('main').locator('img')).toHaveCount(0);
    await expect(page).toHaveTitle('Images shared with you');
  });
}

test('the console refuses to start with a logo of another origin, and says why', async ({ page }) => {
  await page.route('**/config.json', (route) =>
    route.fulfill({ json: { hospital: { logo: 'https://elsewhere.invalid/logo.svg' } } }),
  );
  await page.goto('/');
  await expect(page.locator('body')).toContainText('hospital.logo');
  await expect(page.locator('body')).toContainText(
    'The content security policy of the console allows no images of others',
  );
});
