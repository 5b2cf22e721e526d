// @vitest-environment jsdom
// Keyboard and mouse in a table of 200 rows: which row has the focus, which rows are selected.
import { act, useState } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { LocaleContext } from '#locales/LocaleContext.ts';
import type { Selection } from '#ui/selection.ts';
import type { Column } from './column.ts';
import { DataTable } from './DataTable.tsx';
import { tableMessages } from './tableMessages.ts';

const english = { language: 'en' as const, tag: 'en-GB', setLanguage: () => {} };
const columns: readonly Column<string>[] = [{ id: 'name', title: 'Name', width: 100, cell: (row) => row }];
const rows = Array.from({ length: 200 }, (_, index) => `row-${String(index)}`);
const onOpen = vi.fn<(row: string) => void>();
let root: Root;
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

async function show(listKey = '', length = rows.length): Promise<void> {
  await act(async () => {
    root.render(
      <LocaleContext value={english}>
        <Table listKey={listKey} length={length} />
      </LocaleContext>,
    );
  });
}

beforeAll(() => tableMessages.load('en'));

beforeEach(async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  vi.stubGlobal('matchMedia', () => ({
    matches: false,
    addEventListener: () => {},
    removeEventListener: () => {},
  }));
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe(): void {}
      disconnect(): void {}
    },
  );
  // jsdom has no layout.
  Object.assign(HTMLElement.prototype, { scrollTo() {} });
  root = createRoot(document.body.appendChild(document.createElement('div')));
  selected = new Map();
  onOpen.mockClear();
  await show();
});

afterEach(() => {
  act(() => root.unmount());
  document.body.replaceChildren();
  vi.unstubAllGlobals();
});

function rowAt(index: number): HTMLElement {
  const row = document.querySelector(`[role="row"][aria-rowindex="${String(index + 2)}"]`);
  if (!(row instanceof HTMLElement)) throw new Error(`no row ${String(index)}`);
  return row;
}

function press(...keys: string[]): void {
  for (const keyed of keys) {
    const key = keyed.replace(/^(Shift|Ctrl)\+/, '');
    const shiftKey = keyed.startsWith('Shift+');
    const ctrlKey = keyed.startsWith('Ctrl+');
    const target = document.activeElement ?? document.body;
    act(() => {
      target.dispatchEvent(
        new KeyboardEvent('keydown', { key, shiftKey, ctrlKey, bubbles: true, cancelable: true }),
      );
    });
  }
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
  press(...keys.split(' '));
  expect(document.activeElement).toBe(rowAt(index));
  expect(inTabOrder()).toEqual([rowAt(index)]);
});

test('from outside the table, j goes to the current row first', () => {
  press('j');
  expect(document.activeElement).toBe(rowAt(0));
  press('j');
  expect(document.activeElement).toBe(rowAt(1));
});

test('only a part of the rows is rendered, and the row with the focus', () => {
  act(() => rowAt(0).focus());
  press('End');
  expect(document.querySelectorAll('[role="row"]').length).toBeLessThan(60);
  expect(rowAt(199).textContent).toBe('row-199');
});

test('Shift extends the selection from where it began, Space and x toggle a row, Ctrl+A selects all', () => {
  act(() => rowAt(0).focus());
  press('ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowDown');
  expect([...selected.keys()]).toEqual(['row-1', 'row-2', 'row-3']);
  press('ArrowDown', ' ');
  expect([...selected.keys()]).toEqual(['row-1', 'row-2', 'row-3', 'row-4']);
  press('x');
  expect(selected.has('row-4')).toBe(false);
  press('Ctrl+a');
  expect(selected.size).toBe(200);
});

test('Shift+End selects to the end, a shift-click the rows from the last one that was toggled', () => {
  act(() => rowAt(0).focus());
  press('PageDown', 'Shift+End');
  expect(selected.size).toBe(180);
  press('Home', 'Ctrl+a');
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
  press('ArrowDown', 'Enter');
  expect(onOpen).toHaveBeenLastCalledWith('row-1');
  act(() => rowAt(3).click());
  expect(onOpen).toHaveBeenLastCalledWith('row-3');
  expect(inTabOrder()).toEqual([rowAt(3)]);
});

test('another list begins at its first row; a shorter one keeps the position in it', async () => {
  act(() => rowAt(0).focus());
  press('End');
  await show('', 50);
  expect(inTabOrder()).toEqual([rowAt(49)]);
  await show('another search');
  expect(inTabOrder()).toEqual([rowAt(0)]);
});
