// The style sheets take sizes, distances, radii and colors from the theme, so that one change there reaches every screen.
import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { space } from './theme.ts';

interface Declaration {
  property: string;
  value: string;
}

/** Paper has a scale of its own. */
const sheets = globSync('src/**/*.css').filter((path) => !path.includes('/print/'));

/** A sheet without its comments and without what defines tokens. */
const declarationsIn = (path: string): Declaration[] =>
  [
    ...readFileSync(path, 'utf8')
      .replaceAll(/\/\*[\s\S]*?\*\//g, '')
      .matchAll(/(?<=[{;\s])([a-z-]+):\s*([^;{}]+);/g),
  ]
    .map(([, property = '', value = '']) => ({ property, value }))
    .filter(({ property }) => !property.startsWith('--'));

const offending = (path: string, isWrong: (declaration: Declaration) => boolean): string[] =>
  declarationsIn(path)
    .filter(isWrong)
    .map(({ property, value }) => `${property}: ${value}`);

const isToken = (value: string): boolean => /^(var\(--[\w-]+\)|inherit|0|50%|[\d.]+em)$/.test(value);

const pixels = (value: string): number[] =>
  [...value.matchAll(/(?<![\w.-])(\d+(?:\.\d+)?)px/g)].map(([, number]) => Number(number));

test('there are sheets to check', () => {
  expect(sheets.length).toBeGreaterThan(40);
});

test.each(sheets)('%s: sizes of text, radii and weights are tokens', (path) => {
  expect(
    offending(
      path,
      ({ property, value }) =>
        (/^(font-size|border-radius)$/.test(property) && !isToken(value)) ||
        (property === 'font-weight' && !/^(400|600|inherit)$/.test(value)),
    ),
  ).toEqual([]);
});

test.each(sheets)('%s: distances are on the scale', (path) => {
  expect(
    offending(
      path,
      ({ property, value }) =>
        /^((row-|column-)?gap|padding(-[a-z-]+)?|margin(-[a-z-]+)?)$/.test(property) &&
        !value.includes('calc') &&
        pixels(value).some((number) => !space.includes(number)),
    ),
  ).toEqual([]);
});

test.each(sheets)('%s: colors are tokens', (path) => {
  // The color of a chip follows its name.
  expect(
    offending(
      path,
      ({ value }) => /#[\da-f]{3,8}\b|\b(rgb|hsl|oklch)\(/i.test(value) && !value.includes('var(--hue)'),
    ),
  ).toEqual([]);
});
