import { expect, test } from 'vitest';
import { foldAccents } from './foldAccents.ts';

test.each([
  ['Müller', 'muller'],
  ['MU\u0308LLER', 'muller'],
  ['Øster Łódź', 'oster lodz'],
  ['Straße', 'strasse'],
  ['Γεωργίου', 'γεωργιου'],
  ['Nguyễn', 'nguyen'],
  ['山田', '山田'],
])('%s is compared as %s', (text, folded) => {
  expect(foldAccents(text)).toBe(folded);
});
