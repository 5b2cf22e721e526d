import { expect, test } from 'vitest';
import { parseAuthorizationSection } from '#access/section/authorizationSection.ts';
import { messages as english } from '#features/access/messages/en/section.ts';
import { messages as french } from '#features/access/messages/fr/section.ts';
import { messages as german } from '#features/access/messages/de/section.ts';
import { messages as spanish } from '#features/access/messages/es/section.ts';
import { findingsInWords, isReadable } from './findingWords.ts';

const service = '"WebServiceRootUrl": "http://auth:8000/"';

/** A section for each kind of finding that has words. */
const sections: readonly string[] = [
  '{"CheckedLevel": ',
  `${'{"a":'.repeat(200)}1${'}'.repeat(200)}`,
  `{${service}, "CheckedLevel": "studies", "CheckedLevel": "studies"}`,
  '[]',
  `{${service}, "UncheckedFolders": "/x/"}`,
  `{${service}, "Permissions": {}}`,
  `{${service}, "ExtraPermissions": [["get", "^/x$"], ["patch", "^/x$", "all"], ["get", "^/x($", "all"]]}`,
  `{${service}, "CheckedLevel": "studies", "UncheckedLevels": ["series"]}`,
  `{${service}, "CheckedLevel": "galaxies"}`,
  `{${service}, "UncheckedFolders": ["/dicom-web/"]}`,
  `{${service}, "ExtraPermissions": [["get", "^/exports$", ""], ["get", "^/statistics$", "all"]]}`,
  '{"CheckedLevel": "studies"}',
  `{${service}, "StandardConfigurations": ["viewer-9"]}`,
  `{"Authorization": {${service}}, "DicomWeb": {"Root": "/dw/"}}`,
];

test.each([
  ['English', english],
  ['French', french],
  ['German', german],
  ['Spanish', spanish],
])('%s: every finding but what Orthanc reads has words', (_language, t) => {
  for (const text of sections) {
    const section = parseAuthorizationSection(text);
    const { stops, dangers, notes } = findingsInWords(section, t);
    const told = section.findings.filter(({ kind }) => kind !== 'comment' && kind !== 'trailingComma');
    expect(told.length).toBeGreaterThan(0);
    expect([...stops, ...dangers, ...notes]).toHaveLength(told.length);
  }
});

test('says the line, and tells what is dangerous from what stops Orthanc', () => {
  const text = `{\n  // ours\n  ${service},\n  "CheckedLevel": "studies",\n  "UncheckedFolders": ["/dicom-web/"],\n  "EnableAuditLogs": "yes",\n}`;
  const { stops, dangers, notes } = findingsInWords(parseAuthorizationSection(text), english);
  expect(dangers).toEqual([
    'Line 5, column 24: Everyone can read /dicom-web/ without signing in: it holds studies or facts about them.',
  ]);
  expect(stops).toEqual(['Line 6, column 22: EnableAuditLogs has a value of the wrong type.']);
  expect(notes).toEqual([]);
});

test.each([
  ['{"CheckedLevel": "studies"}', true],
  ['{"CheckedLevel": ', true],
  ['[]', false],
  ['hello', false],
])('%s can be read: %s', (text, expected) => {
  expect(isReadable(parseAuthorizationSection(text))).toBe(expected);
});
