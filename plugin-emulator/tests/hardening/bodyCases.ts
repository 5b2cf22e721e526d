import { as, cases } from './hardeningCase.ts';

const study = { OrthancId: '<id>', DicomUid: '<uid>', Level: 'study' };
const hidden = { OrthancId: '<hiddenId>', DicomUid: '<hiddenUid>', Level: 'study' };
const stone = 'stone-viewer-publication';
const asked = { ID: 'mine', Resources: [study], Type: stone, ExpirationDate: '<nextMonth>' };
const instant = { ...asked, Type: 'viewer-instant-link', ExpirationDate: '<inAnHour>' };
const put = `PUT /auth/tokens/${stone}`;
const putInstant = 'PUT /auth/tokens/viewer-instant-link';
const limited = as('limited');
const { ExpirationDate: _, ...endless } = asked;
const store = 'POST /modalities/PACS/store';
const merge = 'POST /studies/<id>/merge';
const twice = (first: string, then: string) => `{"Resources":["${first}"],"Resources":["${then}"]}`;

/** Cases about bodies: the links that are asked for, and the resources that are named. */
export const bodyCases = [
  ...cases('linkBody', [
    ['a link without a body', put, limited, ''],
    ['a link that is no JSON', put, limited, 'Resources'],
    ['a link with a comment', put, limited, `/* x */ ${JSON.stringify(asked)}`],
    ['a link with text after it', put, limited, `${JSON.stringify(asked)} x`],
    ['a link as a list', put, limited, [asked]],
    ['a link of another type', put, limited, { ...asked, Type: 'ohif-viewer-publication' }],
    ['a link without a type', put, limited, { ...asked, Type: undefined }],
    ['a link to nothing', put, limited, { ...asked, Resources: [] }],
    ['a link without resources', put, limited, { ...asked, Resources: undefined }],
    [
      'a link without Orthanc’s ID',
      put,
      limited,
      { ...asked, Resources: [{ ...study, OrthancId: undefined }] },
    ],
    ['a link without a UID', put, limited, { ...asked, Resources: [{ ...study, DicomUid: undefined }] }],
    ['a link with a wildcard', put, limited, { ...asked, Resources: [{ ...study, DicomUid: '1.*' }] }],
    [
      'a link with two UIDs',
      put,
      limited,
      { ...asked, Resources: [{ ...study, DicomUid: '<uid>\\<hiddenUid>' }] },
    ],
    ['a link with an ID that is none', put, limited, { ...asked, Resources: [{ ...study, OrthancId: '*' }] }],
    ['a link to a series', put, limited, { ...asked, Resources: [{ ...study, Level: 'series' }] }],
    ['a link to a patient', put, limited, { ...asked, Resources: [{ ...study, Level: 'patient' }] }],
    ['a link to the system', put, limited, { ...asked, Resources: [{ Level: 'system' }] }],
    ['a link to a text', put, limited, { ...asked, Resources: ['<id>'] }],
  ]),
  ...cases('linkEnd', [
    ['a link without an end', put, limited, endless],
    ['a link with an empty end', put, limited, { ...asked, ExpirationDate: '' }],
    ['a link with the duration 0', put, limited, { ...endless, ValidityDuration: 0 }],
    ['a link with a negative duration', put, limited, { ...endless, ValidityDuration: -1 }],
    ['a link with a duration as text', put, limited, { ...endless, ValidityDuration: '60' }],
    ['a link with a duration too long', put, limited, { ...endless, ValidityDuration: 1e9 }],
    ['a link without a time zone', put, limited, { ...asked, ExpirationDate: '2099-01-01T00:00:00' }],
    ['a link with a date alone', put, limited, { ...asked, ExpirationDate: '2099-01-01' }],
    ['a link with no date', put, limited, { ...asked, ExpirationDate: 'soon' }],
    ['a link for two years', put, limited, { ...asked, ExpirationDate: '<inTwoYears>' }],
    [
      'a link for two years and a minute',
      put,
      limited,
      { ...asked, ExpirationDate: '<inTwoYears>', ValidityDuration: 60 },
    ],
    ['a viewer for a day', putInstant, as('external'), { ...instant, ExpirationDate: '<tomorrow>' }],
    ['a viewer for ever', putInstant, as('external'), { ...endless, Type: 'viewer-instant-link' }],
    [
      'a download for a day',
      'PUT /auth/tokens/download-instant-link',
      as('doctor'),
      { ...asked, Type: 'download-instant-link', ExpirationDate: '<tomorrow>' },
    ],
  ]),
  ...cases('linkStudies', [
    ['a link to a hidden study', put, limited, { ...asked, Resources: [hidden] }],
    ['a link to a hidden study among others', put, limited, { ...asked, Resources: [study, hidden] }],
    ['a viewer for a hidden study', putInstant, as('external'), { ...instant, Resources: [hidden] }],
    ['a link to two halves', put, limited, { ...asked, Resources: [{ ...study, DicomUid: '<hiddenUid>' }] }],
    [
      'a link to two other halves',
      put,
      as('doctor'),
      { ...asked, Resources: [{ ...hidden, DicomUid: '<uid>' }] },
    ],
    ['a link to no study', put, as('doctor'), { ...asked, Resources: [{ ...study, OrthancId: '<series>' }] }],
    [
      'a link whose last list is hidden',
      put,
      limited,
      `{"Resources":[${JSON.stringify(study)}],${JSON.stringify({ ...asked, Resources: [hidden] }).slice(1)}`,
    ],
  ]),
  ...cases('sendBody', [
    ['sending without a body', store, limited, ''],
    ['sending without resources', store, limited, { Synchronous: false }],
    ['sending objects', store, limited, { Resources: [{ ID: '<hiddenId>', Level: 'Study' }] }],
    ['sending an object for a list', store, limited, { Resources: { 0: '<hiddenId>' } }],
    ['sending one text for a list', store, limited, { Resources: '<hiddenId>' }],
    ['sending lists in a list', store, limited, [['<hiddenId>']]],
    ['sending what is no ID', store, limited, ['abc']],
    ['sending an ID with a comment', store, limited, '["<hiddenId>"] // x'],
    ['sending a form', store, [...limited, ['Content-Type', 'multipart/form-data; boundary=x']], ['<id>']],
    ['sending a packed body', store, [...limited, ['Content-Encoding', 'gzip']], ['<id>']],
    ['making a file of no JSON', 'POST /tools/create-dicom', limited, 'Parent=<hiddenId>'],
  ]),
  ...cases(
    'sendAddress',
    ['Host', 'Port', 'CalledAet', 'LocalAet', 'host'].map(
      (field) =>
        [`sending with ${field}`, store, as('admin'), { Resources: ['<id>'], [field]: 'X' }] as const,
    ),
  ),
  ...cases('namedResources', [
    ['sending a hidden study', store, limited, { Resources: ['<hiddenId>'], Synchronous: false }],
    ['sending a hidden study among others', store, limited, { Resources: ['<id>', '<hiddenId>'] }],
    ['sending a hidden series', store, limited, ['<hiddenSeries>']],
    ['sending a hidden instance', store, limited, '"<hiddenInstance>"'],
    ['sending a hidden study by its bare ID', store, limited, '<hiddenId>'],
    ['sending a patient', store, limited, ['<patient>']],
    ['sending a study that isn’t there', store, limited, ['00000000-00000000-00000000-00000000-00000000']],
    ['sending a list given twice', store, limited, twice('<id>', '<hiddenId>')],
    ['sending with a slash', `${store}/`, limited, ['<hiddenId>']],
    ['sending to a peer', 'POST /peers/other/store', limited, { Resources: ['<hiddenId>'] }],
    ['sending by DICOMweb', 'POST /dicom-web/servers/other/stow', limited, { Resources: ['<hiddenId>'] }],
    [
      'sending by DICOMweb at another root',
      'POST /a/dicomweb/servers/x/stow',
      limited,
      { Resources: ['<hiddenId>'] },
    ],
    [
      'a file below a hidden study after a space',
      'POST /tools/create-dicom',
      limited,
      { Parent: ' <hiddenId>' },
    ],
    ['merging a hidden series', merge, limited, { Resources: ['<hiddenSeries>'] }],
    ['merging a hidden study', merge, limited, { Resources: ['<series>', '<hiddenId>'], KeepSource: false }],
    ['a file below a hidden study', 'POST /tools/create-dicom', limited, { Parent: '<hiddenId>', Tags: {} }],
    ['a model below a hidden study', 'POST /stl/encode-nifti', limited, { ParentStudy: '<hiddenId>' }],
    ['a model of a hidden instance', 'POST /stl/encode-rtstruct', limited, { Instance: '<hiddenInstance>' }],
  ]),
  ...cases(undefined, [
    ['a link for a month', put, limited, asked],
    [
      'a link for some minutes, as Orthanc Explorer 2 asks',
      put,
      limited,
      { Id: 'x', Resources: [study], Type: stone, ValidityDuration: 200 },
    ],
    ['a link whose study is named twice', put, limited, { ...asked, Resources: [study, study] }],
    ['a link to both studies', put, as('doctor'), { ...asked, Resources: [study, hidden] }],
    ['a link that has ended already', put, limited, { ...asked, ExpirationDate: '<yesterday>' }],
    ['a viewer for an hour', putInstant, as('external'), instant],
    ['a link with milliseconds', put, limited, { ...asked, ExpirationDate: '<nextMonthInMs>' }],
    ['sending a study', store, limited, { Resources: ['<id>'], Synchronous: false, Timeout: 10 }],
    ['sending a series and an instance', store, limited, ['<series>', '<instance>']],
    ['sending nothing', store, limited, []],
    ['sending by its bare ID', store, limited, '<id>'],
    ['sending a hidden study as a doctor', store, as('doctor'), '"<hiddenId>"'],
    ['sending a patient as a doctor', store, as('doctor'), ['<hiddenPatient>']],
    ['sending a list given twice, the last visible', store, limited, twice('<hiddenId>', '<id>')],
    ['sending to a peer', 'POST /peers/other/store', limited, { Resources: ['<id>'], Compress: true }],
    ['sending by DICOMweb', 'POST /dicom-web/servers/other/stow', limited, { Resources: ['<id>'] }],
    ['sending a file of one’s own', 'POST /modalities/PACS/store-straight', limited, 'DICM'],
    ['merging a series', merge, limited, { Resources: ['<series>'] }],
    ['a file below a study', 'POST /tools/create-dicom', limited, { Parent: '<id>', Tags: {} }],
    [
      'modifying',
      'POST /studies/<id>/modify',
      limited,
      { Replace: { PatientName: 'X' }, Asynchronous: true },
    ],
  ]),
];
