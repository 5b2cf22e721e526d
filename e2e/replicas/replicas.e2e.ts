import { z } from 'zod';
import { createLink, openShare } from '../shares/openShare.ts';
import { report } from '../support/bulkTasks.ts';
import { expect, signIn, test } from '../support/fixtures.ts';
import { orderStack, type Order } from '../support/stackOrders.ts';
import { addLabel, bar, firstLink, inTheEnd, row } from '../support/studyList.ts';
import { filesOfOneStudy, findWithLabels, idsLabeled } from './archive.ts';

/** Kills one of the two Orthancs while `work` goes on, and brings it back at the end. */
async function without(name: 'orthanc' | 'orthanc-2', work: (kill: () => Promise<void>) => Promise<void>) {
  const order = (what: 'kill' | 'start'): Promise<void> => orderStack(`${name}/${what}` satisfies Order);
  try {
    await work(() => order('kill'));
  } finally {
    await order('start');
  }
}

// Two Orthancs with caches of their own, on one PostgreSQL. They are killed here, so: one test after the other.
test.describe('two Orthancs on one database', { tag: '@replicas' }, () => {
  test.describe.configure({ mode: 'serial', timeout: 120_000 });

  test('one is killed while every study is labeled: none fails, and undo removes each label', async ({
    page,
    resources,
    servers,
  }) => {
    const label = resources.name('bulk');
    const all = await servers.countStudies();
    expect(all).toBeGreaterThanOrEqual(500);
    await signIn(page, 'admin', '/studies');
    await row(page, 0).getByRole('checkbox').click();
    await bar(page).getByRole('button', { name: 'Select all matches' }).click();
    await expect(bar(page)).toContainText(`${String(all)} studies selected`, inTheEnd);
    await addLabel(page, label);
    await page.getByRole('button', { name: /^Change [\d,]+ studies$/ }).click();
    const tray = page.getByRole('complementary');
    const state = tray.getByRole('status');
    await expect(state).toHaveText(/ [1-9]\d* of \d+/);
    await without('orthanc-2', async (kill) => {
      await kill();
      await expect(state).toHaveText(`Done · ${String(all)} of ${String(all)}`, inTheEnd);
    });
    expect(new Set(await idsLabeled(servers, label)).size).toBe(all);
    const lines = await report(page, tray);
    expect(lines).toHaveLength(all);
    expect(new Set(lines).size).toBe(all);
    await tray.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(async () => (await idsLabeled(servers, label)).length, inTheEnd).toBe(0);
  });

  test('one is killed in the middle of an upload: every image arrives, and none twice', async ({
    page,
    resources,
    servers,
  }) => {
    const patient = resources.name('upload');
    const found = () => findWithLabels(servers, { PatientID: patient });
    resources.atEnd(async () => {
      for (const { id } of await found()) await servers.must('DELETE', `/orthanc/studies/${id}`);
    });
    const count = 80;
    await signIn(page, 'admin', '/studies');
    await page.getByRole('button', { name: 'Upload', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Upload images' });
    await dialog.getByLabel('Choose files').setInputFiles(filesOfOneStudy(patient, count));
    await dialog.getByRole('button', { name: /^Upload \d+ files?$/ }).click();
    await expect(dialog.getByRole('status').first()).toContainText(/[1-9]\d* of \d+ files/);
    await without('orthanc', async (kill) => {
      await kill();
      await expect(dialog).toContainText(`${String(count)} images of 1 study stored.`, inTheEnd);
    });
    const studies = await found();
    expect(studies).toHaveLength(1);
    const instances = await servers.must('GET', `/orthanc/studies/${studies[0]?.id ?? ''}/instances`);
    expect(z.array(z.unknown()).parse(await instances.json())).toHaveLength(count);
  });

  test('one is killed while a doctor browses: studies open, and nothing fails', async ({ page }) => {
    await signIn(page, 'doctor', '/studies');
    await expect(firstLink(page)).toBeVisible();
    let failures = 0;
    await page.exposeFunction('failed', () => (failures += 1));
    await page.evaluate(() => {
      new MutationObserver(() => {
        if (document.querySelector('[role=alert]')) Reflect.get(window, 'failed')();
      }).observe(document.body, { childList: true, subtree: true });
    });
    await without('orthanc-2', async (kill) => {
      for (let index = 0; index < 6; index += 1) {
        const killed = index === 1 ? kill() : undefined;
        await row(page, index).getByRole('link').click();
        await expect(page.getByRole('heading', { level: 2, name: /series/ })).toBeVisible();
        await killed;
        await page.goBack();
        await expect(row(page, index).getByRole('link')).toBeVisible();
      }
    });
    expect(failures).toBe(0);
  });

  test('links for one study, recorded through both Orthancs at once: no record is lost', async ({
    openBrowser,
    resources,
    servers,
  }) => {
    const [study] = await findWithLabels(servers, {}, 1);
    const records = `/orthanc/studies/${study?.id ?? ''}/metadata/castellan-shares`;
    resources.atEnd(() => servers.send('DELETE', records));
    await servers.send('DELETE', records);
    const pages = [await openBrowser(), await openBrowser(), await openBrowser(), await openBrowser()];
    for (const page of pages) await signIn(page, 'doctor', `/studies/${study?.id ?? ''}`);
    const dialogs = await Promise.all(pages.map(openShare));
    await Promise.all(dialogs.map(createLink));
    for (const dialog of dialogs)
      await expect(dialog.getByText('Listed on the server and on this device.')).toBeVisible(inTheEnd);
    const linked = async (): Promise<number> => {
      const text = await (await servers.must('GET', records)).text();
      return z.object({ links: z.array(z.unknown()) }).parse(JSON.parse(text)).links.length;
    };
    await expect.poll(linked).toBe(pages.length);
  });

  test('their caches differ after a label change: the page says that access may follow later, and it does', async ({
    page,
    resources,
    servers,
  }) => {
    const [known, study] = await findWithLabels(servers, {}, 2);
    if (!known || !study) throw new Error('there are no studies');
    const label = await resources.label(known);
    const person = await resources.person(['view'], [label]);
    await signIn(page, person, `/studies/${study.id}`);
    await expect(page.getByRole('alert')).toContainText(/up to a minute/);
    await resources.label(study, label);
    // Each Orthanc keeps the old labels for the seconds of its cache, and the requests of one page go to both.
    await expect(async () => {
      for (let times = 0; times < 3; times += 1) {
        await page.reload();
        const series = page.getByRole('heading', { level: 2, name: /series/ });
        await expect(series.or(page.getByRole('alert')).first()).toBeVisible();
        await expect(series).toBeVisible({ timeout: 500 });
      }
    }).toPass({ timeout: 60_000 });
    await page.goto('/studies');
    await expect(page.getByRole('grid').getByRole('link')).toHaveCount(2);
  });
});
