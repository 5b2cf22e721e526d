// The sources of the timeline: a large log, one that fails, one that is off; days on which the clocks change.
import { readFile } from 'node:fs/promises';
import { expect, signIn, test } from '../support/fixtures.ts';
import type { Locator, Page } from '@playwright/test';

const rowsOf = (page: Page): Locator => page.getByRole('grid', { name: 'Activity' }).getByRole('row');
const stop = (page: Page): Locator => page.getByRole('button', { name: 'Stop', exact: true });

test(
  'a log of more than 100,000 entries: the newest at once, at most 20,000 loaded, all of them exported',
  { tag: '@sim' },
  async ({ page, startLocalServer }) => {
    test.setTimeout(240_000);
    const localServer = await startLocalServer('--size', '60000');
    await signIn(page, 'admin', `${localServer.url}/activity`);
    await expect(rowsOf(page).nth(1)).toBeVisible();
    await expect(stop(page)).toBeHidden();
    await page.getByRole('button', { name: 'Load all' }).click();
    await expect(page.getByText('The page loads at most 20,000 entries.')).toBeVisible({ timeout: 60_000 });
    // Some of the 20,000 aren't shown: the other sources haven't been read as far back.
    await expect(
      page.getByRole('status').filter({ hasText: /^(19,[5-9]\d\d|20,000) entries loaded, back to/ }),
    ).toBeVisible();
    await page.getByRole('button', { name: 'Export as CSV' }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByRole('status')).toContainText(/[1-9][\d,]* entries so far · Back to/);
    const download = page.waitForEvent('download', { timeout: 180_000 });
    const lines = (await readFile(await (await download).path(), 'utf8')).trimEnd().split('\r\n');
    expect(lines.length).toBeGreaterThan(100_000);
    const times = lines.slice(1).map((line) => line.slice(0, 24));
    expect(times).toEqual(times.toSorted().toReversed());
    await expect(dialog.getByRole('status')).toContainText('entries saved');
  },
);

test(
  'a source that fails in the middle is named, what is loaded stays, and another try goes on',
  { tag: '@sim' },
  async ({ page, startLocalServer }) => {
    const localServer = await startLocalServer('--size', '2000');
    await signIn(page, 'admin', `${localServer.url}/activity`);
    await expect(stop(page)).toBeHidden();
    const loaded = page.getByRole('status').filter({ hasText: 'entries loaded, back to' });
    const before = (await loaded.textContent()) ?? '';
    await localServer.control({ orthanc: { state: 'fail-500', only: '^GET /auth/audit-logs$' } });
    await page.getByRole('button', { name: 'Load more' }).click();
    const failure = page.getByRole('alert').filter({ hasText: 'Couldn’t load: Audit log' });
    await expect(failure).toBeVisible();
    await expect(rowsOf(page).nth(1)).toBeVisible();
    await localServer.control({ orthanc: { state: 'up' } });
    await failure.getByRole('button', { name: 'Try again' }).click();
    await expect(failure).toBeHidden();
    await page.getByRole('button', { name: 'Load more' }).click();
    await expect(loaded).not.toHaveText(before);
    // An export stops there as well, since a file with a gap would look whole.
    await localServer.control({ orthanc: { state: 'fail-500', only: '^GET /auth/audit-logs$' } });
    await page.getByRole('button', { name: 'Export as CSV' }).click();
    await expect(page.getByRole('dialog')).toContainText('Couldn’t continue: Audit log');
    await localServer.control({ orthanc: { state: 'up' } });
    const download = page.waitForEvent('download');
    await page.getByRole('dialog').getByRole('button', { name: 'Try again' }).click();
    await download;
  },
);

test(
  'sources that are off are named, with the lines that turn them on',
  { tag: '@sim' },
  async ({ page, startLocalServer }) => {
    const localServer = await startLocalServer('--audit-log', 'off');
    await signIn(page, 'admin', `${localServer.url}/activity`);
    const note = page.getByRole('note').filter({ hasText: 'Not recorded: Audit log' });
    await expect(note.getByRole('textbox', { name: 'Audit log: Lines to copy' })).toHaveValue(
      /"EnableAuditLogs": true/,
    );
    await expect(rowsOf(page).filter({ hasText: 'Signed in' }).first()).toBeVisible();
    await page.getByText('What isn’t recorded').click();
    await expect(page.getByText(/Transfers: send, retrieve/)).toBeVisible();
  },
);

test(
  'Keycloak’s events that are off are named, with the line that turns them on',
  { tag: '@sim' },
  async ({ page, startLocalServer }) => {
    const localServer = await startLocalServer();
    const off = { eventsEnabled: false, adminEventsEnabled: false };
    await localServer.servers().must('PUT', '/keycloak/admin/realms/orthanc', off);
    await signIn(page, 'admin', `${localServer.url}/activity`);
    const note = page.getByRole('note').filter({ hasText: 'Not recorded: Sign-in events and Admin events' });
    await expect(note.getByRole('textbox', { name: 'Sign-in events: Lines to copy' })).toHaveValue(
      /^kcadm\.sh update events\/config -r \S+ -s eventsEnabled=true$/,
    );
    await expect(note.getByRole('textbox', { name: 'Admin events: Lines to copy' })).toHaveValue(
      /-s adminEventsEnabled=true$/,
    );
    await expect(rowsOf(page).nth(1)).toBeVisible();
    await page.getByRole('button', { name: 'Export as CSV' }).click();
    await expect(page.getByRole('dialog')).toContainText(
      'The file holds nothing of: Sign-in events and Admin events.',
    );
  },
);

test(
  'a deleted study keeps its history, under its ID',
  { tag: '@sim' },
  async ({ page, startLocalServer }) => {
    const localServer = await startLocalServer();
    const servers = localServer.servers();
    const [study] = await servers.findStudies({}, 5, 1);
    const id = study?.id ?? '';
    await servers.must('PUT', `/orthanc/studies/${id}/labels/before`, '');
    await servers.must('DELETE', `/orthanc/studies/${id}`);
    await signIn(page, 'admin', `${localServer.url}/activity?study=${id}`);
    await expect(rowsOf(page).filter({ hasText: 'Deleted a study' })).toContainText(id.slice(0, 8));
    await expect(rowsOf(page).filter({ hasText: 'Added label before to a study' })).toBeVisible();
    await expect(page.getByRole('alert')).toHaveCount(0);
    await page.getByLabel('All studies of this patient').check();
    await expect(page.getByText('Only this study is listed.')).toBeVisible();
  },
);

test(
  'days are local days: one on which the clocks go back has 25 hours',
  { tag: '@sim' },
  async ({ openBrowser, startLocalServer }) => {
    const localServer = await startLocalServer();
    const page = await openBrowser({ timezoneId: 'Europe/Paris' });
    await signIn(page, 'admin', `${localServer.url}/me`);
    const asked = page.waitForRequest((request) => request.url().includes('admin-events?'));
    await page.goto(`${localServer.url}/activity?from=2026-10-25&to=2026-10-25`);
    const { searchParams } = new URL((await asked).url());
    const [from, to] = ['dateFrom', 'dateTo'].map((name) => Number(searchParams.get(name)));
    expect(new Date(from ?? 0).toISOString()).toBe('2026-10-24T22:00:00.000Z');
    expect((to ?? 0) + 1 - (from ?? 0)).toBe(25 * 3_600_000);
    await expect(page.getByLabel('From', { exact: true })).toHaveValue('2026-10-25');
  },
);

test(
  'a span of the chart narrows the list, by keyboard and by dragging, and stands in the address',
  { tag: '@sim' },
  async ({ page, startLocalServer }) => {
    const localServer = await startLocalServer('--size', '2000');
    await signIn(page, 'admin', `${localServer.url}/activity`);
    await expect(stop(page)).toBeHidden();
    const first = page.getByRole('slider').first();
    await first.focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await expect(page).toHaveURL(/first=\d{4}-\d{2}-\d{2}&last=/);
    await expect(page.getByRole('status').filter({ hasText: 'in these days, of' })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page).not.toHaveURL(/first=/);
    const drawing = page.locator('figure svg.recharts-surface').first();
    const box = await drawing.boundingBox();
    if (!box) throw new Error('the chart isn’t drawn');
    await page.mouse.move(box.x + box.width * 0.4, box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.7, box.y + box.height / 2, { steps: 8 });
    await page.mouse.up();
    await expect(page).toHaveURL(/first=\d{4}-\d{2}-\d{2}&last=/);
    await expect(page.getByRole('status').filter({ hasText: 'in these days, of' })).toBeVisible();
  },
);
