// @vitest-environment jsdom
// Keyboard and mouse in a table of 200 rows: which row has the focus, which rows are selected.
import { act, useState } from 'react';
import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { Selection } from '#ui/selection.ts';
import { testPage } from '#ui/tests/testPage.tsx';
import type { Column } from './column.ts';
import { DataTable } from './DataTable.tsx';
import { tableMessages } from './tableMessages.ts';

const page = testPage();
const columns: readonly Column<string>[] = [{ id: 'name', title: 'Name', width: 100, cell: (row) => row }];
const rows = Array.from({ length: 200 }, (_, index) => `row-${String(index)}`);
const onOpen = vi.fn<(row: string) => void>();
let selected: Selection<string>;

function Table({ listKey, length }: { listKey: string; length: number }) {
  const [selection, setSelection] = useState<Selection<string>>(new Map());
  return (
    <DataTable
      label="Rows"
      columns={columns}
      rows={rows.slice(0, length)}
      rowKey={(row) => row}
      rowName={(row) => row}
      selection={selection}
      onSelect={(next) => {
        selected = next;
        setSelection(next);
      }}
      onOpen={(row) => onOpen(row)}
      listKey={listKey}
    />
  );
}

const show = (listKey = '', length = rows.length): Promise<void> =>
  page.show(<Table listKey={listKey} length={length} />);

beforeAll(() => tableMessages.load('en'));

beforeEach(async () => {
  selected = new Map();
  onOpen.mockClear();
  await show();
});

function rowAt(index: number): HTMLElement {
  const row = document.querySelector(`[role="row"][aria-rowindex="${String(index + 2)}"]`);
  if (!(row instanceof HTMLElement)) throw new Error(`no row ${String(index)}`);
  return row;
}

const inTabOrder = () => [...document.querySelectorAll('[role="row"][tabindex="0"]')];

test.each<[string, number]>([
  ['ArrowDown ArrowDown ArrowUp', 1],
  ['ArrowUp', 0],
  ['PageDown PageDown PageDown', 60],
  ['End', 199],
  ['End PageUp', 179],
  ['End Home', 0],
  ['j j k', 1],
])('%s: row %i has the focus, and is the only one in the tab order', (keys, index) => {
  act(() => rowAt(0).focus());
  page.press(keys);
  expect(document.activeElement).toBe(rowAt(index));
  expect(inTabOrder()).toEqual([rowAt(index)]);
});

test('from outside the table, j goes to the current row first', () => {
  page.press('j');
  expect(document.activeElement).toBe(rowAt(0));
  page.press('j');
  expect(document.activeElement).toBe(rowAt(1));
});

test('only a part of the rows is rendered, and the row with the focus', () => {
  act(() => rowAt(0).focus());
  page.press('End');
  expect(document.querySelectorAll('[role="row"]').length).toBeLessThan(60);
  expect(rowAt(199).textContent).toBe('row-199');
});

test('Shift extends the selection from where it began, Space and x toggle a row, Ctrl+A selects all', () => {
  act(() => rowAt(0).focus());
  page.press('ArrowDown Shift+ArrowDown Shift+ArrowDown');
  expect([...selected.keys()]).toEqual(['row-1', 'row-2', 'row-3']);
  page.press('ArrowDown Space');
  expect([...selected.keys()]).toEqual(['row-1', 'row-2', 'row-3', 'row-4']);
  page.press('x');
  expect(selected.has('row-4')).toBe(false);
  page.press('Ctrl+a');
  expect(selected.size).toBe(200);
});

test('Shift+End selects to the end, a shift-click the rows from the last one that was toggled', () => {
  act(() => rowAt(0).focus());
  page.press('PageDown Shift+End');
  expect(selected.size).toBe(180);
  page.press('Home Ctrl+a');
  const box = rowAt(2).querySelector('input');
  act(() => box?.click());
  expect(selected.has('row-2')).toBe(false);
  act(() => {
    rowAt(5).dispatchEvent(new MouseEvent('click', { bubbles: true, shiftKey: true }));
  });
  expect(selected.has('row-2')).toBe(true);
});

test('Enter and a click open a row', () => {
  act(() => rowAt(0).focus());
  page.press('ArrowDown Enter');
  expect(onOpen).toHaveBeenLastCalledWith('row-1');
  act(() => rowAt(3).click());
  expect(onOpen).toHaveBeenLastCalledWith('row-3');
  expect(inTabOrder()).toEqual([rowAt(3)]);
});

test('another list begins at its first row; a shorter one keeps the position in it', async () => {
  act(() => rowAt(0).focus());
  page.press('End');
  await show('', 50);
  expect(inTabOrder()).toEqual([rowAt(49)]);
  await show('another search');
  expect(inTabOrder()).toEqual([rowAt(0)]);
});
