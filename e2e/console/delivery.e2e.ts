import { expect, signIn, test } from '../support/fixtures.ts';

const limitOfFirstVisit = 220_000;

test('the console’s pages have its content security policy; the servers behind it keep their own', async ({
  request,
}) => {
  for (const path of ['/', '/me', '/share', '/signed-out']) {
    const headers = (await request.get(path)).headers();
    expect(headers['content-security-policy'], path).toContain("script-src 'self'");
    expect(headers['content-security-policy'], path).toContain("frame-ancestors 'none'");
    expect(headers['cross-origin-opener-policy'], path).toBe('same-origin-allow-popups');
    expect(headers['permissions-policy'], path).toContain('camera=()');
    expect(headers['referrer-policy'], path).toBe('no-referrer');
    expect(headers['x-content-type-options'], path).toBe('nosniff');
  }
  const silent = (await request.get('/silent-check-sso.html')).headers();
  expect(silent['content-security-policy']).toContain("frame-ancestors 'self'");
  const keycloak = await request.get('/keycloak/realms/orthanc');
  expect(keycloak.headers()['content-security-policy'] ?? '').not.toContain("base-uri 'none'");
});

test('markup written by a script is refused, styles are not', async ({ page, consoleErrors }) => {
  consoleErrors.allow(/require-trusted-types-for|TrustedHTML/);
  await signIn(page, 'doctor', '/me');
  const write = async (text: string): Promise<string> =>
    page.evaluate((html) => {
      const part = document.createElement('div');
      try {
        part.innerHTML = html;
        return part.innerHTML;
      } catch (error) {
        return error instanceof Error ? error.name : '';
      }
    }, text);
  expect(await write('.a { color: red }')).toBe('.a { color: red }');
  expect(await write('<img src=x onerror=alert(1)>')).toBe('TypeError');
});

test('a first visit to the study list stays below its weight', async ({ page }) => {
  await signIn(page, 'doctor', '/me');
  const sizes: Promise<{ url: string; bytes: number }>[] = [];
  page.on('response', (response) => {
    const url = response.url();
    if (/\.(js|css)$/.test(new URL(url).pathname)) {
      sizes.push(
        response
          .request()
          .sizes()
          .then((sizesOf) => ({ url, bytes: sizesOf.responseBodySize })),
      );
    }
  });
  const session = await page.context().newCDPSession(page);
  await session.send('Network.clearBrowserCache');
  await page.goto('/studies');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const files = await Promise.all(sizes);
  const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
  expect(files.length, 'scripts and styles').toBeGreaterThan(3);
  expect(total, JSON.stringify(files)).toBeLessThanOrEqual(limitOfFirstVisit);
});

test('nothing is fetched from another origin', async ({ page, baseURL }) => {
  const foreign: string[] = [];
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol.startsWith('http') && origin !== new URL(baseURL ?? '').origin) foreign.push(request.url());
  });
  await signIn(page, 'admin', '/studies');
  expect(foreign).toEqual([]);
});

test('the user’s menu says which version this is, as text that can be copied', async ({ page }) => {
  await signIn(page, 'doctor', '/me');
  await page.getByRole('button', { name: /: menu$/ }).click();
  const version = page.getByText(/^Castellan \d+\.\d+\.\d+( \([0-9a-f]{7}\+?\))?$/);
  await expect(version).toBeVisible();
  await expect(version).toHaveCSS('user-select', 'text');
  await version.selectText();
  expect(await page.evaluate(() => String(getSelection()))).toBe(await version.textContent());
});
