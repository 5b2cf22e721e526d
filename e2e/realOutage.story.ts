import { expect, signIn, test } from './fixtures.ts';
import { signInByFetch } from './signInByFetch.ts';
import { orderStack } from './stackOrders.ts';
import { baseUrl, people } from './target.ts';

// These stop the servers under everybody's feet: they run after all other stories (playwright.config.ts), one by one.
test.describe('the real servers go and come back', { tag: '@stack' }, () => {
  test.describe.configure({ mode: 'serial', timeout: 120_000 });

  test('Orthanc killed: a proxy error meanwhile, then the same studies and labels for the same sign-in', async ({
    servers,
    own,
  }) => {
    const study = await own.study();
    const label = await own.label(study);
    await orderStack('orthanc/kill');
    try {
      expect((await servers.send('GET', '/orthanc/system')).status).toBe(502);
      const find = await servers.send('POST', '/orthanc/tools/find', { Level: 'Study', Query: {} });
      expect(find.status).toBeGreaterThanOrEqual(500);
    } finally {
      await orderStack('orthanc/start');
    }
    expect(await servers.labelsOf(study)).toContain(label);
  });

  test('Keycloak killed: a live token still reads studies; afterwards sign-in is as before', async () => {
    // An account made just now may be lost: the embedded database writes a second later, and this is a kill.
    const person = people.doctor;
    const token = await signInByFetch(person);
    const profile = () =>
      fetch(`${baseUrl}/orthanc/auth/user/profile`, { headers: { authorization: `Bearer ${token.value}` } });
    await expect.poll(async () => (await profile()).text()).toContain('"share"');
    await orderStack('keycloak/kill');
    try {
      expect((await fetch(`${baseUrl}/keycloak/realms/orthanc`)).status).toBe(502);
      expect(await (await profile()).text()).toContain('"share"');
      await expect(signInByFetch(people.doctor)).rejects.toThrow('502');
    } finally {
      await orderStack('keycloak/start');
    }
    await expect(signInByFetch(person)).resolves.toMatchObject({ value: expect.any(String) });
    expect(await (await profile()).text()).toContain('"share"');
  });

  test('a token that ends while a page is open is renewed unseen', async ({ page, servers }) => {
    const realm = '/keycloak/admin/realms/orthanc';
    await servers.must('PUT', realm, { accessTokenLifespan: 20 });
    try {
      await signIn(page, 'doctor', '/me');
      // Longer than the token lives, and no request meanwhile.
      await page.waitForTimeout(22_000);
      const renewed = page.waitForResponse((answer) => answer.url().endsWith('/openid-connect/token'));
      await page.getByRole('button', { name: 'Read my rights again' }).click();
      expect((await renewed).status()).toBe(200);
      await expect(page.getByText('Your rights are up to date.')).toBeVisible();
    } finally {
      await servers.must('PUT', realm, { accessTokenLifespan: 300 });
    }
  });
});
