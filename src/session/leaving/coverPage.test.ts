// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest';
import { coverPage } from './coverPage.ts';

beforeEach(() => {
  document.body.innerHTML =
    '<div id="root"><input id="typed"></div><div id="portal"></div><div id="lock"></div>';
});

const isCovered = (id: string): boolean => {
  const part = document.getElementById(id);
  return part?.inert === true && part.dataset['covered'] === '';
};

test('covers every part, also one that comes later, and gives all back with the focus', async () => {
  document.getElementById('typed')?.focus();
  const uncover = coverPage(({ id }) => id !== 'lock');
  expect(['root', 'portal', 'lock'].map(isCovered)).toEqual([true, true, false]);
  const later = document.body.appendChild(document.createElement('div'));
  later.id = 'later';
  await Promise.resolve();
  expect(isCovered('later')).toBe(true);
  document.getElementById('lock')?.focus();
  uncover();
  expect(['root', 'portal', 'later'].map(isCovered)).toEqual([false, false, false]);
  expect(document.activeElement?.id).toBe('typed');
});

test('a part that was out of reach before stays so', () => {
  const portal = document.getElementById('portal');
  if (portal) portal.inert = true;
  coverPage(() => true)();
  expect(portal?.inert).toBe(true);
});
