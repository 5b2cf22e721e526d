import { expect, test } from 'vitest';
import { maxLooks, seriesColors, seriesLook, surfaces, swatchBackground } from './chartColors.ts';

type Rgb = readonly [number, number, number];
type Matrix = readonly [Rgb, Rgb, Rgb];

/** The red, green and blue of `#rrggbb`, linear and from 0 to 1. */
function linear(hex: string): Rgb {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.040_45 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return [r, g, b];
}

const dot = (one: Rgb, other: Rgb): number => one[0] * other[0] + one[1] * other[1] + one[2] * other[2];
const times = ([r, g, b]: Matrix, color: Rgb): Rgb => [dot(r, color), dot(g, color), dot(b, color)];

function contrast(one: string, other: string): number {
  const [dim = 0, bright = 0] = [one, other]
    .map((hex) => dot(linear(hex), [0.2126, 0.7152, 0.0722]))
    .toSorted((a, b) => a - b);
  return (bright + 0.05) / (dim + 0.05);
}

/** OKLab, in which distances are near those that the eye sees. */
function lab(color: Rgb): Rgb {
  const toCones: Matrix = [
    [0.4122214708, 0.5363325363, 0.0514459929],
    [0.2119034982, 0.6806995451, 0.1073969566],
    [0.0883024619, 0.2817188376, 0.6299787005],
  ];
  const toLab: Matrix = [
    [0.2104542553, 0.793617785, -0.0040720468],
    [1.9779984951, -2.428592205, 0.4505937099],
    [0.0259040371, 0.7827717662, -0.808675766],
  ];
  const [l, m, s] = times(toCones, color);
  return times(toLab, [Math.cbrt(l), Math.cbrt(m), Math.cbrt(s)]);
}

const distance = (one: Rgb, other: Rgb): number =>
  Math.hypot(...lab(one).map((v, i) => v - (lab(other)[i] ?? 0)));

/** How colors look without red, green or blue cones (Machado, Oliveira and Fernandes 2009, severity 1). */
const sights: Readonly<Record<string, Matrix>> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

const schemes = ['light', 'dark'] as const;

test.each(schemes)('%s: each color stands out from the surface', (scheme) => {
  const pale = seriesColors.filter((color) => contrast(color[scheme], surfaces[scheme]) < 3);
  expect(pale).toEqual([]);
});

test.each(
  schemes.flatMap((scheme) => Object.entries(sights).map(([name, sight]) => ({ scheme, name, sight }))),
)('$scheme, $name: any two colors stay apart', ({ scheme, sight }) => {
  const seen = seriesColors.map((color) => times(sight, linear(color[scheme])));
  const pairs = seen.flatMap((one, index) =>
    seen.slice(index + 1).map((other, after) => ({
      pair: `${String(index)} ${String(index + 1 + after)}`,
      apart: distance(one, other),
    })),
  );
  expect(pairs.filter(({ apart }) => apart < 0.15)).toEqual([]);
});

test('no two series of a chart look alike, up to as many as it has looks for', () => {
  const looks = Array.from({ length: maxLooks }, (_, place) => seriesLook(place));
  expect(maxLooks).toBe(12);
  expect(new Set(looks.map((look) => JSON.stringify(look))).size).toBe(maxLooks);
  expect(new Set(looks.map(swatchBackground)).size).toBe(maxLooks);
});
