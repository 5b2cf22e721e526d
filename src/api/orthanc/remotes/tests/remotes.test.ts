// What Orthanc was recorded to return, and what must not get past the door.
import { QueryClient } from '@tanstack/react-query';
import { afterEach, expect, test, vi } from 'vitest';
import { connectTest } from '#api/tests/connectTest.ts';
import { echoModality } from '#api/orthanc/remotes/echo.ts';
import { modalitiesQuery } from '#api/orthanc/remotes/modality.ts';
import { remoteNamesQuery, remotePath } from '#api/orthanc/remotes/remote.ts';
import { webRemotesQuery } from '#api/orthanc/remotes/webRemotes.ts';

afterEach(() => vi.unstubAllGlobals());

const client = () => new QueryClient({ defaultOptions: { queries: { retry: false } } });

function answer(body: unknown, status = 200): string[] {
  const sent: string[] = [];
  connectTest({ base: { orthanc: 'http://o', keycloak: 'http://k' } });
  vi.stubGlobal('fetch', (url: string, init: { method: string; body?: string }) => {
    sent.push(`${init.method} ${url.replace('http://o', '')} ${init.body ?? ''}`.trim());
    return Promise.resolve(Response.json(body, { status }));
  });
  return sent;
}

test('a name may hold anything in a path', () => {
  expect(remotePath({ kind: 'dicomWeb', name: 'a/b ?' })).toBe('/dicom-web/servers/a%2Fb%20%3F');
});

test('without the DICOMweb plugin there are no DICOMweb servers; other failures are told', async () => {
  answer({}, 404);
  expect(await client().fetchQuery(remoteNamesQuery('dicomWeb'))).toEqual([]);
  expect(await client().fetchQuery(webRemotesQuery('dicomWeb'))).toEqual(new Map());
  answer({}, 500);
  await expect(client().fetchQuery(remoteNamesQuery('dicomWeb'))).rejects.toMatchObject({ kind: 'server' });
});

test('a modality keeps what the console doesn’t know, and has Orthanc’s defaults', async () => {
  answer({ PACS: { AET: 'PACS', Host: 'h', Port: 104, AllowStore: false, Colour: 1 } });
  const modality = (await client().fetchQuery(modalitiesQuery)).get('PACS');
  expect(modality).toMatchObject({ AllowStore: false, AllowGet: true, Manufacturer: 'Generic', Colour: 1 });
});

test('a peer comes without passwords and values of headers', async () => {
  answer({
    remote: { HttpHeaders: [], Pkcs11: false, Timeout: 0, Url: 'http://127.0.0.1:8053/' },
    closed: {
      HttpHeaders: ['X-Key'],
      Password: 'hunter2',
      Timeout: 5,
      Url: 'http://u:hunter2@h/',
      Username: 'u',
    },
    odd: { HttpHeaders: { 'X-Key': 'hunter2' }, Url: 'http://h/' },
  });
  const peers = await client().fetchQuery(webRemotesQuery('peer'));
  expect(peers.get('closed')).toEqual({ url: 'http://h/', userName: 'u', timeout: 5, headers: ['X-Key'] });
  expect(JSON.stringify([...peers])).not.toContain('hunter2');
});

test('a connection test, with and without a C-FIND', async () => {
  const sent = answer({});
  await echoModality('PACS', { kind: 'echo', timeout: 0 });
  await echoModality('PACS', { kind: 'find', timeout: 3 });
  expect(sent).toEqual(['POST /modalities/PACS/echo {}', 'POST /modalities/PACS/echo {"CheckFind":true}']);
});
