import { expect, test } from 'vitest';
import { generateKey, keysOf, maskKey, withKeys, type ApiKey } from '#api/keycloak/users/apiKeys.ts';

const key = (value: string, name = ''): ApiKey => ({ value, name, created: undefined, createdBy: '' });

test('a key is 64 lower-case hex digits, and never the same twice', () => {
  const keys = Array.from({ length: 200 }, generateKey);
  for (const one of keys) expect(one).toMatch(/^[0-9a-f]{64}$/);
  expect(new Set(keys).size).toBe(200);
});

test('keys and their notes survive the attributes in any order, and other attributes stay', () => {
  const keys: ApiKey[] = [
    {
      value: `${'a'.repeat(58)}000001`,
      name: 'Slicer 3: left | right',
      created: new Date('2026-05-04T09:12:00Z'),
      createdBy: 'admin',
    },
    { value: `${'b'.repeat(58)}000002`, name: '', created: new Date(0), createdBy: 'manager' },
  ];
  const attributes = withKeys({ department: ['radiology'], 'api-key': ['old'] }, keys);
  expect(attributes['department']).toEqual(['radiology']);
  expect(attributes['api-key-holder']).toEqual(['true']);
  const shuffled = Object.fromEntries(
    Object.entries(attributes).map(([name, values]) => [name, values.toReversed()]),
  );
  expect(keysOf({ attributes: shuffled }).toReversed()).toEqual(keys);
});

test('the last key takes every trace with it', () => {
  const attributes = withKeys({ department: ['radiology'] }, [key(generateKey(), 'one')]);
  expect(withKeys(attributes, [])).toEqual({ department: ['radiology'] });
});

test('notes without a key’s end belong to an only key', () => {
  const attributes = {
    'api-key': ['former-key-000001'],
    'api-key-name': ['Old viewer'],
    'api-key-created': ['not a date'],
  };
  expect(keysOf({ attributes })).toEqual([key('former-key-000001', 'Old viewer')]);
  expect(keysOf({ attributes: { ...attributes, 'api-key': ['one', 'two'] } })[0]?.name).toBe('');
});

test('a mask shows the end of a long key, and nothing of a short one', () => {
  expect(maskKey('5afe00c0ffee5afe00c0ffee5afe1234')).toBe('••••••1234');
  expect(maskKey('short-key')).toBe('••••••');
});
