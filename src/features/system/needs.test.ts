import { expect, test } from 'vitest';
import type { ServerFacts } from '#api/orthanc/server/serverFacts.ts';
import { needsOf } from './needs.ts';

const facts: ServerFacts = {
  name: '',
  version: '1.13.0',
  apiVersion: 31,
  databaseVersion: 6,
  database: undefined,
  storage: undefined,
  aet: '',
  dicomPort: 0,
  hasLabels: true,
  capabilities: ['HasExtendedFind'],
  maxPatients: 0,
  maxBytes: 0,
  isRecycled: true,
  isReadOnly: false,
  isCompressed: false,
  concurrentJobs: 2,
};

const missing = (ids: readonly string[], part: Partial<ServerFacts> = {}): string[] =>
  needsOf(
    { ...facts, ...part },
    ids.map((id) => ({ id, version: '1', description: '' })),
    'off',
  )
    .filter(({ isMet }) => !isMet)
    .map(({ id }) => id);

test('what is missing by the plugins and capabilities of a server', () => {
  const all = ['authorization', 'orthanc-explorer-2', 'stone-webviewer', 'dicom-web'];
  expect(missing(all)).toEqual(['auditLog']);
  expect(missing(all.with(2, 'ohif'))).toEqual(['auditLog']);
  expect(missing(['authorization'], { hasLabels: false, capabilities: [] })).toEqual([
    'labels',
    'extendedFind',
    'auditLog',
    'explorer',
    'viewer',
    'dicomWeb',
  ]);
});

test('who sees the page has a profile, so something checks permissions', () => {
  expect(missing([])).not.toContain('authorization');
});

test('the audit log is listed as far as it can be known', () => {
  const of = (state: 'on' | 'off' | undefined) =>
    needsOf(facts, [], state).filter(({ id }) => id === 'auditLog');
  expect(of(undefined)).toEqual([]);
  expect(of('on').map(({ isMet }) => isMet)).toEqual([true]);
  expect(of('off').map(({ isMet }) => isMet)).toEqual([false]);
});

test('a need names every plugin that meets it', () => {
  const plugins = ['ohif', 'stone-webviewer'].map((id) => ({ id, version: '2', description: '' }));
  expect(needsOf(facts, plugins, 'on').find(({ id }) => id === 'viewer')?.plugins).toEqual(plugins);
});
