import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { expect, test } from 'vitest';
import { configuration, startOrthanc } from './orthanc.ts';

test('an Orthanc without a password is for loopback only, and opens no DICOM port', () => {
  const settings = configuration({ name: 'orthanc', port: 8042 }, '/state/orthanc', ['/a.so']);
  expect(settings).toMatchObject({
    HttpPort: 8042,
    HttpBindAddresses: ['127.0.0.1'],
    RemoteAccessAllowed: false,
    DicomServerEnabled: false,
    UserMetadata: { 'castellan-shares': 4242 },
    Plugins: ['/a.so'],
  });
});

const remote = { name: 'remote', aet: 'REMOTE', dicomPort: 104, url: 'http://127.0.0.1:2' };

test('an Orthanc with a remote knows it in three ways, and lets in nobody else by DICOM', () => {
  const network = { aet: 'ORTHANC', dicomPort: 4242, other: remote, modalitiesInDatabase: false };
  expect(configuration({ name: 'orthanc', port: 1, network }, '/s', [])).toMatchObject({
    DicomServerEnabled: true,
    DicomPort: 4242,
    DicomAlwaysAllowEcho: false,
    DicomAlwaysAllowStore: false,
    DicomCheckModalityHost: true,
    DicomModalities: { remote: { AET: 'REMOTE', Host: '127.0.0.1', Port: 104 } },
    OrthancPeers: { remote: { Url: 'http://127.0.0.1:2' } },
    DicomWeb: { Servers: { remote: { Url: 'http://127.0.0.1:2/dicom-web/' } } },
  });
});

test('modalities in the database are not in the configuration, where they would be ignored', () => {
  const network = { aet: 'ORTHANC', other: remote, modalitiesInDatabase: true };
  const settings = configuration({ name: 'orthanc-2', port: 1, network }, '/s', []);
  expect(settings).toMatchObject({ DicomServerEnabled: false, DicomModalitiesInDatabase: true });
  expect(settings).not.toHaveProperty('DicomModalities');
});

test('Orthancs on one database do not lock it, and only on one', () => {
  const database = { port: 5, database: 'd', user: 'u', password: 'p' };
  const settings = configuration({ name: 'orthanc-2', port: 1, database }, '/s', []);
  expect(settings).toMatchObject({
    DatabaseServerIdentifier: 'orthanc-2',
    SaveJobs: false,
    StorageDirectory: '/s',
    PostgreSQL: { EnableIndex: true, EnableStorage: false, Lock: false, Port: 5, Password: 'p' },
  });
  const alone = configuration({ name: 'orthanc', port: 1 }, '/s', []);
  expect(alone).not.toHaveProperty('PostgreSQL');
});

/** Starts with an Orthanc that is given, and says what came of it. */
async function given(system: unknown): Promise<string> {
  const server = createServer((_, answer) => answer.end(JSON.stringify(system)));
  const port = await new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });
  const url = `http://127.0.0.1:${port}/`;
  const common = { cache: tmpdir(), state: tmpdir(), name: 'orthanc', port: 0, say: () => undefined };
  const outcome = await startOrthanc({ ...common, given: url }).then(
    async (orthanc) => {
      await expect(orthanc.kill()).rejects.toThrow('given');
      return orthanc.url;
    },
    (error: unknown) => String(error),
  );
  server.close();
  return outcome.replace(String(port), 'PORT');
}

test('a given Orthanc is taken if it is recent, and never killed', async () => {
  expect(await given({ ApiVersion: 31, Version: '1.13.0' })).toBe('http://127.0.0.1:PORT');
  expect(await given({ ApiVersion: 27, Version: '1.12.7' })).toContain(
    '1.12.7 at http://127.0.0.1:PORT is too old',
  );
  expect(await given('Unauthorized')).toContain('No Orthanc without a password answers');
});
