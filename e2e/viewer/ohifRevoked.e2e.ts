import type { Page } from '@playwright/test';
import { areLinksEnforced } from '../shares/recordedLinks.ts';
import { createLink, openShare, payloadOf, tokenOf } from '../shares/openShare.ts';
import { expect, signIn, test } from '../support/fixtures.ts';
import { viewerUrl } from '../support/stackOrders.ts';
import { baseUrl, target } from '../support/target.ts';
import { Ohif } from './Ohif.ts';
import { patternStudy } from './patternStudy.ts';

/** Frames that OHIF gets at once: enough for its first picture. */
const passed = 3;
/** What the console promises, and the time of one more question. */
const takesEffectMs = 33_000;

/** Lets a viewer's first frames through, and holds the others until they are released. */
async function holdFrames(page: Page): Promise<() => void> {
  const { promise: released, resolve: release } = Promise.withResolvers<void>();
  let count = 0;
  await page.route(/\/orthanc\/dicom-web\/.*\/frames\//, async (route) => {
    count += 1;
    if (count > passed) await released;
    await route.continue();
  });
  return release;
}

test.describe('OHIF, with a link that is revoked', { tag: '@stack' }, () => {
  test.describe.configure({ timeout: 180_000 });
  test.skip(target === 'stack' && viewerUrl() === undefined, 'this stack has no viewer');

  test('the next frames are refused, and the landing page says why', async ({
    page,
    resources,
    servers,
    openBrowser,
    consoleErrors,
  }) => {
    test.skip(!(await areLinksEnforced(servers)), 'this server doesn’t check links');
    // What OHIF says of frames that it doesn't get. A violation of the CSP still counts.
    consoleErrors.allow(/^(?:console: (?!CSP)|exception: )/);
    const study = await patternStudy(resources, 12);
    await signIn(page, 'doctor', `/studies/${study.id}`);
    const link = await createLink(await openShare(page));
    const token = tokenOf(link);
    const ohif = new Ohif(await openBrowser());
    const release = await holdFrames(ohif.page);
    await ohif.openLink(link);
    await ohif.expectPicture();
    // One of them was enough for the picture.
    await expect.poll(() => ohif.frames.length).toBe(passed);

    await page.goto('/shares');
    await page.getByRole('button', { name: `Details of link ${String(payloadOf(token)['id'])}` }).click();
    const dialog = page.getByRole('dialog', { name: 'Share link' });
    await dialog.getByRole('button', { name: 'Revoke', exact: true }).click();
    await expect(dialog.getByText('Revoked. This takes effect within 30 seconds.')).toBeVisible();
    // Asked as the landing page asks, until the proxy has read the record again.
    await expect
      .poll(
        async () => {
          const response = await fetch(`${baseUrl}/orthanc/auth/tokens/decode`, {
            method: 'POST',
            body: JSON.stringify({ TokenKey: 'token', TokenValue: token }),
          });
          return response.ok ? 'works' : await response.text();
        },
        { timeout: takesEffectMs, intervals: [500] },
      )
      .toContain('linkRevoked');

    release();
    await expect.poll(() => ohif.frames.length, { timeout: 20_000 }).toBeGreaterThan(passed);
    for (const { path, status } of ohif.frames.slice(passed)) expect(status, path).toBe(403);
    for (const { path, status } of ohif.frames.slice(0, passed)) expect(status, path).toBe(200);

    const landing = await openBrowser();
    await landing.goto(link);
    await expect(landing.getByRole('heading', { level: 1 })).toHaveText('This link was revoked');
    await expect(landing.getByRole('link', { name: 'Open images' })).toHaveCount(0);
  });
});
