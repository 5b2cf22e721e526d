import { describe, expect, test } from 'vitest';
import { changeRefusal } from '#hardening/recording/recordChanges.js';

const now = Date.parse('2026-11-22T09:00:00Z');
const bo = { user: 'bo', isAdministrator: false };

const linkOf = (id: string) => ({ id, created: '2026-11-20T09:00:00Z', until: null, by: 'bo' });
const documentOf = (links: readonly unknown[]): string => JSON.stringify({ version: 1, links });

// One entry after the other would take more than ten seconds here, and a proxy's worker does nothing else meanwhile.
test('many entries are compared in one pass', () => {
  const links = Array.from({ length: 30_000 }, (_, nth) => linkOf(`link${String(nth)}`));
  const [before, after] = [documentOf(links), documentOf(links.slice(1))];
  const began = process.threadCpuUsage();
  expect(changeRefusal(before, after, bo, now)).toBeUndefined();
  expect(process.threadCpuUsage(began).user).toBeLessThan(4_000_000);
});

describe('a document that finds couldn’t be read with', () => {
  const document = documentOf([linkOf('a')]);
  const root = { user: 'root', isAdministrator: true };

  test.each([
    ['nine megabytes of spaces', document + ' '.repeat(9_000_000)],
    ['too many spaces', document + ' '.repeat(262_144)],
    ['too many lines, which are two characters each in a find', document + '\n'.repeat(150_000)],
    [
      'letters that are six characters each there',
      documentOf([{ ...linkOf('a'), kind: 'é'.repeat(50_000) }]),
    ],
  ])('is refused to everybody: %s', (_, after) => {
    expect(changeRefusal(document, after, root, now)).toBe('recordChange');
  });

  test('that stands there already may become shorter, but not longer', () => {
    const long = documentOf(Array.from({ length: 5000 }, (_, nth) => linkOf(String(nth))));
    const shorter = documentOf(Array.from({ length: 4999 }, (_, nth) => linkOf(String(nth))));
    expect(changeRefusal(long, shorter, bo, now)).toBeUndefined();
    expect(changeRefusal(long, `${long} `, bo, now)).toBe('recordChange');
  });
});

// Whoever fills the records of a study with their own links keeps nobody from revoking.
test.each([
  ['short', linkOf],
  [
    'long',
    (id: string) => ({
      ...linkOf(id.padStart(64, '"')),
      kind: '\\'.repeat(80),
      created: '2026-11-20T09:00:00.000000000+00:00',
    }),
  ],
])(
  'however many %s links were added, all can be ended and revoked, and twenty such studies be found',
  (_, makeLink) => {
    const links: ReturnType<typeof linkOf>[] = [];
    const add = (count: number): boolean => {
      const more = Array.from({ length: count }, (_, nth) => makeLink(String(links.length + nth)));
      if (changeRefusal(documentOf(links), documentOf([...links, ...more]), bo, now) !== undefined)
        return false;
      links.push(...more);
      return true;
    };
    for (const count of [100, 10, 1]) while (add(count));
    expect(links.length).toBeGreaterThan(250);
    const until = '2026-11-21T09:00:00.000000000+00:00';
    const ended = links.map((link) => ({ ...link, until, latest: null }));
    expect(changeRefusal(documentOf(links), documentOf(ended), bo, now)).toBeUndefined();
    const cy = { user: 'c'.repeat(36), isAdministrator: false };
    const revoked = ended.map((link) => ({ ...link, revoked: { at: until, by: cy.user } }));
    expect(changeRefusal(documentOf(ended), documentOf(revoked), cy, now)).toBeUndefined();
    expect(20 * JSON.stringify(documentOf(revoked)).length).toBeLessThan(7 * 1024 * 1024);
  },
);

test('five hundred links of the proxy’s own fit', () => {
  const id = '0123456789abcdef-19aa0b1c2d3';
  const by = '01234567-89ab-cdef-0123-456789abcdef';
  const until = '2026-12-22T09:00:00.000Z';
  const own = (nth: number) => ({
    id: `${id}${String(nth)}`,
    kind: 'download',
    created: until,
    until,
    latest: until,
    by,
    studies: 12,
  });
  const links = Array.from({ length: 500 }, (_, nth) => own(nth));
  expect(
    changeRefusal(documentOf(links.slice(1)), documentOf(links), { ...bo, user: by }, now),
  ).toBeUndefined();
});
