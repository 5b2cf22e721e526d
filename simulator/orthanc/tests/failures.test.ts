import { describe, expect, it } from 'vitest';
import { ConnectionDropped, failureAskedBy } from '#simulator/failures.ts';
import { testServer } from './server.ts';

describe('a name requests a failure', () => {
  it.each([
    ['fail-500', 'fail-500'],
    ['*FAIL-500*', 'fail-500'],
    ['x-drop', 'drop'],
    ['slow_1', 'slow'],
    ['garbage', 'garbage'],
    ['dropsy', undefined],
    ['Slowacki', undefined],
    ['', undefined],
  ])('%s: %s', (text, expected) => {
    expect(failureAskedBy(text)).toBe(expected);
  });
});

describe('the simulated Orthanc fails on request', () => {
  const server = testServer({ slowDelay: 20 });
  const path = (label: string): string => `/studies/${server.dataset.ids.encode('Study', 1)}/labels/${label}`;
  const find = (PatientName: string): object => ({ Level: 'Study', Query: { PatientName } });

  it('with 500', async () => {
    expect((await server.send('PUT', path('fail-500'), '')).status).toBe(500);
    expect((await server.send('POST', '/tools/find', find('*fail-500*'))).status).toBe(500);
    expect(
      (
        await server.send('POST', '/tools/count-resources', {
          ...find(''),
          Labels: ['fail-500'],
          LabelsConstraint: 'Any',
        })
      ).status,
    ).toBe(500);
  });
  it('with a dropped connection', async () => {
    await expect(server.send('PUT', path('drop'), '')).rejects.toBeInstanceOf(ConnectionDropped);
    await expect(server.send('POST', '/tools/find', find('drop'))).rejects.toBeInstanceOf(ConnectionDropped);
  });
  it('with HTML for JSON', async () => {
    const answer = await server.send('POST', '/tools/find', find('*garbage*'));
    expect([answer.status, answer.headers.get('Content-Type')]).toEqual([200, 'text/html; charset=utf-8']);
  });
  it('by taking its time', async () => {
    const before = performance.now();
    expect((await server.send('PUT', path('slow'), '')).status).toBe(200);
    expect(performance.now() - before).toBeGreaterThan(15);
  });
});
