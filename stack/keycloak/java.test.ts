import { expect, test } from 'vitest';
import { javaMajor } from './java.ts';

test.each([
  ['openjdk version "17.0.15" 2025-04-15\nOpenJDK Runtime Environment', 17],
  ['openjdk version "25" 2025-09-16', 25],
  ['java version "1.8.0_411"', 8],
  ['openjdk version "21-ea" 2023-09-19', 21],
  ['sh: java: not found', undefined],
  ['', undefined],
])('javaMajor of %j', (printed, major) => {
  expect(javaMajor(printed)).toBe(major);
});
