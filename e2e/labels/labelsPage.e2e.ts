// The labels page: who opens each; rename, merge, delete; the allowed list; the unlabeled queue.
import type { Page } from '@playwright/test';
import { expect, signIn, test } from '../support/fixtures.ts';
import type { LocalServer } from '../support/LocalServer.ts';
import { expectAccessible, expectNoSidewaysScroll } from '../support/accessibility.ts';
import { people } from '../support/target.ts';

test.describe.configure({ mode: 'parallel' });

/** Labels studies, sees only those with three labels, edits no roles. */
const night = { name: 'n.papadaki', password: 'n.papadaki' };

/** How many studies the external user sees. */
const seenByExternal = (localServer: LocalServer): Promise<number> =>
  localServer.servers(people.external).countStudies();

async function openLabel(page: Page, label: string): Promise<void> {
  await page.getByRole('grid').getByRole('link', { name: label, exact: true }).click();
  await expect(page.getByRole('dialog', { name: `Label ${label}` })).toBeVisible();
}

/** Opens the labels page as administrator and the dialog that renames or merges a label, up to its last step. */
async function beginChange(
  page: Page,
  localServer: LocalServer,
  from = 'external',
  to = 'partners',
): Promise<void> {
  await signIn(page, 'admin', `${localServer.url}/labels`);
  await openLabel(page, from);
  await page.getByRole('button', { name: 'Rename or merge…' }).click();
  await page.getByLabel('New name, or a label to merge it into').fill(to);
  await page.getByRole('button', { name: 'Next' }).click();
}

test('an administrator sees who has access to each label, and how many studies carry it', async ({
  page,
  resources,
  servers,
}) => {
  const { study, label } = await resources.labeledStudy();
  const role = await resources.role(['view'], [label]);
  const unopened = await resources.label(study);
  await signIn(page, 'admin', `/labels?find=${label.slice(0, -2)}`);
  const row = page.getByRole('row', { name: label });
  await expect(row).toContainText(role);
  await expect(row).toContainText('1 study');
  await page.getByLabel('Show').selectOption({ label: 'No role grants access' });
  await expect(page.getByRole('row', { name: unopened })).toContainText('No role grants access to it');
  await expect(row).toHaveCount(0);
  await servers.deleteLabel(study, label);
  await page.getByLabel('Show').selectOption({ label: 'Not on any study' });
  await page.getByRole('button', { name: 'Refresh' }).click();
  await expect(row).toContainText('Not on any study you can see');
});

test('the doctor and the external user are told why they can’t see the labels page', async ({
  page,
  openBrowser,
}) => {
  await signIn(page, 'doctor', '/labels');
  await expect(page.getByRole('main')).toContainText('edit-labels');
  await expect(page.getByRole('navigation').getByRole('link', { name: 'Labels' })).toHaveCount(0);
  const other = await openBrowser();
  await signIn(other, 'external', '/labels');
  await expect(other.getByRole('main')).toContainText('edit-labels');
  await other.goto('/labels/unlabelled');
  await expect(other.getByRole('main')).toContainText('edit-labels');
});

test(
  'without admin-permissions the labels page says what is missing, and changes no label as a whole',
  { tag: '@sim' },
  async ({ page, startLocalServer }) => {
    const localServer = await startLocalServer();
    await signIn(page, night, `${localServer.url}/labels`);
    await expect(page.getByRole('main')).toContainText('You need the “admin-permissions” permission');
    await expect(page.getByRole('link', { name: /Label queue/ })).toHaveCount(0);
    await openLabel(page, 'cardio');
    const rename = page.getByRole('button', { name: 'Rename or merge…' });
    await expect(rename).toHaveAccessibleDescription(/admin-permissions/);
    await expect(page.getByRole('button', { name: 'Delete…' })).toHaveAccessibleDescription(/all studies/);
    await rename.focus();
    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name: 'Why?' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/access\?action=editRoles$/);
  },
);

test(
  'renaming a label changes studies and roles, and the external user sees as many studies as before',
  { tag: '@sim' },
  async ({ page, startLocalServer }) => {
    const localServer = await startLocalServer();
    const before = await seenByExternal(localServer);
    await beginChange(page, localServer);
    await expect(page.getByRole('dialog')).toContainText('external will be renamed to partners');
    await expect(page.getByRole('dialog')).toContainText('Nobody gains or loses access');
    await page.getByRole('button', { name: 'Start' }).click();
    const counts: number[] = [];
    await expect(async () => {
      counts.push(await seenByExternal(localServer));
      await expect(page.getByRole('status').getByText('external is now partners').first()).toBeVisible({
        timeout: 300,
      });
    }).toPass({ timeout: 30_000 });
    expect(new Set(counts)).toEqual(new Set([before]));
    await expect(page.getByRole('row', { name: /^partners/ })).toContainText('external-role');
    await expect(page.getByRole('row', { name: /^external/ })).toHaveCount(0);
    expect(await seenByExternal(localServer)).toBe(before);
  },
);

test(
  'a rename interrupted by closing the page is resumed, and ends as if nothing had happened',
  { tag: '@sim' },
  async ({ page, startLocalServer }) => {
    const localServer = await startLocalServer();
    const before = await seenByExternal(localServer);
    await beginChange(page, localServer);
    await localServer.control({ orthanc: { state: 'up', delay: 400, only: '^PUT .*/labels/' } });
    await page.getByRole('button', { name: 'Start' }).click();
    await expect(page.getByRole('complementary')).toContainText(/[1-9]\d* of/);
    page.once('dialog', (question) => void question.accept());
    await page.goto(`${localServer.url}/labels`);
    await localServer.control({ orthanc: { state: 'up' } });
    await expect(page.getByText('Changing external to partners: not finished')).toBeVisible();
    expect(await seenByExternal(localServer)).toBe(before);
    await page.getByRole('button', { name: 'Resume' }).click();
    await expect(page.getByText('external is now partners').first()).toBeVisible({ timeout: 30_000 });
    expect(await seenByExternal(localServer)).toBe(before);
    await page.reload();
    await expect(page.getByRole('row', { name: /^partners/ })).toBeVisible();
    await expect(page.getByText('not finished')).toHaveCount(0);
  },
);

test(
  'a merge shows who will see more studies before it begins',
  { tag: '@sim' },
  async ({ page, startLocalServer }) => {
    const localServer = await startLocalServer();
    await beginChange(page, localServer, 'research', 'teaching');
    const dialog = page.getByRole('dialog');
    await expect(dialog).toContainText('You can’t undo a merge');
    await expect(dialog).toContainText(/night-role, 2 users: will also see the \d+ studies labeled research/);
    await expect(dialog).toContainText(
      /research-role, 3 users: will also see the \d+ studies labeled teaching/,
    );
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Back' }).click();
    await expect(page.getByLabel('New name, or a label to merge it into')).toBeVisible();
  },
);

test(
  'deleting a label shows its consequences; studies and roles lose it',
  { tag: '@sim' },
  async ({ page, startLocalServer }) => {
    const localServer = await startLocalServer();
    await signIn(page, 'admin', `${localServer.url}/labels`);
    await openLabel(page, 'cardio');
    await page.getByRole('button', { name: 'Delete…' }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog).toContainText(/\d+ studies lose it/);
    await expect(dialog).toContainText(/night-role, 2 users: loses access/);
    await dialog.getByRole('button', { name: 'Delete label' }).click();
    await expect(page.getByText('cardio is deleted').first()).toBeVisible({ timeout: 30_000 });
    await expect(page.getByRole('row', { name: /^cardio/ })).toHaveCount(0);
    const roles: unknown = await (
      await localServer.servers().must('GET', '/orthanc/auth/settings/roles')
    ).json();
    expect(JSON.stringify(roles)).not.toContain('cardio');
  },
);

test(
  'allowed labels: only these can be added, and someone else’s change of the list is kept',
  { tag: '@sim' },
  async ({ page, startLocalServer }) => {
    const localServer = await startLocalServer();
    await signIn(page, 'admin', `${localServer.url}/labels`);
    await expect(page.getByRole('row', { name: /^cardio/ })).toContainText('night-role');
    await page.getByRole('button', { name: 'Allowed labels' }).click();
    const dialog = page.getByRole('dialog', { name: 'Allowed labels' });
    await dialog.getByLabel('Add to the list').fill('cardio');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await dialog.getByRole('button', { name: 'Keep editing' }).click();
    await localServer.servers().changeRoles((roles) => {
      roles['research-role'] = { permissions: ['view'], 'authorized-labels': ['meanwhile'] };
    });
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect(dialog).toBeHidden();
    await expect(page.getByRole('row', { name: /^external/ })).toContainText('Not an allowed label');
    await expect(page.getByRole('row', { name: /^meanwhile/ })).toContainText('research-role');
    const [study] = await localServer.servers().findStudies({}, 0, 1);
    await page.goto(`${localServer.url}/studies/${study?.id}`);
    await page.getByRole('button', { name: 'Edit labels' }).click();
    await expect(page.getByRole('checkbox', { name: 'cardio' })).toBeVisible();
    await expect(page.getByLabel('Add a label')).toHaveCount(0);
  },
);

test(
  'unlabeled studies are labeled one after the other by keyboard, and undone by a key',
  { tag: '@sim' },
  async ({ page, startLocalServer }) => {
    const localServer = await startLocalServer();
    await signIn(page, 'admin', `${localServer.url}/labels`);
    const link = page.getByRole('link', { name: /Label queue \(\d+\)/ });
    const count = Number(/\d+/.exec((await link.textContent()) ?? '')?.[0]);
    await link.click();
    const label = 'cardio';
    await expect(page.getByRole('button', { name: label })).toBeVisible();
    await expectAccessible(page);
    const first = await page.getByRole('heading', { level: 2 }).textContent();
    await page.keyboard.press('s');
    await expect(page.getByRole('heading', { level: 2 })).not.toHaveText(first ?? '');
    await page.keyboard.press('1');
    await expect(page.getByRole('button', { name: label })).toHaveAttribute('aria-pressed', 'true');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('main')).toContainText(`${count - 1} studies left`);
    await page.keyboard.press('u');
    await expect(page.getByRole('main')).toContainText(`${count} studies left`);
    await expectNoSidewaysScroll(page);
  },
);
