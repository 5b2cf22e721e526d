import { describe, expect, test } from 'vitest';
import type { TaskRecord } from '#lib/tasks/taskRecords.ts';
import { migrationOf, planOf, withInterrupted, type MigrationState } from './labelMigrations.ts';

const record = (id: string, plan: unknown): TaskRecord => ({ id, plan, states: new Uint8Array(0) });

describe('a label migration on record', () => {
  test.each([
    { from: 'a', to: 'b' },
    { from: 'a', to: undefined },
  ])('%j comes back as it was', (migration) => {
    expect(migrationOf(record('1', structuredClone(planOf(migration))))).toEqual(migration);
  });

  test('it is stored by the names of earlier versions', () => {
    expect(planOf({ from: 'a', to: 'b' })).toEqual({ type: 'migration', going: 'a', staying: 'b' });
    expect(migrationOf(record('1', { type: 'migration', going: 'a' }))).toEqual({ from: 'a', to: undefined });
  });

  test.each([[null], [{ type: 'labels', going: 'a' }], [{ type: 'migration' }]])('%j is none', (plan) => {
    expect(migrationOf(record('1', plan))).toBeUndefined();
  });

  test('those of closed pages stand beside those of this page, each label once', () => {
    const own: MigrationState = { migration: { from: 'a', to: 'b' }, status: 'running' };
    const records = [
      record('1', planOf({ from: 'a', to: 'b' })),
      record('2', planOf({ from: 'c', to: undefined })),
      record('3', { type: 'deletion', studies: [] }),
    ];
    expect(withInterrupted([own], records)).toEqual([
      own,
      { migration: { from: 'c', to: undefined }, status: 'halted', recordId: '2' },
    ]);
  });
});
