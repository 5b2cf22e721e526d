import { describe, expect, it } from 'vitest';
import { clampPosition, movedPosition, type GridSize } from './cellPosition.ts';

const cells: GridSize = { rows: 40, columns: 5, page: 15 };
const list: GridSize = { rows: 40, page: 20 };

const moved = (size: GridSize, keys: string, [row, column]: [number, number]) => {
  const key = keys.replace('Ctrl+', '');
  const to = movedPosition({ row, column }, { key, withCtrl: key !== keys }, size);
  return to && [to.row, to.column];
};

describe('keys in a grid of cells', () => {
  it.each<[string, [number, number], [number, number] | undefined]>([
    ['ArrowDown', [0, 1], [1, 1]],
    ['ArrowDown', [39, 1], [39, 1]],
    ['ArrowDown', [-1, 1], [0, 1]],
    ['ArrowUp', [0, 1], [-1, 1]],
    ['ArrowUp', [-1, 1], [-1, 1]],
    ['ArrowLeft', [2, 1], [2, 0]],
    ['ArrowLeft', [2, 0], [2, 0]],
    ['ArrowRight', [2, 3], [2, 4]],
    ['ArrowRight', [2, 4], [2, 4]],
    ['Home', [2, 3], [2, 0]],
    ['Home', [-1, 3], [-1, 0]],
    ['End', [2, 3], [2, 4]],
    ['Ctrl+Home', [2, 3], [0, 0]],
    ['Ctrl+End', [2, 3], [39, 4]],
    ['PageDown', [0, 2], [15, 2]],
    ['PageDown', [30, 2], [39, 2]],
    ['PageUp', [20, 2], [5, 2]],
    ['PageUp', [3, 2], [0, 2]],
    ['a', [3, 2], undefined],
    [' ', [3, 2], undefined],
  ])('%s from %j leads to %j', (keys, from, to) => {
    expect(moved(cells, keys, from)).toEqual(to);
  });

  it('move in the head where there are no rows', () => {
    expect(moved({ ...cells, rows: 0 }, 'ArrowDown', [-1, 1])).toEqual([-1, 1]);
    expect(moved({ ...cells, rows: 0 }, 'ArrowRight', [-1, 1])).toEqual([-1, 2]);
  });
});

describe('keys in a list', () => {
  it.each<[string, number, number | undefined]>([
    ['ArrowDown', 0, 1],
    ['ArrowDown', 39, 39],
    ['ArrowUp', 0, 0],
    ['ArrowUp', 7, 6],
    ['ArrowLeft', 7, undefined],
    ['ArrowRight', 7, undefined],
    ['Home', 7, 0],
    ['End', 7, 39],
    ['Ctrl+Home', 7, 0],
    ['Ctrl+End', 7, 39],
    ['PageDown', 7, 27],
    ['PageDown', 27, 39],
    ['PageUp', 27, 7],
    ['PageUp', 7, 0],
    ['Enter', 7, undefined],
  ])('%s from %j leads to %j', (keys, from, to) => {
    expect(moved(list, keys, [from, 0])).toEqual(to === undefined ? undefined : [to, 0]);
  });

  it('are the browser’s where there are no rows', () => {
    expect(moved({ rows: 0, page: 20 }, 'ArrowDown', [0, 0])).toBeUndefined();
  });
});

describe('a position', () => {
  it.each<[string, [number, number], GridSize, [number, number]]>([
    ['stays in the grid when rows and columns go', [39, 4], { rows: 2, columns: 3, page: 1 }, [1, 2]],
    ['is in the head when all rows go', [3, 1], { rows: 0, columns: 3, page: 1 }, [-1, 1]],
    ['stays in the head', [-1, 1], { rows: 9, columns: 3, page: 1 }, [-1, 1]],
    ['of a list is never in a head', [3, 0], { rows: 0, page: 1 }, [0, 0]],
    ['stays as it is where it exists', [3, 2], { rows: 9, columns: 3, page: 1 }, [3, 2]],
  ])('%s', (_, [row, column], size, [toRow, toColumn]) => {
    expect(clampPosition({ row, column }, size)).toEqual({ row: toRow, column: toColumn });
  });
});
