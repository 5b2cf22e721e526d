// The report goes to people outside: only what it may say is in it, whatever the server answers.
import { QueryClient } from '@tanstack/react-query';
import { afterEach, expect, test, vi } from 'vitest';
import { connectTest } from '#api/tests/connectTest.ts';
import { pluginsQuery } from '#api/orthanc/server/plugins.ts';
import { serverFactsQuery } from '#api/orthanc/server/serverFacts.ts';
import { statisticsQuery } from '#api/orthanc/studies/statistics.ts';
import { supportReport } from './report.ts';

afterEach(() => vi.unstubAllGlobals());

const answers: Readonly<Record<string, unknown>> = {
  '/system': {
    ApiVersion: 31,
    Capabilities: { HasExtendedFind: true, HasQueues: true, HasLess: false },
    DatabaseBackendPlugin: '/usr/share/secret-host/libOrthancPostgreSQLIndex.so',
    DatabaseServerIdentifier: 'secret-id',
    DatabaseVersion: 6,
    DicomAet: 'SECRETAET',
    DicomPort: 4252,
    HasLabels: true,
    MaximumPatientCount: 0,
    MaximumStorageMode: 'Recycle',
    MaximumStorageSize: 1024,
    Name: 'secret-name',
    Performance: { ConcurrentJobs: 2 },
    StorageAreaPlugin: null,
    Version: '1.13.0',
  },
  '/plugins': ['explorer.js', 'dicom-web', 'old'],
  '/plugins/dicom-web': { Version: '1.24', Description: 'secret\nwords', RootUri: '../secret' },
  '/statistics': {
    CountInstances: 224,
    CountPatients: 12,
    CountSeries: 33,
    CountStudies: 26,
    TotalDiskSize: '26414307',
    TotalDiskSizeMB: 25,
    TotalUncompressedSize: '26414307',
    TotalUncompressedSizeMB: 25,
  },
};

async function reportOf(): Promise<string> {
  connectTest({ base: { orthanc: 'http://secret', keycloak: 'http://k' }, getToken: async () => 'secret' });
  vi.stubGlobal('fetch', async (url: string) => {
    const answer = answers[new URL(url).pathname];
    return answer === undefined ? new Response(null, { status: 404 }) : Response.json(answer);
  });
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  return supportReport({
    at: new Date('2026-11-22T17:00:00Z'),
    console: '0.1.0 (1a2b3c4)',
    browser: 'Mozilla/5.0\n# forged',
    language: 'en-GB',
    facts: await client.fetchQuery(serverFactsQuery),
    plugins: await client.fetchQuery(pluginsQuery),
    counts: await client.fetchQuery(statisticsQuery),
    logLevel: 'default',
  });
}

test('versions, plugins and counts; no names, hosts or tokens', async () => {
  const report = await reportOf();
  expect(report.toLowerCase()).not.toContain('secret');
  expect(report).toBe(`# Castellan support report

Made at: 2026-11-22T17:00:00.000Z
Castellan: 0.1.0 (1a2b3c4)
Browser: Mozilla/5.0 # forged
Language: en-GB
Orthanc: 1.13.0
API version: 31
Database schema: 6
Database plugin: libOrthancPostgreSQLIndex.so
Storage plugin: none (folder)
Labels: yes
Capabilities: HasExtendedFind, HasQueues
Read-only: no
Storage compression: no
Concurrent jobs: 2
Maximum storage: 1073741824 bytes (Recycle)
Maximum patients: none
Log level: default
Patients: 12
Studies: 26
Series: 33
Instances: 224
Bytes on disk: 26414307
Bytes uncompressed: 26414307

Plugins:
- dicom-web 1.24
- old unknown
`);
});

test('what couldn’t be read is unknown', () => {
  const report = supportReport({
    at: new Date(0),
    console: '',
    browser: '',
    language: 'fr',
    facts: undefined,
    plugins: undefined,
    counts: undefined,
    logLevel: undefined,
  });
  expect(report).toContain('Orthanc: unknown');
  expect(report).toContain('- unknown');
  expect(report).not.toContain('undefined');
});
