import { expect, it } from 'vitest';
import { readChoice, readWho, writeChoice, writeWho, type ChosenWho } from './accessAddress.ts';

const id = '00000000-11111111-22222222-33333333-44444444';

it.each<[string, ChosenWho]>([
  ['me', { kind: 'me' }],
  ['nobody', { kind: 'nobody' }],
  ['key', { kind: 'key' }],
  ['link', { kind: 'link' }],
  ['user:f:1:x', { kind: 'user', id: 'f:1:x' }],
  ['user:', { kind: 'user', id: '' }],
  ['role:', { kind: 'roles', names: [] }],
  ['role:doctor-role', { kind: 'roles', names: ['doctor-role'] }],
  ['role:a%2Cb,c:d,50%25', { kind: 'roles', names: ['a,b', 'c:d', '50%'] }],
])('%s is read and written alike', (text, who) => {
  expect(readWho(text)).toEqual(who);
  expect(writeWho(who)).toBe(text);
});

it('reads what it doesn’t understand as the default', () => {
  expect(readChoice(new URLSearchParams('who=x&study=y&action=z'))).toEqual({
    who: { kind: 'me' },
    study: '',
    action: 'view',
  });
  expect(readWho('role:100%')).toEqual({ kind: 'roles', names: ['100%'] });
});

it('leaves defaults out of the address, and what it doesn’t know in', () => {
  const written = (text: string): string => {
    const params = new URLSearchParams(text);
    return writeChoice(params, readChoice(params)).toString();
  };
  expect(written('tab=users&who=me&action=view')).toBe('tab=users');
  expect(written(`who=nobody&study=${id}&action=download`)).toBe(`who=nobody&study=${id}&action=download`);
  expect(written('action=request')).toBe('action=request');
});
