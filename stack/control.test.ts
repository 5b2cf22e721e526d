import { expect, test, vi } from 'vitest';
import { orderOf, startControl } from './control.ts';

const failing = () => ({ kill: vi.fn(async () => undefined), start: vi.fn(async () => undefined) });

const orders = () => ({
  orthancs: [failing(), failing()],
  remote: failing(),
  killKeycloak: vi.fn(async () => undefined),
  startKeycloak: vi.fn(async () => Promise.reject(new Error('no Java'))),
});

test('an order needs POST, a known path and the header', () => {
  const known = orders();
  expect(orderOf({ method: 'POST', url: '/orthanc/kill', header: '1' }, known)).toBe(known.orthancs[0]?.kill);
  expect(orderOf({ method: 'GET', url: '/orthanc/kill', header: '1' }, known)).toBeUndefined();
  expect(orderOf({ method: 'POST', url: '/orthanc/kill', header: undefined }, known)).toBeUndefined();
  expect(orderOf({ method: 'POST', url: '/orthanc-2/kill', header: '1' }, known)).toBe(
    known.orthancs[1]?.kill,
  );
  expect(orderOf({ method: 'POST', url: '/remote/start', header: '1' }, known)).toBe(known.remote.start);
  expect(orderOf({ method: 'POST', url: '/remote/stop', header: '1' }, known)).toBeUndefined();
  expect(
    orderOf({ method: 'POST', url: '/remote/start', header: '1' }, { ...known, remote: undefined }),
  ).toBeUndefined();
  expect(orderOf({ method: 'POST', url: '/orthanc-3/kill', header: '1' }, known)).toBeUndefined();
  expect(orderOf({ method: 'POST', url: '/constructor', header: '1' }, known)).toBeUndefined();
});

test('over HTTP: carried out, refused, failed', async () => {
  const known = orders();
  const control = await startControl(known);
  const post = (path: string, headers: Record<string, string> = { 'x-castellan-stack': '1' }) =>
    fetch(control.url + path, { method: 'POST', headers });
  expect((await post('/keycloak/kill')).status).toBe(204);
  expect(known.killKeycloak).toHaveBeenCalledOnce();
  expect((await post('/orthanc/kill', {})).status).toBe(404);
  expect(known.orthancs[0]?.kill).not.toHaveBeenCalled();
  const failed = await post('/keycloak/start');
  expect([failed.status, await failed.text()]).toEqual([500, 'no Java']);
  await control.stop();
  await expect(post('/orthanc/kill')).rejects.toThrow('fetch failed');
});
