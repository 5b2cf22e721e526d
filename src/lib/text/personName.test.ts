import { expect, test } from 'vitest';
import { readPersonName } from './personName.ts';

test.each([
  ["O'Brien^Charlotte", "O'Brien, Charlotte"],
  ['Okafor^Chidi^^Dr', 'Dr Okafor, Chidi'],
  ['Adams^John Robert^Quincy^Rev.^B.A.', 'Rev. Adams, John Robert Quincy B.A.'],
  ['Yamada^Tarou=山田^太郎=やまだ^たろう', 'Yamada, Tarou (山田, 太郎 · やまだ, たろう)'],
  ['=山田^太郎', '山田, 太郎'],
  ['^Anna', 'Anna'],
  ['^^^^', ''],
  ['', ''],
  [undefined, ''],
  ['<script>alert(1)</script>', '<script>alert(1)</script>'],
])('%s reads as %s', (name, expected) => {
  expect(readPersonName(name)).toBe(expected);
});
