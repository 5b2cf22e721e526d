import { expect, test } from 'vitest';
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
  expect(process.threadCpuUsage(began).user).toBeLessThan(5_000_000);
});
