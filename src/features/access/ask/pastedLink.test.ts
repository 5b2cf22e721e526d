import { expect, test } from 'vitest';
import { shareTokenIn } from './pastedLink.ts';

const jwt = (payload: object): string =>
  `${btoa('{"alg":"HS256"}')}.${btoa(JSON.stringify(payload))}.c2ln`.replaceAll('=', '');
const share = jwt({
  id: 'x',
  resources: [{ level: 'study', orthanc_id: 'a' }],
  type: 'ohif-viewer-publication',
});

test.each([
  [share],
  [`  ${share}\n`],
  [`https://archive.example.org/share#token=${share}`],
  [`https://archive.example.org/ui/landing/?lang=en&token=${share}&x=1`],
  [`Dear colleague,\nhere are the images: https://www.archive.example.org/share?token=${share}.\nRegards`],
])('%s', (text) => {
  expect(shareTokenIn(text)).toBe(share);
});

test.each([
  [''],
  ['https://archive.example.org/studies/x'],
  [jwt({ iss: 'https://keycloak', resources: [] })],
  ['a.b.c'],
])('no link: %s', (text) => {
  expect(shareTokenIn(text)).toBeUndefined();
});
