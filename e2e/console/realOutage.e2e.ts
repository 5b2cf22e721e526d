import { z } from 'zod';
import { expect, fillLogin, signIn, test } from '../support/fixtures.ts';
import { Servers } from '../support/Servers.ts';
import { signInByFetch } from '../support/signInByFetch.ts';
import { emulatorUrl, orderStack, withSecondEmulator } from '../support/stackOrders.ts';
import { addLabel, openSearched, selectAllFound } from '../support/studyList.ts';
import { baseUrl, people } from '../support/target.ts';

// These stop the servers that all tests share: they run after all others (playwright.config.ts), one by one.
test.describe('the real servers go and come back', { tag: '@stack' }, () => {
  test.describe.configure({ mode: 'serial', timeout: 120_000 });

  test('Orthanc is killed: a proxy error, then the same studies and labels in the same session', async ({
    servers,
    resources,
  }) => {
    const { study, label } = await resources.labeledStudy();
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

  test('Orthanc is killed while many studies are labeled: failures are reported, and retried when it is back', async ({
    page,
    resources,
    servers,
  }) => {
    const label = resources.name('bulk');
    await openSearched(page);
    await selectAllFound(page);
    await addLabel(page, label);
    await page.getByRole('button', { name: /^Change [\d,]+ studies$/ }).click();
    const state = page.getByRole('complementary').getByRole('status');
    await expect(state).toHaveText(/ [1-9]\d* of \d+/);
    await orderStack('orthanc/kill');
    try {
      await expect(state).toHaveText(/Done · \d+ of \d+ · [\d,]+ failed/, { timeout: 30_000 });
    } finally {
      await orderStack('orthanc/start');
    }
    const total = Number(/of (\d+)/.exec((await state.textContent()) ?? '')?.[1]);
    const labeled = async (): Promise<number> => {
      const query = { Level: 'Study', Query: {}, Labels: [label], LabelsConstraint: 'Any' };
      const answer = await servers.must('POST', '/orthanc/tools/count-resources', query);
      return z.object({ Count: z.number() }).parse(await answer.json()).Count;
    };
    expect(await labeled()).toBeLessThan(total);
    await page.getByRole('button', { name: 'Retry failed' }).click();
    await expect(state).toHaveText(`Done · ${total} of ${total}`, { timeout: 60_000 });
    expect(await labeled()).toBe(total);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(labeled, { timeout: 60_000 }).toBe(0);
  });

  test('a link’s token can write through the faithful emulator, and not through the hardened one', async ({
    resources,
    servers,
  }) => {
    const study = await resources.study();
    const token = await servers.mintShare(study, 600);
    // A metadata: with the audit log on the plugin fails at labels and deletes for want of a user, and lets this pass.
    const path = `/studies/${study.id}/metadata/1024`;
    // Not through the proxy: its rules refuse what the faithful emulator lets through.
    const faithful = emulatorUrl();
    const send = async (orthanc: string, method: string, body?: string): Promise<number> =>
      (
        await fetch(`${orthanc}${path}`, {
          method,
          headers: { token },
          ...(body === undefined ? {} : { body }),
        })
      ).status;
    resources.atEnd(() => fetch(`${faithful}${path}`, { method: 'DELETE', headers: { token } }));
    await withSecondEmulator('hardened', async (url) => {
      const hardened = `${url}/orthanc`;
      const opened = await fetch(`${hardened}/studies/${study.id}`, { headers: { token } });
      expect(opened.status).toBe(200);
      expect(await send(hardened, 'PUT', 'x')).toBe(403);
      expect(await send(faithful, 'PUT', 'y')).toBe(200);
      expect(await send(hardened, 'DELETE')).toBe(403);
      expect(await (await servers.must('GET', `/orthanc${path}`)).text()).toBe('y');
    });
  });

  test.describe('tokens that live for 20 s', () => {
    const realm = '/keycloak/admin/realms/orthanc';
    test.beforeAll(() => new Servers().must('PUT', realm, { accessTokenLifespan: 20 }));
    test.afterAll(() => new Servers().must('PUT', realm, { accessTokenLifespan: 300 }));

    for (const [what, isSessionEnded] of [
      ['the token ends while a form is open: it is renewed unseen, and what was typed is saved', false],
      [
        'the session ends in Keycloak while a form is open: signed in again, it goes on with what was typed',
        true,
      ],
    ] as const) {
      test(what, async ({ page, resources, servers }) => {
        const [study, label] = [await resources.study(), resources.name('typed')];
        const person = await resources.person(['view', 'edit-labels'], ['*']);
        let last = '';
        page.on('request', (request) => {
          last = request.headers()['authorization'] ?? last;
        });
        await signIn(page, person, `/studies/${study.id}`);
        await page.getByRole('button', { name: 'Edit labels' }).click();
        const form = page.getByRole('dialog', { name: 'Labels of 1 study' });
        await form.getByLabel('Add a label').fill(label);
        await page.keyboard.press('Enter');
        resources.atEnd(() => servers.deleteLabel(study, label));
        if (isSessionEnded) await servers.must('POST', `${realm}/users/${person.id}/logout`);
        const authorization = last;
        expect(authorization).toMatch(/^Bearer /);
        const whose = async (): Promise<string> =>
          (await fetch(`${baseUrl}/orthanc/auth/user/profile`, { headers: { authorization } })).text();
        await expect.poll(whose, { timeout: 40_000 }).toContain('Anonymous');
        await form.getByRole('button', { name: 'Save' }).click();
        if (isSessionEnded) {
          const ended = page.getByRole('dialog', { name: 'Sign in again' });
          const popup = page.waitForEvent('popup');
          await ended.getByRole('button', { name: 'Sign in again' }).click();
          await fillLogin(await popup, person);
          await expect(ended).toBeHidden();
        }
        await expect.poll(() => servers.labelsOf(study)).toContain(label);
        await expect(page.getByRole('region', { name: 'Labels' })).toContainText(label);
      });
    }
  });

  test('Keycloak is killed: a valid token still reads studies; signing in works again afterwards', async () => {
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
});
