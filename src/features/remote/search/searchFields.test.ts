import { expect, test } from 'vitest';
import { remoteParams } from './remoteAddress.ts';
import { asksForAll, fieldsOf, privateText, searchOf } from './searchFields.ts';

const empty = remoteParams.read(new URLSearchParams());
const remote = { kind: 'modality', name: 'PACS' } as const;

test('the address names the remote and the filters that may be known, and reads them back', () => {
  const address = {
    ...empty,
    remote: { kind: 'dicomWeb', name: 'a:b' },
    description: 'knee',
    date: 'week',
    modality: ['CT', 'MR'],
    sort: { column: 'counts', descending: false },
  } as const;
  const written = remoteParams.write(address);
  expect(Object.fromEntries(written)).toEqual({
    remote: 'dicomWeb:a:b',
    description: 'knee',
    date: 'week',
    modality: 'CT,MR',
    sort: 'counts',
  });
  expect(remoteParams.read(written)).toEqual(address);
});

test.each(['peer:x', 'x', ':x', ''])('the remote %j is none', (text) => {
  expect(remoteParams.read(new URLSearchParams({ remote: text })).remote).toBeUndefined();
});

test('names, IDs and birth dates are kept beside the address; damaged ones are none', () => {
  const fields = { ...fieldsOf(empty, ''), patientName: 'Dupont', birthDate: { from: '19500101', to: '' } };
  const kept = privateText(fields);
  expect(fieldsOf(empty, kept)).toEqual(fields);
  expect(kept).not.toContain('description');
  expect(privateText({ ...fieldsOf(empty, ''), patientName: ' ' })).toBe('');
  expect(fieldsOf(empty, '{"patientName": 1}').patientName).toBe('');
});

test('a search without a filter asks for everything a remote has', () => {
  const none = fieldsOf(empty, '');
  expect(asksForAll(searchOf(none, remote))).toBe(true);
  expect(asksForAll(searchOf({ ...none, patientName: ' * ' }, remote))).toBe(true);
  expect(asksForAll(searchOf({ ...none, studyDate: 'week' }, remote))).toBe(false);
  expect(asksForAll(searchOf({ ...none, modalities: ['CT'] }, remote))).toBe(false);
});
