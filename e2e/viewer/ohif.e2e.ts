import { expect, signIn, test } from '../support/fixtures.ts';
import { viewerUrl } from '../support/stackOrders.ts';
import { baseUrl, target } from '../support/target.ts';
import { createLink, openShare, payloadOf, tokenOf } from '../shares/openShare.ts';
import { Ohif } from './Ohif.ts';
import { patternStudy } from './patternStudy.ts';

// OHIF as its makers publish it, on an origin of its own behind nginx, down to the pixels.
test.describe('OHIF', { tag: '@stack' }, () => {
  // OHIF is 20 MB of script, and draws without a graphics card here.
  test.describe.configure({ timeout: 120_000 });
  test.skip(target === 'stack' && viewerUrl() === undefined, 'this stack has no viewer');

  test('shows the images of a share link, which its token opens and nothing else', async ({
    page,
    resources,
    openBrowser,
    consoleErrors,
  }) => {
    const study = await patternStudy(resources, 3);
    await signIn(page, 'doctor', `/studies/${study.id}`);
    const link = await createLink(await openShare(page));
    const token = tokenOf(link);
    expect(payloadOf(token)).toMatchObject({ type: 'ohif-viewer-publication' });

    const ohif = new Ohif(await openBrowser());
    await ohif.openLink(link);
    await ohif.expectPicture();
    const origin = viewerUrl() ?? '';
    expect(ohif.page.url()).toBe(`${origin}/viewer?StudyInstanceUIDs=${study.uid}`);
    expect(ohif.frames.length).toBeGreaterThan(0);
    for (const { method, path, search, status, authorization } of ohif.asked) {
      expect({ method, status, authorization }, path).toEqual({
        method: 'GET',
        status: 200,
        authorization: `Bearer ${token}`,
      });
      expect(search).not.toContain(token);
    }
    const refused = await fetch(`${origin}/orthanc/tools/find`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
      body: '{"Level":"Study","Query":{}}',
    });
    expect(await refused.json()).toMatchObject({ Message: 'Refused by the proxy (shareReads)' });

    // What a hostile script in a viewer would try.
    consoleErrors.allow(
      /^(?:console: )?(?:CSP: connect-src|Connecting to|Refused to connect|Fetch API cannot load)/,
    );
    const reached = await ohif.page.evaluate(
      async (url) =>
        fetch(url).then(
          () => 'reached',
          () => 'refused',
        ),
      `${baseUrl}/config.json`,
    );
    expect(reached).toBe('refused');
  });

  test('opens from a study by a link for the person at the screen', async ({
    page,
    context,
    resources,
    consoleErrors,
  }) => {
    // Such a link isn't for the patient's other studies, which OHIF asks for; it goes on without.
    consoleErrors.allow(/request failed|Access to a resource is forbidden|HttpStatus: 403/);
    const study = await patternStudy(resources, 3);
    await signIn(page, 'doctor', `/studies/${study.id}`);
    const opened = new Promise<Ohif>((resolve) => {
      context.once('page', (tab) => resolve(new Ohif(tab)));
    });
    await page.getByRole('button', { name: 'Open images' }).click();
    const ohif = await opened;
    await ohif.expectPicture();
    expect(ohif.page.url()).toBe(`${viewerUrl() ?? ''}/viewer?StudyInstanceUIDs=${study.uid}`);
    expect(ohif.frames.length).toBeGreaterThan(0);
    for (const { path, status, authorization } of ohif.frames) {
      expect(status, path).toBe(200);
      const token = authorization?.replace('Bearer ', '') ?? '';
      expect(payloadOf(token)).toMatchObject({ type: 'viewer-instant-link' });
      expect(ohif.page.url()).not.toContain(token);
    }
    expect(await ohif.page.evaluate(() => window.opener)).toBeNull();
  });

  test('is served with its own headers, and nothing of the console beside it', async () => {
    const ask = (path: string): Promise<Response> =>
      fetch((viewerUrl() ?? '') + path, { redirect: 'manual' });
    const page = await ask('/viewer?StudyInstanceUIDs=1.2&token=x');
    expect(page.headers.get('cache-control')).toBe('no-store');
    expect(page.headers.get('referrer-policy')).toBe('no-referrer');
    const policy = page.headers.get('content-security-policy');
    expect(policy).toContain("connect-src 'self' blob: data:; ");
    expect(policy).toContain("frame-ancestors 'none'");
    // Only its workers make functions of texts.
    expect(policy).not.toContain("'unsafe-eval'");
    const script = /src="(\/app\.bundle\.[^"]+)"/.exec(await page.text())?.[1] ?? '';
    const bundle = await ask(script);
    expect(bundle.headers.get('cache-control')).toContain('immutable');
    expect(bundle.headers.get('content-encoding')).toBe('gzip');
    await bundle.body?.cancel();
    expect(await (await ask('/app-config.js')).text()).toContain("qidoRoot: '/orthanc/dicom-web'");
    expect((await ask('/missing.js')).status).toBe(404);
    expect((await ask('/config.json')).status).toBe(404);
    const keycloak = await ask('/keycloak/realms/orthanc');
    expect(keycloak.headers.get('content-type')).toBe('text/html');
    expect((await ask('/orthanc/system')).status).toBe(403);
  });
});
