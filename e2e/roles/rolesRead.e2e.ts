// The roles are read without a visit to their screen, by those who may, after a look for composite roles.
import { expect, signIn, test } from '../support/fixtures.ts';
import { withRolesDocument } from '../support/locks/rolesLock.ts';

const onSim = { tag: '@sim' };
const composites = '/keycloak/admin/realms/orthanc/roles/night-role/composites';

test('the list of users and the roles of a user show at once what the roles give access to', async ({
  page,
  resources,
}) => {
  const label = resources.name('label');
  const role = await resources.role(['view', 'download'], [label]);
  const person = await resources.user([role]);
  await signIn(page, 'admin', `/users?find=${person.name}`);
  await expect(page.getByRole('grid').getByRole('columnheader', { name: 'Can see' })).toBeVisible();
  await expect(page.getByRole('grid').getByRole('row').filter({ hasText: person.name })).toContainText(label);
  await page.goto(`/users/${person.id}?tab=roles`);
  await expect(page.getByRole('tabpanel').getByRole('note')).toContainText(
    `can see studies labeled ${label}`,
  );
});

test(
  'a role was made composite: the roles aren’t loaded before the page says what that removes',
  onSim,
  async ({ page, startLocalServer }) => {
    const localServer = await startLocalServer();
    const { url } = localServer;
    const servers = localServer.servers();
    const [study] = await servers.findStudies({}, 0, 1);
    const brought: unknown = await (
      await servers.must('GET', '/keycloak/admin/realms/orthanc/roles/doctor-role')
    ).json();
    await servers.must('POST', composites, [brought]);
    const reads: string[] = [];
    page.on('request', (request) => {
      if (request.url().endsWith('/auth/settings/roles')) reads.push(request.method());
    });
    await signIn(page, 'admin', `${url}/studies/${study?.id ?? ''}`);
    const who = page.getByRole('region', { name: 'Who can see it' });
    await expect(who.getByRole('alert')).toContainText('A role is composite in Keycloak: night-role');
    // It is a question, not a failure of a part of the page.
    await expect(page.getByText('Part of this page couldn’t be loaded')).toBeHidden();
    expect(reads).toEqual([]);
    // Made a plain role again elsewhere: asked again, nothing stands in the way.
    await servers.must('DELETE', composites, [brought]);
    await page.reload();
    await expect(who.getByRole('listitem').filter({ hasText: 'admin-role' })).toContainText(
      'access to all studies',
    );
    expect(await servers.roleHeld('night-role')).toMatchObject({ permissions: ['view', 'edit-labels'] });
  },
);

test('a user who can edit roles but not read Keycloak is told what loading does, and decides', async ({
  page,
  resources,
}) => {
  const study = await resources.study();
  const role = await resources.role(['view', 'admin-permissions'], ['*']);
  const person = await resources.user([role]);
  await withRolesDocument(async () => {
    await signIn(page, person, `/studies/${study.id}`);
    const who = page.getByRole('region', { name: 'Who can see it' });
    await expect(who).toContainText('You don’t have view-realm in Keycloak');
    await who.getByRole('button', { name: 'Load roles' }).click();
    await expect(who.getByRole('listitem').filter({ hasText: role })).toContainText('access to all studies');
  });
});
