// @vitest-environment jsdom
// The keyboard in the matrix of 100 roles: which cell has the focus, and what Space and Enter do there.
import { act } from 'react';
import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { RolesDocument } from '#access/roles/rolesDocument.ts';
import { rolesMessages } from '#features/roles/rolesMessages.ts';
import { accessMessages } from '#locales/shared/access.ts';
import { uiMessages } from '#locales/shared/ui.ts';
import { testPage } from '#ui/tests/testPage.tsx';
import { PermissionMatrix } from './PermissionMatrix.tsx';

const page = testPage();
const groups = [{ group: 'studies', permissions: ['view', 'download', 'send'] }] as const;
const names = Array.from({ length: 100 }, (_, index) => `role-${String(index)}`);
const roles: RolesDocument = {
  roles: new Map(names.map((name) => [name, { permissions: ['view'], authorizedLabels: [] }])),
  availableLabels: [],
};
const on = {
  onToggle: vi.fn<(role: string, permission: string) => void>(),
  onOpenRole: vi.fn<(role: string) => void>(),
  onOpenPermission: vi.fn<(permission: string) => void>(),
};

const show = (shown: readonly string[]): Promise<void> =>
  page.show(
    <PermissionMatrix base={roles} mine={roles} groups={groups} names={shown} openRole={undefined} {...on} />,
  );

beforeAll(async () => {
  await Promise.all([rolesMessages.load('en'), accessMessages.load('en'), uiMessages.load('en')]);
});

beforeEach(async () => {
  vi.clearAllMocks();
  await show(names);
});

function cellAt(row: number, column: number): HTMLElement {
  const cell = document.querySelector(`[data-row="${String(row)}"][data-column="${String(column)}"]`);
  if (!(cell instanceof HTMLElement)) throw new Error(`no cell ${String(row)}, ${String(column)}`);
  return cell;
}

const inTabOrder = () => [...document.querySelectorAll('[tabindex="0"]')];

test.each<[string, number, number]>([
  ['ArrowDown ArrowRight', 1, 2],
  ['PageDown PageDown PageDown PageDown', 60, 1],
  ['Ctrl+End', 99, 4],
  ['Ctrl+End Ctrl+Home', 0, 0],
  ['PageDown End', 15, 4],
  ['ArrowUp', -1, 1],
  ['ArrowDown Alt+ArrowLeft Alt+ArrowRight', 1, 1],
  ['ArrowUp Home', -1, 0],
])(
  '%s: the cell in row %i and column %i has the focus, and is the only one in the tab order',
  (keys, row, column) => {
    expect(inTabOrder()).toEqual([cellAt(0, 1)]);
    act(() => cellAt(0, 1).focus());
    page.press(keys);
    expect(document.activeElement).toBe(cellAt(row, column));
    expect(inTabOrder()).toEqual([cellAt(row, column)]);
  },
);

test('only a part of the rows is rendered, each with its position in the whole', () => {
  act(() => cellAt(0, 1).focus());
  page.press('Ctrl+End');
  expect(document.querySelectorAll('[role="row"]').length).toBeLessThan(60);
  expect(cellAt(99, 4).closest('[role="row"]')?.getAttribute('aria-rowindex')).toBe('102');
});

test('Space and Enter toggle a permission, and open a role from its name or labels, a permission from its head', () => {
  act(() => cellAt(0, 1).focus());
  page.press('ArrowDown Space ArrowRight Enter');
  expect(on.onToggle.mock.calls).toEqual([
    ['role-1', 'view'],
    ['role-1', 'download'],
  ]);
  page.press('Home Enter End Space');
  expect(on.onOpenRole.mock.calls).toEqual([['role-1'], ['role-1']]);
  page.press('Ctrl+Home ArrowUp Enter');
  expect(on.onOpenPermission).not.toHaveBeenCalled();
  page.press('ArrowRight Enter');
  expect(on.onOpenPermission.mock.calls).toEqual([['view']]);
  expect(on.onToggle).toHaveBeenCalledTimes(2);
});

test('a click acts on its cell and takes the position with it', () => {
  act(() => cellAt(4, 3).click());
  expect(on.onToggle.mock.calls).toEqual([['role-4', 'send']]);
  expect(inTabOrder()).toEqual([cellAt(4, 3)]);
  expect(document.activeElement).toBe(cellAt(4, 3));
});

test('fewer roles: the nearest cell is in the tab order, and the old one again when they are back', async () => {
  act(() => cellAt(0, 1).focus());
  page.press('PageDown');
  await show(names.slice(0, 3));
  expect(inTabOrder()).toEqual([cellAt(2, 1)]);
  await show(names);
  expect(inTabOrder()).toEqual([cellAt(15, 1)]);
});
