import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultRules } from '#access/plugin/rules.ts';
import { readPasted, type Pasted, type PastedContext } from './readPasted.ts';

const study = '11111111-22222222-33333333-44444444-55555555';
const other = 'aaaaaaaa-22222222-33333333-44444444-55555555';
const uid = '1.2.840.113619.2.55';

const segment = (value: unknown): string =>
  btoa(JSON.stringify(value)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
const token = [
  segment({ alg: 'HS256' }),
  segment({ id: 'x', type: 'ohif-viewer-publication', resources: [{ level: 'study', orthanc_id: study }] }),
  'c2lnbmF0dXJl',
].join('.');

const context: PastedContext = { rules: defaultRules, paths: { orthanc: '/orthanc', console: '/' } };
const underPath: PastedContext = { ...context, paths: { orthanc: '/orthanc', console: '/console/' } };

/** What was read, in short: origin, resources, action and request. */
const short = (pasted: Pasted | undefined): string =>
  pasted
    ? [
        pasted.origin,
        ...pasted.refs.map((ref) => `${ref.level} ${'orthancId' in ref ? ref.orthancId : ref.dicomUid}`),
        ...(pasted.action ? [`to ${pasted.action}`] : []),
        ...(pasted.request ? [`${pasted.request.method} ${pasted.request.target}`] : []),
        ...(pasted.request?.status === undefined ? [] : [`→ ${String(pasted.request.status)}`]),
        ...(pasted.share ? ['with a share link'] : []),
      ].join(', ')
    : 'nothing';

describe('what a pasted text is about', () => {
  it.each<[string, string, string]>([
    ['an id', `  ${study.toUpperCase()}\n`, `identifier, any ${study}, to view`],
    ['a StudyInstanceUID', uid, `identifier, study ${uid}, to view`],
    ['a quoted UID', `"${uid}"`, `identifier, study ${uid}, to view`],
    ['the console', `https://pacs.example/studies/${study}?tab=series`, `console, study ${study}, to view`],
    [
      'Orthanc Explorer 2',
      `https://pacs.example/orthanc/ui/app/#/filtered-studies?StudyInstanceUID=%22${uid}%22&expand=study`,
      `explorer, study ${uid}, to view`,
    ],
    [
      'its page that opens a viewer',
      `https://pacs.example/orthanc/ui/app/retrieve-and-view.html?StudyInstanceUID=${uid}&viewer=ohif`,
      `explorer, study ${uid}, to view`,
    ],
    [
      'a link’s landing page of its own',
      `https://pacs.example/orthanc/ui/app/token-landing.html?token=${token}`,
      `explorer, study ${study}, to open, with a share link`,
    ],
    [
      'Orthanc’s first explorer',
      `http://localhost:8042/app/explorer.html#series?uuid=${study}`,
      `explorer, series ${study}, to view`,
    ],
    [
      'the Stone viewer',
      `https://pacs.example/orthanc/stone-webviewer/index.html?study=${uid},1.2.3&selectedStudies=${uid}&token=${token}`,
      `viewer, study ${uid}, study 1.2.3, study ${study}, to open, with a share link`,
    ],
    ['OHIF', `/orthanc/ohif/viewer?StudyInstanceUIDs=${uid}`, `viewer, study ${uid}, to open`],
    [
      'OHIF on an origin of its own',
      `https://viewer.example/viewer?StudyInstanceUIDs=${uid}&token=x`,
      `viewer, study ${uid}, to open`,
    ],
    [
      'VolView',
      `https://pacs.example/orthanc/volview/index.html?names=[archive.zip]&urls=../studies/${study}/archive`,
      `viewer, study ${study}, to open`,
    ],
    [
      'the Osimis viewer',
      `/orthanc/osimis-viewer/app/index.html?pickableStudyIds=${study},${other}`,
      `viewer, study ${study}, study ${other}, to open`,
    ],
    ['MedDream', `https://pacs.example/meddream/?study=${uid}`, `viewer, study ${uid}, to open`],
    [
      'a share link of this console',
      `https://pacs.example/share#token=${token}`,
      `shareLink, study ${study}, to open, with a share link`,
    ],
    ['a share link’s token', token, `shareLink, study ${study}, to open, with a share link`],
    [
      'a download',
      `https://pacs.example/orthanc/studies/${study}/archive?token=${token}&filename=study.zip`,
      `request, study ${study}, GET /studies/${study}/archive?filename=study.zip, with a share link`,
    ],
    ['a page of a viewer without a study', '/orthanc/ohif/', 'request, GET /ohif/'],
    ['something else', 'https://example.com/', 'nothing'],
    ['a sentence', 'Why can’t I see it?', 'nothing'],
    ['nothing', '', 'nothing'],
  ])('%s', (_name, text, expected) => {
    expect(short(readPasted(context, text))).toBe(expected);
  });

  it('knows a console under a path, beside an Orthanc at the root', () => {
    const address = `https://pacs.example/console/studies/${study}`;
    expect(short(readPasted(underPath, address))).toBe(`console, study ${study}, to view`);
    const nested = { ...context, paths: { orthanc: '', console: '/console/' } };
    expect(short(readPasted(nested, address))).toBe(`console, study ${study}, to view`);
    expect(short(readPasted(nested, `https://pacs.example/studies/${study}`))).toBe(
      `request, study ${study}, GET /studies/${study}`,
    );
  });
});

describe('a line of a log', () => {
  it.each<[string, string, string]>([
    [
      'this project’s nginx',
      `10.0.0.7 [2026-11-22T10:28:15+00:00] GET /orthanc/studies/${study}/series 403 0 https 0.004 403 0.004 -`,
      `request, study ${study}, GET /studies/${study}/series, → 403`,
    ],
    [
      'nginx as shipped',
      `10.0.0.7 - - [22/Nov/2026:10:28:15 +0000] "DELETE /orthanc/studies/${study}?x=1 HTTP/1.1" 403 0 "-" "Mozilla"`,
      `request, study ${study}, DELETE /studies/${study}?x=1, → 403`,
    ],
    [
      'Orthanc’s own',
      `I1122 10:28:15.000000 HTTP-3 HttpServer.cpp:1263] (http) GET /dicom-web/studies/${uid}/series/1.2/metadata`,
      `request, study ${uid}, series 1.2, GET /dicom-web/studies/${uid}/series/1.2/metadata`,
    ],
    ['typed', `put /studies/${study}/labels/x`, `request, study ${study}, PUT /studies/${study}/labels/x`],
    [
      'a search',
      `GET /orthanc/dicom-web/studies?StudyInstanceUID=${uid}&token=secret`,
      `request, study ${uid}, GET /dicom-web/studies?StudyInstanceUID=${uid}`,
    ],
    [
      'a search without its method',
      `/dicom-web/studies?StudyInstanceUID=${uid}`,
      `request, study ${uid}, GET /dicom-web/studies?StudyInstanceUID=${uid}`,
    ],
    ['a path alone', '/tools/labels', 'request, GET /tools/labels'],
    [
      'another Orthanc’s',
      `http://localhost:8042/studies/${study}/module`,
      `request, study ${study}, GET /studies/${study}/module`,
    ],
  ])('%s', (_name, text, expected) => {
    expect(short(readPasted(context, text))).toBe(expected);
  });

  it('may have a body, whose resources count', () => {
    const body = JSON.stringify({ Resources: [study] });
    expect(readPasted(context, `POST /tools/bulk-delete ${body}`)).toMatchObject({
      refs: [{ level: 'any', orthancId: study }],
      request: { body },
    });
  });

  it('never shows a token', () => {
    const text = `GET /orthanc/studies/${study}?a=1&token=${token} 200`;
    expect(JSON.stringify(readPasted(context, text))).not.toContain(token);
  });
});

describe('whatever is pasted', () => {
  it('nothing makes it throw', () => {
    const piece = fc.constantFrom(
      study,
      uid,
      token,
      '/orthanc',
      '/studies/',
      '?',
      '#',
      '%',
      'GET ',
      'https://',
      '"',
      ',',
      '&study=',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.webUrl({ withQueryParameters: true, withFragments: true }),
      fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join('')),
    );
    fc.assert(
      fc.property(text, fc.constantFrom(context, underPath), (pasted, where) => {
        const read = readPasted(where, pasted);
        expect(read === undefined || read.request !== undefined || read.refs.length > 0).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
