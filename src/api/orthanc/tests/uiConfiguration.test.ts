// A server without Orthanc Explorer 2 is one thing, a configuration that could not be read another.
import { QueryClient } from '@tanstack/react-query';
import { afterEach, expect, test, vi } from 'vitest';
import { connect } from '#api/http.ts';
import { uiConfigurationQuery } from '#api/orthanc/uiConfiguration.ts';

afterEach(() => vi.unstubAllGlobals());

const read = (status: number): Promise<unknown> => {
  connect({
    base: { orthanc: 'http://o', keycloak: 'http://k' },
    getToken: () => Promise.resolve('t'),
    explainRefusal: () => Promise.resolve({ because: 'policy' }),
  });
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(null, { status })));
  return new QueryClient({ defaultOptions: { queries: { retry: false } } }).fetchQuery(uiConfigurationQuery);
};

test.each([403, 404])('%i: there is none, so any label may be given', async (status) => {
  expect(await read(status)).toMatchObject({ availableLabels: [], viewers: [] });
});

test.each([401, 500, 502])('%i: it could not be read', async (status) => {
  await expect(read(status)).rejects.toMatchObject({ status });
});
