import { expect, test } from 'vitest';
import { anyMethod, createRouter } from '../createRouter.ts';

const find = createRouter([
  ['GET', '', 'root'],
  ['GET', '/users/count', 'count'],
  ['GET', '/users/{id}', 'user'],
  ['DELETE', '/users/{id}', 'delete user'],
  ['GET', '/viewer/{rest*}', 'viewer'],
  [anyMethod, '/proxied/{rest*}', 'proxied'],
]);
const found = (method: string, path: string) => find(method, path.split('/'));

test.each([
  ['GET', '', 'root', {}],
  ['GET', '/users/count', 'count', {}],
  ['GET', '/users/7', 'user', { id: '7' }],
  ['DELETE', '/users/7', 'delete user', { id: '7' }],
  ['GET', '/viewer', 'viewer', { rest: '' }],
  ['GET', '/viewer/app/index.html', 'viewer', { rest: 'app/index.html' }],
  ['PATCH', '/proxied/a%2Fb//', 'proxied', { rest: 'a%2Fb//' }],
])('%s %s leads to %s', (method, path, target, params) => {
  expect(found(method, path)).toEqual({ target, params });
});

test.each(['/users', '/users/', '/users/7/more', '/other'])('%s is an unknown path', (path) => {
  expect(found('GET', path)).toBe('unknownPath');
});

test.each([
  ['POST', '/users/7'],
  // A fixed path hides one with a name in its place: nobody deletes the user "count".
  ['DELETE', '/users/count'],
])('%s %s is a known path with another method', (method, path) => {
  expect(found(method, path)).toBe('unknownMethod');
});
