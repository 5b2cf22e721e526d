// A computer whose clock is wrong: what the console writes down as the end of a link is right by the server's clock.
import { createLink, openShare, payloadOf, tokenOf, chooseExpiration } from '../shares/openShare.ts';
import { expect, signIn, test } from '../support/fixtures.ts';

const hour = 3_600_000;

/** The end in a token, compared with a moment of the right clock, in seconds. */
const offBy = (payload: Record<string, unknown>, moment: number): number =>
  Math.abs(Date.parse(String(payload['expiration_date'] ?? payload['expiration-date'])) - moment) / 1000;

for (const { name, offset, text } of [
  { name: 'slow', offset: -2 * hour, text: 'This computer’s clock is 2 hours slow.' },
  { name: 'fast', offset: 2 * hour, text: 'This computer’s clock is 2 hours fast.' },
]) {
  test(`with a clock two hours ${name}, links expire on time and the page says so`, async ({
    page,
    resources,
  }) => {
    const study = await resources.study();
    await page.clock.install({ time: Date.now() + offset });
    await signIn(page, 'doctor', `/studies/${study.id}`);
    await expect(page.getByText(text)).toBeVisible();

    const dialog = await openShare(page);
    await chooseExpiration(dialog, '1 day');
    const shared = payloadOf(tokenOf(await createLink(dialog)));
    expect(offBy(shared, Date.now() + 24 * hour)).toBeLessThan(60);
    await dialog.getByRole('button', { name: 'Close' }).last().click();

    const minted = page.waitForRequest(/\/auth\/tokens\/download-instant-link/);
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download', exact: true }).click();
    const wish: Record<string, unknown> = (await minted).postDataJSON();
    expect(Math.abs(Date.parse(String(wish['ExpirationDate'])) - Date.now() - hour)).toBeLessThan(60_000);
    await (await saved).cancel();

    // Any moment within the longest span may be typed, no matter what this computer thinks of it.
    const again = await openShare(page);
    await chooseExpiration(again, 'Custom date and time…');
    const at = again.getByLabel('Date and time', { exact: true });
    await at.fill(localText(new Date(Date.now() + hour)));
    const soon = payloadOf(tokenOf(await createLink(again)));
    expect(offBy(soon, Date.now() + hour)).toBeLessThan(120);
  });
}

test('with a correct clock, no page mentions clocks', async ({ page }) => {
  await signIn(page, 'doctor', '/me');
  await expect(page.getByText('This computer’s clock')).toHaveCount(0);
});

/** As a `datetime-local` field wants it; the suite's browser is in Paris. */
function localText(moment: Date): string {
  return moment.toLocaleString('sv-SE', { timeZone: 'Europe/Paris' }).slice(0, 16).replace(' ', 'T');
}
