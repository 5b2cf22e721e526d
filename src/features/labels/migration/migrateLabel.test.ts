import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RolesDocument } from '#access/roles/rolesDocument.ts';
import { LabelStillGiven, migrateLabel, type LabelMigration, type MigrationServers } from './migrateLabel.ts';

const cacheMs = 60_000;
const role = (...authorizedLabels: string[]) => ({ permissions: ['view'], authorizedLabels });

/** What the servers held from a moment on. */
interface Moment {
  at: number;
  document: RolesDocument;
  studies: ReadonlyMap<string, ReadonlySet<string>>;
}

class Stopped extends Error {}

/**
 * An archive and its roles, where everything takes time and the plugin may remember any profile and any study's labels of the last
 * minute, in whatever combination.
 */
class World implements MigrationServers {
  readonly history: Moment[];
  /** How many more writes succeed before the connection breaks. */
  writesLeft = Infinity;
  /** Called before each write: what others do meanwhile. */
  meanwhile: (() => void) | undefined;
  #time = 0;

  constructor(document: RolesDocument, studies: Record<string, readonly string[]>) {
    const held = new Map(Object.entries(studies).map(([id, labels]) => [id, new Set(labels)]));
    this.history = [{ at: -1e9, document, studies: held }];
  }

  get last(): Moment {
    const moment = this.history.at(-1);
    if (!moment) throw new Error('the world has a beginning');
    return moment;
  }

  write(change: Partial<Omit<Moment, 'at'>>): void {
    this.#time += 50;
    this.history.push({ ...this.last, ...change, at: this.#time });
  }

  label(id: string, change: (labels: Set<string>) => void): void {
    const labels = new Set(this.last.studies.get(id));
    change(labels);
    this.write({ studies: new Map(this.last.studies).set(id, labels) });
  }

  #mayWrite(): void {
    const { meanwhile } = this;
    this.meanwhile = undefined;
    meanwhile?.();
    this.writesLeft -= 1;
    if (this.writesLeft < 0) throw new Stopped();
  }

  changeRoles: MigrationServers['changeRoles'] = (change) => {
    this.#mayWrite();
    this.write({ document: change(this.last.document) });
    return Promise.resolve();
  };
  listStudies(labels: readonly string[]): Promise<string[]> {
    const found = [...this.last.studies].filter(([, own]) => labels.every((label) => own.has(label)));
    return Promise.resolve(found.map(([id]) => id));
  }
  putAll(label: string, ids: readonly string[]): Promise<void> {
    for (const id of ids) {
      this.#mayWrite();
      this.label(id, (labels) => labels.add(label));
    }
    return Promise.resolve();
  }
  deleteAll(label: string, ids: readonly string[]): Promise<void> {
    for (const id of ids) {
      this.#mayWrite();
      this.label(id, (labels) => labels.delete(label));
    }
    return Promise.resolve();
  }
  now(): number {
    return this.#time;
  }
  waitUntil(moment: number): Promise<void> {
    this.#time = Math.max(this.#time, moment);
    return Promise.resolve();
  }
  onPhase(): void {}

  /** Whether a role could fail to see a study at some moment, by any mixture of what the plugin may remember. */
  mightHide(roleName: string, id: string): boolean {
    return this.history.some(({ at }, index) => {
      const remembered = this.history.filter(
        (_, other) => other <= index && (this.history[other + 1]?.at ?? Infinity) > at - cacheMs,
      );
      return remembered.some(({ document }) =>
        remembered.some(({ studies }) => {
          const labels = document.roles.get(roleName)?.authorizedLabels ?? [];
          return !labels.includes('*') && !labels.some((label) => studies.get(id)?.has(label));
        }),
      );
    });
  }

  /** Whether the role saw the study in the beginning. */
  saw(roleName: string, id: string): boolean {
    const { document, studies } = this.history[0] ?? this.last;
    const labels = document.roles.get(roleName)?.authorizedLabels ?? [];
    return labels.includes('*') || labels.some((label) => studies.get(id)?.has(label) ?? false);
  }
}

const document = (): RolesDocument => ({
  roles: new Map([
    ['admin', role('*')],
    ['old-only', role('old', 'other')],
    ['new-only', role('new')],
    ['both', role('old', 'new')],
    ['neither', role('other')],
  ]),
  availableLabels: ['old', 'other'],
});
const studies = { a: ['old'], b: ['old', 'new'], c: ['old', 'other'], d: ['new'], e: ['other'], f: [] };
const rename: LabelMigration = { from: 'old', to: 'new' };

/** The world as far as the rename is concerned. */
const outcome = ({ last }: World) => ({
  stillOld: [...last.studies].flatMap(([id, labels]) => (labels.has('old') ? [id] : [])),
  withoutNew: ['a', 'b', 'c', 'd'].filter((id) => !last.studies.get(id)?.has('new')),
  role: last.document.roles.get('old-only')?.authorizedLabels,
  allowed: last.document.availableLabels,
});
const moved = { stillOld: [], withoutNew: [], role: ['other', 'new'], allowed: ['other', 'new'] };

/** Who might have lost access to what, at any moment. */
const losses = (world: World): string[] =>
  [...world.last.document.roles.keys()].flatMap((name) =>
    [...world.last.studies.keys()]
      .filter((id) => world.saw(name, id) && world.mightHide(name, id))
      .map((id) => `${name} ${id}`),
  );

describe('renaming and merging', () => {
  test('moves the label on studies, in roles and in the allowed list; nobody loses access for a moment', async () => {
    const world = new World(document(), studies);
    await migrateLabel(rename, world, cacheMs);
    expect(outcome(world)).toEqual(moved);
    expect(losses(world)).toEqual([]);
  });

  test('the test can fail: without the wait somebody may lose access', async () => {
    const world = new World(document(), studies);
    await migrateLabel(rename, world, 0);
    expect(losses(world)).toContain('old-only a');
  });

  test('stopped anywhere and run again, by one or by two', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(12), { maxLength: 4 }), async (stops) => {
        const world = new World(document(), studies);
        for (const stop of stops) {
          world.writesLeft = stop;
          await migrateLabel(rename, world, cacheMs).catch((error: unknown) => {
            if (!(error instanceof Stopped)) throw error;
          });
        }
        world.writesLeft = Infinity;
        await Promise.all([migrateLabel(rename, world, cacheMs), migrateLabel(rename, world, cacheMs)]);
        expect(outcome(world)).toEqual(moved);
        expect(losses(world)).toEqual([]);
      }),
    );
  });

  test('a study that somebody labels in the middle is moved too', async () => {
    const world = new World(document(), studies);
    let writes = 0;
    const deleteAll = world.deleteAll.bind(world);
    world.deleteAll = (label, ids) => {
      writes += 1;
      if (writes === 1) world.meanwhile = () => world.label('f', (labels) => labels.add('old'));
      return deleteAll(label, ids);
    };
    await migrateLabel(rename, world, cacheMs);
    expect(world.last.studies.get('f')).toEqual(new Set(['new']));
    expect(outcome(world)).toEqual(moved);
  });

  test('a label that is given faster than it is taken away ends with a word, and nobody has lost access', async () => {
    const world = new World(document(), studies);
    const deleteAll = world.deleteAll.bind(world);
    world.deleteAll = async (label, ids) => {
      await deleteAll(label, ids);
      world.label('f', (labels) => labels.add('old'));
    };
    await expect(migrateLabel(rename, world, cacheMs)).rejects.toBeInstanceOf(LabelStillGiven);
    expect(world.last.document.roles.get('old-only')?.authorizedLabels).toContain('old');
    expect(losses(world)).toEqual([]);
  });

  test('a label on no study is moved without waiting', async () => {
    const world = new World(document(), { d: ['new'] });
    await migrateLabel(rename, world, cacheMs);
    expect(world.now()).toBeLessThan(cacheMs);
    expect(world.last.document.availableLabels).toEqual(['other', 'new']);
  });
});

describe('deleting', () => {
  test('takes it off studies, then out of roles and the allowed list; twice does no harm', async () => {
    const world = new World(document(), studies);
    await migrateLabel({ from: 'old', to: undefined }, world, cacheMs);
    await migrateLabel({ from: 'old', to: undefined }, world, cacheMs);
    expect(world.last.studies.get('c')).toEqual(new Set(['other']));
    expect(world.last.document.roles.get('both')?.authorizedLabels).toEqual(['new']);
    expect(world.last.document.availableLabels).toEqual(['other']);
  });

  test('without the right to edit roles, only studies lose it', async () => {
    const world = new World(document(), studies);
    world.changeRoles = undefined;
    await migrateLabel({ from: 'old', to: undefined }, world, cacheMs);
    expect(world.last.document).toEqual(document());
    expect(world.last.studies.get('a')?.size).toBe(0);
  });
});
