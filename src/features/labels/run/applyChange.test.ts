import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ApiError, type ApiErrorKind } from '#api/ApiError.ts';
import { isSettled, itemState, type TaskLog } from '#lib/tasks/taskLog.ts';
import { applyChange, type LabelServers } from './applyChange.ts';
import { inverse, stands, type LabelChange } from './labelChanges.ts';

const failure = (kind: ApiErrorKind): ApiError =>
  new ApiError({ kind, server: 'orthanc', method: 'PUT', path: '/studies/a/labels/x' });

/** What becomes of one write. `cut`: the page is reloaded while it is under way. */
type Fate = 'done' | 'refused' | 'lostBefore' | 'lostAfter' | 'cutBefore' | 'cutAfter';

class Reloaded extends Error {}

/** An archive of which only the label x matters, and a log that may be behind when the page is reloaded. */
class World implements LabelServers {
  readonly labels: Map<string, Set<string>>;
  readonly flipped: string[] = [];
  writes = 0;
  fates: Fate[] = [];
  isVisible = true;
  canLookNow = true;
  live: number[] = [];
  stored: number[] = [];

  constructor(studies: Record<string, readonly string[]>) {
    this.labels = new Map(Object.entries(studies).map(([id, labels]) => [id, new Set(labels)]));
  }

  readonly log: TaskLog = {
    isKept: true,
    state: (index) => this.live[index] ?? itemState.open,
    mark: (index, state) => {
      this.live[index] = state;
    },
    save: () => {
      this.stored = [...this.live];
    },
    remove: () => Promise.resolve(),
  };

  labelsBefore(id: string): Promise<string[]> {
    return Promise.resolve([...(this.labels.get(id) ?? [])]);
  }
  labelsNow(id: string): Promise<string[]> {
    return this.canLookNow ? this.labelsBefore(id) : Promise.reject(failure('offline'));
  }
  isKnown(): boolean {
    return this.isVisible;
  }
  change({ studyId, label, kind }: LabelChange): void {
    const labels = this.labels.get(studyId);
    if (labels?.has(label) === (kind === 'add')) return;
    this.flipped.push(studyId);
    if (kind === 'add') labels?.add(label);
    else labels?.delete(label);
  }
  write(change: LabelChange): Promise<void> {
    this.writes += 1;
    const fate = this.fates.shift() ?? 'done';
    if (fate === 'done' || fate === 'lostAfter' || fate === 'cutAfter') this.change(change);
    if (fate === 'done') return Promise.resolve();
    if (fate === 'refused') return Promise.reject(failure('forbidden'));
    return Promise.reject(fate.startsWith('cut') ? new Reloaded() : failure('offline'));
  }

  /** Runs until every change is settled, with retries and, after a reload, with what was stored. */
  async run(changes: readonly LabelChange[], between: () => void = () => {}): Promise<void> {
    for (let attempt = 0; attempt < 100; attempt += 1) {
      for (const [index, change] of changes.entries()) {
        if (isSettled(this.log.state(index))) continue;
        try {
          await applyChange(change, index, { servers: this, log: this.log });
          between();
        } catch (error) {
          if (error instanceof Reloaded) this.live = [...this.stored];
        }
      }
      if (changes.every((_, index) => isSettled(this.log.state(index)))) return;
    }
    throw new Error('it never ends');
  }
}

const add = (studyId: string): LabelChange => ({ studyId, label: 'x', kind: 'add' });

describe('one change', () => {
  test('of a study that has the label already is none of ours, and not sent', async () => {
    const world = new World({ a: ['x'] });
    await applyChange(add('a'), 0, { servers: world, log: world.log });
    expect([world.live[0], world.writes]).toEqual([itemState.unchanged, 0]);
  });

  test('is on record before it is sent', async () => {
    const world = new World({ a: [] });
    world.fates = ['cutBefore'];
    await expect(applyChange(add('a'), 0, { servers: world, log: world.log })).rejects.toThrow(Reloaded);
    expect(world.stored).toEqual([itemState.sent]);
  });

  test.each([
    ['lostAfter', itemState.done],
    ['cutAfter', itemState.done],
    ['lostBefore', itemState.done],
    ['refused', itemState.done],
  ] as const)('%s, then once more: it is ours in the end', async (fate, state) => {
    const world = new World({ a: [] });
    world.fates = [fate];
    world.canLookNow = false;
    await world.run([add('a')]);
    expect([...(world.labels.get('a') ?? [])]).toEqual(['x']);
    expect(world.live).toEqual([state]);
  });

  test('a lost response is looked up at once: no failure, no second write', async () => {
    const world = new World({ a: [] });
    world.fates = ['lostAfter'];
    await applyChange(add('a'), 0, { servers: world, log: world.log });
    expect([world.live[0], world.writes]).toEqual([itemState.done, 1]);
  });

  test('after a refusal another person’s label is theirs', async () => {
    const world = new World({ a: [] });
    world.fates = ['refused'];
    await expect(applyChange(add('a'), 0, { servers: world, log: world.log })).rejects.toThrow(/forbidden/);
    world.labels.get('a')?.add('x');
    await applyChange(add('a'), 0, { servers: world, log: world.log });
    expect(world.live).toEqual([itemState.unchanged]);
  });

  test('of a label that the person is not told of: sent, and never called a change of theirs', async () => {
    const world = new World({ a: ['x'] });
    world.isVisible = false;
    await applyChange(add('a'), 0, { servers: world, log: world.log });
    expect([world.live[0], world.writes]).toEqual([itemState.unknown, 1]);
  });
});

const fates = fc.array(
  fc.constantFrom<Fate[]>('done', 'refused', 'lostBefore', 'lostAfter', 'cutBefore', 'cutAfter'),
  { maxLength: 40 },
);
const ids = ['a', 'b', 'c', 'd', 'e', 'f'];

/** Some studies, what becomes of each write, and what somebody else does between two of them. */
const scenes = fc.record({
  had: fc.array(fc.boolean(), { minLength: ids.length, maxLength: ids.length }),
  kind: fc.constantFrom<('add' | 'remove')[]>('add', 'remove'),
  fates,
  canLookNow: fc.boolean(),
  others: fc.array(fc.option(fc.nat({ max: ids.length - 1 })), { maxLength: 20 }),
});

describe('a task through refusals, lost responses and reloads, while somebody else works', () => {
  test('changes every study, sends nothing twice that was done, and undo takes back exactly what it changed', async () => {
    await fc.assert(
      fc.asyncProperty(scenes, async ({ had, kind, fates: planned, canLookNow, others }) => {
        const world = new World(Object.fromEntries(ids.map((id, index) => [id, had[index] ? ['x'] : []])));
        world.fates = [...planned];
        world.canLookNow = canLookNow;
        const changes = ids.map((studyId): LabelChange => ({ studyId, label: 'x', kind }));
        const waiting = [...others];
        const byOthers = new Set<string>();
        await world.run(changes, () => {
          const index = waiting.shift();
          const change = typeof index === 'number' ? changes[index] : undefined;
          // What is under way can't be told from what somebody else does in the same moment.
          if (!change || world.log.state(changes.indexOf(change)) !== itemState.open) return;
          if (!stands(change, [...(world.labels.get(change.studyId) ?? [])])) byOthers.add(change.studyId);
          world.change(change);
        });
        for (const change of changes)
          expect(stands(change, [...(world.labels.get(change.studyId) ?? [])])).toBe(true);
        expect(new Set(world.flipped).size).toBe(world.flipped.length);
        const ours = world.flipped.filter((id) => !byOthers.has(id)).toSorted();
        const undone = changes.filter((_, index) => world.log.state(index) === itemState.done);
        expect(undone.map(({ studyId }) => studyId)).toEqual(ours);

        world.live = [];
        await world.run(undone.map(inverse));
        const changed = ids.filter((id) => !stands({ label: 'x', kind }, [...(world.labels.get(id) ?? [])]));
        expect(changed).toEqual(ours);
      }),
      { numRuns: 1000 },
    );
  });
});
