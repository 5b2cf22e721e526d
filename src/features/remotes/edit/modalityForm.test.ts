import { expect, test } from 'vitest';
import type { Modality } from '#api/orthanc/remotes/modality.ts';
import {
  choicesWith,
  formOf,
  manufacturers,
  missingFields,
  modalityOf,
  modalityProblems,
  namesWithAet,
  type ModalityForm,
} from './modalityForm.ts';

const good: ModalityForm = { ...formOf('PACS', undefined), AET: 'PACS', Host: 'pacs.example', Port: '104' };

test('a new one has Orthanc’s defaults; an edit keeps what the form doesn’t know', () => {
  const fresh = modalityOf(good, undefined);
  expect(fresh).toMatchObject({ AET: 'PACS', Host: 'pacs.example', Port: 104, Timeout: 0, AllowStore: true });
  const base: Modality = { ...fresh, AllowStore: false, Manufacturer: 'GE', Timeout: 5, Colour: 'blue' };
  expect(modalityOf(formOf('PACS', base), base)).toEqual(base);
  expect(modalityOf({ ...formOf('PACS', base), Port: '4242', AET: ' X ', Timeout: '' }, base)).toEqual({
    ...base,
    Port: 4242,
    AET: 'X',
    Timeout: 0,
  });
});

test.each<[Partial<ModalityForm>, object]>([
  [{}, {}],
  [{ AET: '', Host: '', Port: '', name: '' }, {}],
  [{ name: 'a b' }, { name: 'nameCharacters' }],
  [{ name: 'é' }, { name: 'nameCharacters' }],
  [{ name: 'OTHER' }, { name: 'nameTaken' }],
  [{ name: 'A-b_9' }, {}],
  [{ AET: 'A'.repeat(16) }, {}],
  [{ AET: 'A'.repeat(17) }, { AET: 'aet' }],
  [{ AET: String.raw`A\B` }, { AET: 'aet' }],
  [{ AET: 'A\tB' }, { AET: 'aet' }],
  [{ AET: 'é' }, { AET: 'aet' }],
  [{ LocalAet: 'A'.repeat(17) }, { LocalAet: 'aet' }],
  [{ Host: 'http://pacs' }, { Host: 'host' }],
  [{ Host: 'a b' }, { Host: 'host' }],
  [{ Host: '::1' }, {}],
  [{ Port: '0' }, { Port: 'port' }],
  [{ Port: '65534' }, {}],
  [{ Port: '65535' }, { Port: 'port' }],
  [{ Port: '1e3' }, { Port: 'port' }],
  [{ Timeout: '0' }, {}],
  [{ Timeout: '-1' }, { Timeout: 'timeout' }],
  [{ Timeout: '3601' }, { Timeout: 'timeout' }],
])('%j: %j', (changed, problems) => {
  expect(modalityProblems({ ...good, ...changed }, ['OTHER'])).toEqual(problems);
});

test('what must be filled in', () => {
  expect(missingFields({ ...good, name: '', AET: ' ', Port: '' })).toEqual(['name', 'AET', 'Port']);
  expect(missingFields(good)).toEqual([]);
});

test('who else has the AE title', () => {
  const modality = modalityOf(good, undefined);
  const all = new Map([
    ['B', modality],
    ['A', { ...modality, AET: 'PACS ' }],
    ['C', { ...modality, AET: 'X' }],
    ['PACS', modality],
  ]);
  expect(namesWithAet(all, 'PACS', 'PACS')).toEqual(['A', 'B']);
  expect(namesWithAet(all, '', 'PACS')).toEqual([]);
});

test('a manufacturer that isn’t known here stays a choice', () => {
  expect(choicesWith(manufacturers, 'GE')).toBe(manufacturers);
  expect(choicesWith(manufacturers, 'Agfa')).toContain('Agfa');
});
