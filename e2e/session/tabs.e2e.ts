// Several tabs of one session renew their tokens side by side: with refresh tokens that are good once (deploy/realm), each tab has its own.
import { expect, expectPage, signIn, test } from '../support/fixtures.ts';

test('tabs of one session renew their tokens in turn, and none asks to sign in again', async ({
  page,
  context,
}) => {
  const statuses: number[] = [];
  context.on('response', (response) => {
    if (response.url().endsWith('/openid-connect/token')) statuses.push(response.status());
  });
  await signIn(page, 'doctor', '/me');
  const [second, third] = [await context.newPage(), await context.newPage()];
  for (const tab of [second, third]) {
    await tab.goto('/me');
    await expectPage(tab);
  }
  for (const tab of [page, second, page, third, second, page, page, third]) {
    const renewed = tab.waitForResponse(/openid-connect\/token$/);
    await tab.getByRole('button', { name: 'Refresh my access' }).click();
    await renewed;
    await expect(tab.getByText('Your access is up to date').last()).toBeVisible();
  }
  await second.reload();
  await expectPage(second);
  for (const tab of [page, second, third])
    await expect(tab.getByRole('dialog', { name: 'Sign in again' })).toHaveCount(0);
  expect(statuses.length).toBeGreaterThanOrEqual(11);
  expect(new Set(statuses)).toEqual(new Set([200]));
});
