import { describe, expect, it } from 'vitest';
import { namedResources } from '#access/decide.ts';
import { refsOf, nameResources } from '#access/plugin/naming.ts';
import { accessRequest, refKey } from '#access/plugin/request.ts';
import { defaultRules } from '#access/plugin/rules.ts';

const id = 'b2b2b2b2-00000000-00000000-00000000-00000000';
const named = (target: string): string[] => refsOf(nameResources(accessRequest('GET', target))).map(refKey);

describe('what a URL names', () => {
  it.each<[string, string[]]>([
    [`/studies/${id}`, [`study|id|${id}`]],
    [`/series/${id}/archive`, [`series|id|${id}`]],
    [`/instances/${id}/tags?simplify`, [`instance|id|${id}`]],
    [`/patients/${id}/`, [`patient|id|${id}`]],
    [`/studies/${id.toUpperCase()}`, []],
    ['/studies', []],
    [`/web-viewer/series/${id}`, [`series|id|${id}`]],
    [`/wsi/tiles/${id}/0/0/0`, [`series|id|${id}`]],
    [`/web-viewer/instances/jpeg95-${id}_0`, [`instance|id|${id}`]],
    [`/osimis-viewer/series/${id}`, [`series|id|${id}`]],
    [`/osimis-viewer/studies/${id}/x`, [`study|id|${id}`]],
    [`/osimis-viewer/images/${id}/0/high-quality`, [`instance|id|${id}`]],
    ['/dicom-web/studies/1.2', ['study|uid|1.2']],
    ['/dicom-web/studies/1.2/series/3/metadata', ['study|uid|1.2', 'series|uid|3']],
    ['/dicom-web/studies/1/series/2/instances/3/frames/1', ['study|uid|1', 'series|uid|2', 'instance|uid|3']],
    ['/dicom-web/studies/1.2/unknown', []],
    ['/dicom-web/studies?StudyInstanceUID=1.2', ['study|uid|1.2']],
    ['/dicom-web/studies?studyinstanceuid=1.2', ['study|uid|1.2']],
    ['/dicom-web/series/?0020000D=1&0020000E=2', ['study|uid|1', 'series|uid|2']],
    [
      '/dicom-web/instances?StudyInstanceUID=1&SeriesInstanceUID=2&SOPInstanceUID=3',
      ['study|uid|1', 'series|uid|2', 'instance|uid|3'],
    ],
    ['/dicom-web/instances?StudyInstanceUID=1&SOPInstanceUID=3', ['study|uid|1']],
    ['/dicom-web/series?SeriesInstanceUID=2', []],
    ['/dicom-web/studies?StudyInstanceUID=1.*', []],
    ['/dicom-web/studies?StudyInstanceUID=1.*&PatientID=P', ['patient|uid|P']],
    ['/dicom-web/studies?PatientID=P*', []],
    [`/tools/create-archive?resources=x,${id},x`, [`any|id|${id}`, 'any|id|x']],
    ['/tools/create-media/', []],
    [`/%73tudies/${id}`, [`study|id|${id}`]],
  ])('%s', (target, refs) => {
    expect(named(target)).toEqual(refs);
  });

  it('asks for no facts where everybody may', () => {
    expect(namedResources(defaultRules, accessRequest('GET', '/ui/app/'))).toEqual([]);
  });

  it('asks for the resources of a body too, each once', () => {
    const bulk = accessRequest(
      'POST',
      '/tools/bulk-delete',
      JSON.stringify({ Resources: [id, 'x', id], Level: 'Series' }),
    );
    expect(namedResources(defaultRules, bulk).map(refKey)).toEqual([`series|id|${id}`, 'series|id|x']);
    const search = accessRequest('GET', '/dicom-web/series?StudyInstanceUID=1');
    expect(namedResources(defaultRules, search).map(refKey)).toEqual(['study|uid|1']);
  });
});

describe('the method of a request', () => {
  it.each([
    ['GET', '/x?_method=delete', 'DELETE', true],
    ['GET', '/x?_method=PUT', 'PUT', true],
    ['GET', '/x?_method=post', 'GET', true],
    ['POST', '/x?_method=delete', 'POST', false],
    ['delete', '/x?token=t', 'DELETE', false],
  ])('%s %s is %s', (method, target, effective, readsQuery) => {
    const request = accessRequest(method, target);
    expect(request.method).toBe(effective);
    expect(request.query !== undefined).toBe(readsQuery);
  });
});
