// Each change that the access explainer proposes: its predicted effect is what the server then decides.
import { expect, test } from '../support/fixtures.ts';
import { Servers } from '../support/Servers.ts';
import { withRolesDocument } from '../support/locks/rolesLock.ts';
import { cacheMs } from '../support/target.ts';
import { reviewAndSave } from '../roles/rolesScreen.ts';
import { ask, loadRoles, remedy, sentence, showAllRemedies } from './accessPage.ts';

/** Whether somebody can read a study, once the caches have expired. */
const reads = async (servers: Servers, id: string): Promise<boolean> =>
  (await servers.send('GET', `/orthanc/studies/${id}`)).ok;

test('a label more for a role: so many studies more, this one among them', async ({ page, resources }) => {
  const { study, label } = await resources.labeledStudy();
  const role = await resources.role(['view'], []);
  const person = await resources.user([role]);
  const asThey = new Servers(person);
  expect(await reads(asThey, study.id)).toBe(false);
  await withRolesDocument(async () => {
    await ask(page, 'admin', { who: `user:${person.id}`, study: study.id });
    await loadRoles(page);
    const change = remedy(page, `Give ${role} access to ${label}.`);
    await expect(change).toContainText('1 more study.');
    await change.getByRole('button', { name: 'Open roles' }).click();
    await expect(page.getByRole('note').filter({ hasText: 'Suggested' })).toContainText(label);
    await reviewAndSave(page);
  });
  await expect.poll(() => reads(asThey, study.id), { timeout: cacheMs }).toBe(true);
  expect(await asThey.countStudies()).toBe(1);
});

test('a permission more for a role', async ({ page, resources }) => {
  const { study, label } = await resources.labeledStudy();
  const role = await resources.role([], [label]);
  const person = await resources.user([role]);
  const asThey = new Servers(person);
  expect(await reads(asThey, study.id)).toBe(false);
  await withRolesDocument(async () => {
    await ask(page, 'admin', { who: `user:${person.id}`, study: study.id });
    await loadRoles(page);
    await expect(sentence(page)).toContainText('none of their roles includes the “view” permission');
    await remedy(page, `Give ${role} the “view” permission.`).getByRole('button').click();
    await reviewAndSave(page);
  });
  await expect.poll(() => reads(asThey, study.id), { timeout: cacheMs }).toBe(true);
});

test('a label more for the study', async ({ page, resources, servers }) => {
  const label = resources.name('label');
  const study = await resources.study();
  const role = await resources.role(['view'], [label]);
  const person = await resources.user([role]);
  const asThey = new Servers(person);
  expect(await reads(asThey, study.id)).toBe(false);
  await ask(page, 'admin', { who: `user:${person.id}`, study: study.id });
  await loadRoles(page);
  const change = remedy(page, `Add the label ${label} to this study.`);
  await expect(change).toContainText(`Everyone with ${role} can then see this study.`);
  resources.atEnd(() => servers.deleteLabel(study, label));
  await change.getByRole('button', { name: 'Edit labels' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('note').filter({ hasText: 'Suggested' })).toContainText(label);
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect.poll(() => servers.labelsOf(study)).toContain(label);
  await expect.poll(() => reads(asThey, study.id), { timeout: cacheMs }).toBe(true);
});

test('a role more, and the account enabled again', async ({ page, resources, keycloak }) => {
  const { study, label } = await resources.labeledStudy();
  const role = await resources.role(['view'], [label]);
  const person = await resources.user([]);
  await keycloak.change(person.id, { enabled: false });
  await ask(page, 'admin', { who: `user:${person.id}`, study: study.id });
  await loadRoles(page);
  await showAllRemedies(page);
  const change = remedy(page, `Give End To-End the role ${role}.`);
  await expect(change).toContainText('Enable the account of End To-End.');
  await expect(change).toContainText('1 more study.');
  await change.getByRole('button', { name: 'Open account' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Enable account' }).click();
  await expect.poll(async () => (await keycloak.find(person.name))?.enabled).toBe(true);
  await page.goBack();
  await expect(sentence(page)).not.toContainText('disabled');
  await showAllRemedies(page);
  await remedy(page, `Give End To-End the role ${role}.`).getByRole('button').click();
  await expect(page.getByRole('checkbox', { name: role, exact: true })).toBeChecked();
  await page.getByRole('button', { name: 'Save roles' }).click();
  await expect.poll(() => keycloak.rolesOf(person.id)).toContain(role);
  await expect.poll(() => reads(new Servers(person), study.id), { timeout: cacheMs }).toBe(true);
});

test('who can’t use an editor isn’t sent there', async ({ page, resources }) => {
  const { study } = await resources.labeledStudy();
  const role = await resources.role(['view'], []);
  const person = await resources.user([role]);
  await ask(page, 'doctor', { who: `user:${person.id}`, study: study.id });
  await expect(page.getByText('you need view-users in Keycloak')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Open roles' })).toHaveCount(0);
});
