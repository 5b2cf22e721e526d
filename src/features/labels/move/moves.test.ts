import { describe, expect, test } from 'vitest';
import type { TaskRecord } from '#lib/tasks/taskRecords.ts';
import { moveOf, planOf, withInterrupted, type MoveState } from './moves.ts';

const record = (id: string, plan: unknown): TaskRecord => ({ id, plan, states: new Uint8Array(0) });

describe('a label migration on record', () => {
  test.each([
    { going: 'a', staying: 'b' },
    { going: 'a', staying: undefined },
  ])('%j comes back as it was', (move) => {
    expect(moveOf(record('1', structuredClone(planOf(move))))).toEqual(move);
  });

  test.each([[null], [{ type: 'labels', going: 'a' }], [{ type: 'migration' }]])('%j is none', (plan) => {
    expect(moveOf(record('1', plan))).toBeUndefined();
  });

  test('those of closed pages stand beside those of this page, each label once', () => {
    const own: MoveState = { move: { going: 'a', staying: 'b' }, status: 'running' };
    const records = [
      record('1', planOf({ going: 'a', staying: 'b' })),
      record('2', planOf({ going: 'c', staying: undefined })),
      record('3', { type: 'deletion', studies: [] }),
    ];
    expect(withInterrupted([own], records)).toEqual([
      own,
      { move: { going: 'c', staying: undefined }, status: 'halted', recordId: '2' },
    ]);
  });
});
