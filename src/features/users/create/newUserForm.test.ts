import { expect, test } from 'vitest';
import { emptyForm, machineOf, personOf, userNameFor } from './newUserForm.ts';

test.each([
  ['Slicer workstation 3', 'slicer-workstation-3'],
  ['  Radiologie: Pôste Éric  ', 'radiologie-poste-eric'],
  ['放射線', ''],
])('%s becomes %s', (purpose, name) => {
  expect(userNameFor(purpose)).toBe(name);
});

const form = { ...emptyForm, userName: 'x.y', firstName: 'X', lastName: 'Y', email: 'x@y.example' };

test('a made password is always temporary, a set one as wished, none is none', () => {
  expect(personOf(form, 'made').password).toEqual({ value: 'made', temporary: true });
  const set = { way: 'set', value: 'mine', temporary: false } as const;
  expect(personOf({ ...form, password: set }, 'made').password).toEqual({ value: 'mine', temporary: false });
  expect(personOf({ ...form, password: { ...set, way: 'none' } }, 'made')).not.toHaveProperty('password');
});

test('a machine has a key and nothing to sign in with', () => {
  const machine = machineOf({ ...form, purpose: 'Slicer 3' }, { 'api-key': ['k'] });
  expect(machine).toMatchObject({ email: '', lastName: 'Slicer 3', attributes: { 'api-key': ['k'] } });
  expect(machine).not.toHaveProperty('password');
});
