import { expect, test } from 'vitest';
import { downloadLink, viewerLink, type ViewerTarget } from '#api/orthanc/viewerLinks.ts';

const target: ViewerTarget = {
  orthancUrl: '/orthanc',
  ohifRoot: '',
  medDreamRoot: 'http://to-be-defined/',
  studies: [{ id: 'aa-bb', studyInstanceUid: '1.2.3' }],
  token: 'a.b+c',
};

test.each([
  ['stone', '/orthanc/stone-webviewer/index.html?study=1.2.3&selectedStudies=1.2.3&token=a.b%2Bc'],
  ['ohif', '/orthanc/ohif/viewer?StudyInstanceUIDs=1.2.3&token=a.b%2Bc'],
  ['volview', '/orthanc/volview/index.html?names=[archive.zip]&urls=../studies/aa-bb/archive&token=a.b%2Bc'],
  ['meddream', '/meddream/?study=1.2.3&token=a.b%2Bc'],
] as const)('%s opens at %s', (viewer, address) => {
  expect(viewerLink(viewer, target)).toBe(address);
});

test('OHIF opens where the configuration has it, unless that is no address', () => {
  const at = (ohifRoot: string) => viewerLink('ohif', { ...target, ohifRoot });
  expect(at('https://x.example/ohif')).toMatch(/^https:\/\/x\.example\/ohif\/viewer\?/);
  expect(at('http://to-be-defined/')).toMatch(/^\/orthanc\/ohif\//);
  expect(at('javascript:alert(1)//')).toMatch(/^\/orthanc\/ohif\//);
});

test('a hostile UID stays inside its parameter', () => {
  const study = { id: 'x', studyInstanceUid: '1&token=z#"<' };
  expect(viewerLink('stone', { ...target, studies: [study] })).toContain('study=1%26token%3Dz%23%22%3C&');
});

test('one study is an archive of its own, several come in one', () => {
  expect(downloadLink('/orthanc', ['a'], 't', 'x.zip')).toBe(
    '/orthanc/studies/a/archive?token=t&filename=x.zip',
  );
  expect(downloadLink('/orthanc', ['a', 'b'], 't', 'x y.zip')).toBe(
    '/orthanc/tools/create-archive?resources=a,b&token=t&filename=x%20y.zip',
  );
});

test('several studies open together where the viewer can', () => {
  const studies = [...target.studies, { id: 'cc', studyInstanceUid: '4' }];
  expect(viewerLink('ohif', { ...target, studies })).toContain('StudyInstanceUIDs=1.2.3,4&');
  expect(viewerLink('volview', { ...target, studies })).toContain('urls=../studies/aa-bb/archive&');
});
