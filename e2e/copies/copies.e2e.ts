import type { Locator, Page } from '@playwright/test';
import { z } from 'zod';
import { expectAccessible, expectNoSidewaysScroll } from '../support/accessibility.ts';
import { expect, fillLogin, signIn, test } from '../support/fixtures.ts';
import { MadeCopies } from './madeCopies.ts';

const copiesOn = (page: Page, name = 'Copies'): Locator => page.getByRole('region', { name, exact: true });

/** Parts of the page that come late push the button down, from under a pointer that is about to click. */
async function findCopies(section: Locator): Promise<void> {
  await section.page().waitForLoadState('networkidle');
  await section.getByRole('button', { name: 'Find copies' }).click();
}

const namesSchema = z.object({ AnonymizedFrom: z.string().optional() });

test('from a study to its copies, and from a copy back', async ({ page, resources, servers }) => {
  const copies = new MadeCopies(servers, resources);
  const description = resources.name('corrected');
  const source = await copies.modified((await resources.study()).id, description);
  const anonymized = await copies.anonymized(source.id);
  const again = resources.name('again');
  const modified = await copies.modified(source.id, again);

  await signIn(page, 'admin', `/studies/${source.id}`);
  await findCopies(copiesOn(page));
  await expect(copiesOn(page).getByText('2 copies', { exact: true })).toBeVisible();
  const rows = copiesOn(page).getByRole('listitem');
  await expect(rows.filter({ hasText: again })).toContainText('Modified');
  const link = rows.filter({ hasText: 'Anonymized' }).getByRole('link');
  await expect(link).toHaveAttribute('href', new RegExp(`/studies/${anonymized.id}$`));
  await expectAccessible(page);

  await link.click();
  await expect(page).toHaveURL(new RegExp(`/studies/${anonymized.id}$`));
  const origin = copiesOn(page);
  await expect(origin).toContainText(`Source ID: ${source.id}`);
  await expect(origin).toContainText('can read the source ID');
  await expect(origin).toContainText('short patient ID');
  await expect(origin).toContainText('No one can remove this in Orthanc');
  await findCopies(origin);
  await expect(origin.getByText('No copies of this study on this server.', { exact: true })).toBeVisible();
  await expectAccessible(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await expectNoSidewaysScroll(page);
  await origin.getByRole('link', { name: description }).click();
  await expect(page).toHaveURL(new RegExp(`/studies/${source.id}$`));

  await page.goto(`/studies/${modified.id}`);
  await expect(copiesOn(page)).toContainText('Modified copy of');
  await expect(copiesOn(page)).not.toContainText('short patient ID');
});

test('a study that is no copy says nothing of a source', async ({ page, resources }) => {
  const study = await resources.study();
  await signIn(page, 'doctor', `/studies/${study.id}`);
  await expect(copiesOn(page).getByRole('button', { name: 'Find copies' })).toBeVisible();
  await expect(copiesOn(page)).not.toContainText('Source ID');
});

test('the source was deleted', async ({ page, resources, servers }) => {
  const copies = new MadeCopies(servers, resources);
  const source = await copies.modified((await resources.study()).id, resources.name('source'));
  const copy = await copies.anonymized(source.id);
  await copies.remove(source);
  await signIn(page, 'admin', `/studies/${copy.id}`);
  await expect(copiesOn(page)).toContainText('Anonymized copy of a study that was deleted');
  await expect(copiesOn(page)).toContainText(`Source ID: ${source.id}`);
  await expect(copiesOn(page).getByRole('link')).toHaveCount(0);
});

test('people limited to labels: a source and copies that they can’t see', async ({
  page,
  resources,
  servers,
}) => {
  const copies = new MadeCopies(servers, resources);
  const source = await copies.modified((await resources.study()).id, resources.name('hidden'));
  const copy = await copies.anonymized(source.id);
  const ofCopy = await copies.anonymized(copy.id);
  const label = await resources.label(copy);
  const person = await resources.person(['view'], [label]);
  await signIn(page, person, `/studies/${copy.id}`);
  const section = copiesOn(page);
  await expect(section).toContainText('a study that was deleted, or that you can’t see');
  await expect(section).toContainText(`Source ID: ${source.id}`);
  await expect(section).toContainText('can read the source ID');
  // How to find the patient behind it isn't told to those who aren't to know.
  await expect(section).not.toContainText('/patients');
  await findCopies(section);
  await expect(section.getByText('No copies of this study that you can see.', { exact: true })).toBeVisible();
  await expect(section).not.toContainText(ofCopy.id);
});

test('people limited to labels: the copies that they can see, of a source that they can see', async ({
  page,
  resources,
  servers,
}) => {
  const copies = new MadeCopies(servers, resources);
  const source = await copies.modified((await resources.study()).id, resources.name('source'));
  // One that stays hidden, and one that they can see.
  await copies.anonymized(source.id);
  const copy = await copies.anonymized(source.id);
  const label = await resources.label(source);
  await resources.label(copy, label);
  await signIn(page, await resources.person(['view'], [label]), `/studies/${source.id}`);
  const section = copiesOn(page);
  await findCopies(section);
  await expect(section.getByText('1 copy', { exact: true })).toBeVisible();
  await expect(section.getByRole('link')).toHaveAttribute('href', new RegExp(`/studies/${copy.id}$`));
  await expect(section).toContainText('Copies that you can’t see aren’t listed.');
});

test('Orthanc lets nobody remove or write the source; a copy that is uploaded again has none', async ({
  resources,
  servers,
}) => {
  const copies = new MadeCopies(servers, resources);
  const source = await copies.modified((await resources.study()).id, resources.name('source'));
  const copy = await copies.anonymized(source.id);
  const path = `/orthanc/studies/${copy.id}`;
  const named = async () => namesSchema.parse(await (await servers.must('GET', path)).json());
  const etag = (await servers.must('GET', `${path}/metadata/AnonymizedFrom`)).headers.get('ETag') ?? '';
  for (const headers of [{}, { 'If-Match': etag }]) {
    const removed = await servers.send('DELETE', `${path}/metadata/AnonymizedFrom`, undefined, headers);
    const written = await servers.send('PUT', `${path}/metadata/AnonymizedFrom`, source.id, headers);
    expect([removed.status, written.status]).toEqual([403, 403]);
  }
  expect((await named()).AnonymizedFrom).toBe(source.id);

  const archive = new Uint8Array(await (await servers.must('GET', `${path}/archive`)).arrayBuffer());
  await copies.remove(copy);
  await servers.must('POST', '/orthanc/instances', archive);
  expect(await named()).toEqual({});
});

test('a copy that is anonymized again names the first copy, not the original', async ({
  page,
  resources,
  servers,
}) => {
  const copies = new MadeCopies(servers, resources);
  const source = await resources.study();
  const first = await copies.anonymized(source.id);
  const second = await copies.anonymized(first.id);
  await copies.remove(first);
  const told = await (await servers.must('GET', `/orthanc/studies/${second.id}/metadata?expand`)).text();
  expect(told).toContain(first.id);
  expect(told).not.toContain(source.id);
  await signIn(page, 'doctor', `/studies/${second.id}`);
  await expect(copiesOn(page)).toContainText('a study that was deleted');
});

test('whoever has a share link to a copy can read the source', async ({ resources, servers }) => {
  const copies = new MadeCopies(servers, resources);
  const source = await resources.study();
  const copy = await copies.anonymized(source.id);
  const answer = await servers.must('GET', `/orthanc/studies/${copy.id}`);
  const { MainDicomTags } = z
    .object({ MainDicomTags: z.object({ StudyInstanceUID: z.string() }) })
    .parse(await answer.json());
  const token = await servers.mintShare({ ...source, id: copy.id, uid: MainDicomTags.StudyInstanceUID }, 600);
  const origin = new URL(answer.url).origin;
  const read = await fetch(`${origin}/orthanc/studies/${copy.id}`, { headers: { 'api-key': token } });
  expect(read.status).toBe(200);
  expect(namesSchema.parse(await read.json()).AnonymizedFrom).toBe(source.id);
});

test(
  'the source and the copies can’t be read for the moment: said in place, and tried again',
  { tag: '@sim' },
  async ({ page, startLocalServer }) => {
    const localServer = await startLocalServer();
    const servers = localServer.servers();
    // The server is this test's own: nothing is left to remove.
    const copies = new MadeCopies(servers, { atEnd: () => undefined });
    const [study] = await servers.findStudies({}, 0, 1);
    const source = await copies.modified(study?.id ?? '', 'The source');
    const copy = await copies.anonymized(source.id);
    await signIn(page, 'admin', `${localServer.url}/me`);
    await localServer.control({ orthanc: { state: 'fail-500', only: `^GET /studies/${source.id}` } });
    await page.goto(`${localServer.url}/studies/${copy.id}`);
    const section = copiesOn(page);
    const failure = section.getByRole('alert');
    await expect(failure).toContainText('Couldn’t load the source');
    await expect(section).not.toContainText('deleted');
    await localServer.control({ orthanc: { state: 'up' } });
    await failure.getByRole('button', { name: 'Try again' }).click();
    await section.getByRole('link', { name: 'The source' }).click();
    // Both pages have the button: it is that of the source which is meant.
    await expect(section).toContainText('Modified copy of');

    await localServer.control({ orthanc: { state: 'fail-500', only: '^POST /tools/find' } });
    await findCopies(section);
    await expect(failure).toContainText('Couldn’t find the copies');
    await expect(section).not.toContainText('No copies');
    await localServer.control({ orthanc: { state: 'up' } });
    await failure.getByRole('button', { name: 'Try again' }).click();
    await expect(section.getByText('1 copy', { exact: true })).toBeVisible();
  },
);

test(
  'a database that can’t be searched for copies: said, and the source is still there',
  { tag: '@sim' },
  async ({ page, startLocalServer }) => {
    const localServer = await startLocalServer('--old-database');
    const servers = localServer.servers();
    const copies = new MadeCopies(servers, { atEnd: () => undefined });
    await signIn(page, 'admin', `${localServer.url}/studies`);
    const link = page.getByRole('grid').getByRole('link').first();
    const id = (await link.getAttribute('href'))?.split('/').at(-1) ?? '';
    const copy = await copies.anonymized(id);
    await page.goto(`${localServer.url}/studies/${copy.id}`);
    await expect(copiesOn(page)).toContainText(`Source ID: ${id}`);
    await expect(copiesOn(page)).toContainText('can’t be searched for copies');
    await expect(copiesOn(page).getByRole('button')).toHaveCount(0);
  },
);

test.describe('in French', () => {
  test.use({ locale: 'fr-FR' });

  test('a copy, its source and no copies', async ({ page, resources, servers }) => {
    const copies = new MadeCopies(servers, resources);
    const description = resources.name('source');
    const source = await copies.modified((await resources.study()).id, description);
    const copy = await copies.anonymized(source.id);
    await page.goto(`/studies/${copy.id}`);
    await fillLogin(page, 'admin');
    const section = copiesOn(page);
    await expect(section).toContainText('Copie anonymisée de');
    await expect(section.getByRole('link', { name: description })).toBeVisible();
    await section.getByRole('button', { name: 'Chercher les copies' }).click();
    await expect(
      section.getByText('Aucune copie de cet examen sur ce serveur.', { exact: true }),
    ).toBeVisible();
  });
});
