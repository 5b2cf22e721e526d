import { beforeEach, expect, test } from 'vitest';
import { connect } from '#api/http.ts';
import { postureItems } from '#checks/run/posture.ts';
import { deviceStorage } from '#lib/safeStorage.ts';
import { startAdministered } from '#server/tests/administered.ts';
import { lastReport } from '#widgets/posture/lastReport.ts';
import { countItems, postureRun, startRun, stateIn, stopRun } from './postureRun.ts';

const site = startAdministered();

beforeEach(() => {
  for (const key of deviceStorage.keys()) deviceStorage.removeItem(key);
  connect({
    base: { orthanc: '/orthanc', keycloak: '/keycloak' },
    getToken: async () => site.administrator.value,
    explainRefusal: async () => {
      throw new Error('a probe that is refused is no failure of the page');
    },
  });
});

test('a run tells each item as it comes, and leaves only counts on the device', async () => {
  const seen = new Set<number>();
  const stop = postureRun.subscribe(() => seen.add(postureRun.get()?.results.size ?? 0));
  await startRun(`${site.installation.url}/`);
  stop();
  const run = postureRun.get();
  expect(run?.status).toBe('done');
  expect(seen.size).toBeGreaterThan(10);
  expect(postureItems.filter((item) => stateIn(item, run) === undefined)).toEqual([]);
  expect(postureItems.filter((item) => stateIn(item, run) === 'byDesign')).toHaveLength(5);
  expect(lastReport.get()?.open).toEqual(countItems(run, 'open'));
  expect(lastReport.get()?.open.critical).toBe(0);
  const stored = JSON.stringify(deviceStorage.keys().map((key) => deviceStorage.getItem(key)));
  expect(stored).toContain('critical');
  for (const part of site.administrator.value.split('.')) expect(stored).not.toContain(part);
  expect(stored).not.toContain('role');
});

test('one run at a time; one that is stopped isn’t remembered', async () => {
  const running = startRun(`${site.installation.url}/`);
  const second = startRun('http://127.0.0.1:9/');
  expect(postureRun.get()?.address).toBe(`${site.installation.url}/`);
  stopRun();
  await Promise.all([running, second]);
  expect(postureRun.get()?.status).toBe('stopped');
  expect(lastReport.get()).toBeUndefined();
});

test('a run that is stopped while it waits for the session ends at once', async () => {
  connect({
    base: { orthanc: '/orthanc', keycloak: '/keycloak' },
    getToken: () => new Promise(() => {}),
    explainRefusal: async () => 'retry',
  });
  const running = startRun(`${site.installation.url}/`);
  stopRun();
  await running;
  expect(postureRun.get()?.status).toBe('stopped');
});

test('a console that isn’t reachable is no report', async () => {
  await startRun('http://127.0.0.1:9/');
  expect(postureRun.get()?.status).toBe('unreachable');
  expect(lastReport.get()).toBeUndefined();
});
