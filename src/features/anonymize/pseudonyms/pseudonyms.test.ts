import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { toCsv } from '#lib/text/csv.ts';
import { assignPseudonyms, patientKey, randomPseudonym, readPseudonyms } from './pseudonyms.ts';

test.each([
  ['commas', 'a,1\nb,2'],
  ['semicolons and a heading', 'Patient ID;Pseudonym\r\na;1\r\nb;2\r\n'],
  ['tabs', 'a\t1\nb\t2\n\n'],
  ['a byte order mark, quotes and spaces', '\uFEFF"Original","New"\r\n"a"," 1"\r\nb , 2'],
])('a table with %s', (_name, text) => {
  const { byPatientId, problems } = readPseudonyms(text);
  expect(problems).toEqual([]);
  expect([...byPatientId].map(([id, { patientId }]) => [id, patientId])).toEqual([
    ['a', '1'],
    ['b', '2'],
  ]);
});

test('a name of its own, with separators in quotes', () => {
  expect(readPseudonyms('a,1,"Trial, Seven^X"').byPatientId.get('a')).toEqual({
    patientId: '1',
    patientName: 'Trial, Seven^X',
  });
});

test.each([
  ['a,', 'columns'],
  [',1', 'columns'],
  ['a,a', 'value'],
  [`a,${'x'.repeat(65)}`, 'value'],
  ['a,1\\2', 'value'],
  ['x,1\nx,2', 'twice'],
  ['x,1\na,1', 'shared'],
])('%j is refused: %s', (text, kind) => {
  expect(readPseudonyms(text).problems.at(-1)).toMatchObject({ kind });
});

test('no two patients ever get one pseudonym, and what a table has is read back as it was written', () => {
  const cell = fc.stringMatching(/^[A-Za-z0-9;," ]{1,20}$/).map((text) => `p${text.trim()}`);
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { maxLength: 30 }), (rows) => {
      const { byPatientId } = readPseudonyms(toCsv(rows));
      const ids = [...byPatientId.values()].map(({ patientId }) => patientId);
      expect(new Set(ids).size).toBe(ids.length);
      for (const [original, { patientId }] of byPatientId) expect(rows).toContainEqual([original, patientId]);
    }),
  );
});

test('one pseudonym for each patient; a study without PatientID is a patient of its own', () => {
  const studies = [
    { id: '1', patientId: 'a' },
    { id: '2', patientId: 'a' },
    { id: '3', patientId: '' },
    { id: '4', patientId: '' },
  ];
  const { pseudonyms, missing } = assignPseudonyms(studies, undefined);
  expect([pseudonyms.size, missing]).toEqual([3, []]);
  const table = readPseudonyms('b,1');
  const given = assignPseudonyms(studies, table);
  expect(given.missing).toEqual(['a']);
  // Those without an ID can't be in a table.
  expect([...given.pseudonyms.keys()]).toEqual(studies.slice(2).map(patientKey));
});

test('random pseudonyms say nothing, and are valid PatientIDs', () => {
  const made = new Set(Array.from({ length: 1000 }, () => randomPseudonym().patientId));
  expect(made.size).toBe(1000);
  for (const id of made) expect(id).toMatch(/^ANON-[A-Z2-9]{8}$/);
});
