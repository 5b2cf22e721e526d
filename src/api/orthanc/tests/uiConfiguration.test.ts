// A server without Orthanc Explorer 2 is one thing, a configuration that could not be read another.
import { QueryClient } from '@tanstack/react-query';
import { afterEach, expect, test, vi } from 'vitest';
import { uiConfigurationQuery } from '#api/orthanc/uiConfiguration.ts';
import { connectTest } from '#api/tests/connectTest.ts';

afterEach(() => vi.unstubAllGlobals());

const read = (status: number): Promise<unknown> => {
  connectTest({ base: { orthanc: 'http://o', keycloak: 'http://k' }, getToken: () => Promise.resolve('t') });
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(null, { status })));
  return new QueryClient({ defaultOptions: { queries: { retry: false } } }).fetchQuery(uiConfigurationQuery);
};

test.each([403, 404])('%i: there is none, so any label may be given', async (status) => {
  expect(await read(status)).toMatchObject({ availableLabels: [], viewers: [] });
});

test.each([401, 500, 502])('%i: it could not be read', async (status) => {
  await expect(read(status)).rejects.toMatchObject({ status });
});
