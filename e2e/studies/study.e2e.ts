import { expect, signIn, test } from '../support/fixtures.ts';
import { openList } from '../support/studyList.ts';

test('a study: its patient, its series with pictures, and their images', async ({
  page,
  resources,
  servers,
}) => {
  const study = await resources.study();
  const series: unknown = await (await servers.must('GET', `/orthanc/studies/${study.id}/series`)).json();
  const count = Array.isArray(series) ? series.length : 0;
  await signIn(page, 'doctor', `/studies/${study.id}`);
  await expect(page.getByRole('heading', { level: 2, name: new RegExp(`^${count} series$`) })).toBeVisible();
  await expect(page.getByRole('main')).toContainText(study.uid);
});

test(
  'a study deleted in the meantime: a plain message, and the way back',
  { tag: '@sim' },
  async ({ page, startLocalServer }) => {
    const localServer = await startLocalServer();
    const link = await openList(page, localServer);
    // 403 is what the plugin answers for a study that is not there.
    await localServer.control({ orthanc: { state: 'forbidden', only: '^GET /studies/' } });
    await link.click();
    await expect(page.getByRole('main').getByRole('alert')).toContainText(/deleted|doesn’t exist/);
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Studies' }).click();
    await expect(page.getByRole('grid').getByRole('link').first()).toBeVisible();
  },
);

test('a URL of no study says the same to an administrator', async ({ page }) => {
  await signIn(page, 'admin', '/me');
  await page.goto('/studies/00000000-00000000-00000000-00000000-00000000');
  await expect(page.getByRole('main').getByRole('alert')).toContainText(/deleted|doesn’t exist/);
});

test('a user who can read the roles sees which of them give access to a study, and by which label', async ({
  page,
  resources,
}) => {
  const { study, label } = await resources.labeledStudy();
  const [opening, other] = [
    await resources.role(['view'], [label]),
    await resources.role(['view'], [resources.name('none')]),
  ];
  await signIn(page, 'admin', `/studies/${study.id}`);
  const who = page.getByRole('region', { name: 'Who can see it' });
  await expect(who.getByRole('listitem').filter({ hasText: opening })).toContainText(label);
  await expect(who).not.toContainText(other);
});

test('a user who can’t read the roles sees why they can see the study', async ({ page, resources }) => {
  const { study, label } = await resources.labeledStudy();
  const person = await resources.person(['view'], [label]);
  await signIn(page, person, `/studies/${study.id}`);
  const who = page.getByRole('region', { name: 'Who can see it' });
  await expect(who).toContainText(`You can see it because one of your roles grants access to ${label}.`);
  await expect(who).toContainText('admin-permissions');
});

test('an external user opens the studies of their label, and downloads nothing without the permission', async ({
  page,
  resources,
}) => {
  const { study, label } = await resources.labeledStudy();
  await signIn(page, await resources.person(['view'], [label]), `/studies/${study.id}`);
  const download = page.getByRole('button', { name: 'Download', exact: true });
  await expect(download).toHaveAttribute('aria-disabled', 'true');
  await expect(download).toHaveAccessibleDescription(/download/);
});
