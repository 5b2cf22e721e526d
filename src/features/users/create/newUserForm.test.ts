import { expect, test } from 'vitest';
import {
  emptyForm,
  hiddenInForm,
  machineOf,
  missingIn,
  personOf,
  refusedFields,
  userNameFor,
} from './newUserForm.ts';

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

test.each([
  ['a user name', { userName: 'doctor\u200B' }, 'userName', 'U+200B'],
  ['a user name in Persian, with a joiner', { userName: 'علی\u200Cرضا' }, 'userName', 'U+200C'],
  ['an address', { email: 'x\u00AD@y.example' }, 'email', 'U+00AD'],
  ['a first name that turns the text', { firstName: 'A\u202E' }, 'firstName', 'U+202E'],
  ['a last name', { lastName: '\u2066B' }, 'lastName', 'U+2066'],
])('%s with a character that nobody sees is refused by its code', (_name, part, field, code) => {
  expect([...hiddenInForm({ ...form, ...part }, false)]).toEqual([[field, code]]);
});

test('a person’s name holds what its script needs; spaces around a name are cut off', () => {
  const names = { userName: ' x.y\u00A0', firstName: 'علی\u200Cرضا', lastName: '山田\u3000' };
  expect(hiddenInForm({ ...form, ...names }, false).size).toBe(0);
  expect([...hiddenInForm({ ...form, purpose: 'Slicer\u200B' }, true)]).toEqual([['purpose', 'U+200B']]);
});

test('what Keycloak refuses stands at our field', () => {
  const refused = { username: 'taken', lastName: 'long', password: 'short' };
  expect(refusedFields(refused, false)).toEqual({ userName: 'taken', lastName: 'long', password: 'short' });
  expect(refusedFields(refused, true)).toEqual({ userName: 'taken', purpose: 'long', password: 'short' });
  expect(refusedFields({}, true)).toEqual({});
});

test.each([
  ['a person without a name', { ...emptyForm }, false, ['userName']],
  [
    'a password that is to be set',
    { ...form, password: { ...form.password, way: 'set' } },
    false,
    ['password'],
  ],
  ['a machine', { ...emptyForm, userName: ' ' }, true, ['purpose', 'userName']],
  ['a person with all', form, false, []],
] as const)('%s: what is missing', (_name, values, isMachine, fields) => {
  expect(missingIn(values, isMachine)).toEqual(fields);
});
