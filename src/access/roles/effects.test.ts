import { describe, expect, it } from 'vitest';
import { documentOf, role } from '#access/tests/sampleRoles.ts';
import { effectOnPerson, effectsOnRoles, isNoEffect, losesOwnAdmin, rolesHolding } from './effects.ts';
import {
  accessChange,
  dropLabel,
  gainLabel,
  labelMergeEffect,
  labelsAllowed,
  labelsNamed,
  rolesGranting,
} from './labelsInRoles.ts';
import { coveredByAll, permissionGroups, permissionNames } from './permissions.ts';

const hospital = documentOf(
  {
    boss: role('all admin-permissions', '*'),
    cardio: role('view', 'heart'),
    neuro: role('view', 'brain'),
    both: role('view', 'heart brain'),
  },
  ['heart', 'brain'],
);

describe('labels in roles', () => {
  it('are opened by name or by all', () => {
    expect(rolesGranting(hospital, 'heart')).toEqual({ byName: ['cardio', 'both'], byAll: ['boss'] });
    expect(rolesGranting(hospital, 'unknown').byName).toEqual([]);
    expect(labelsNamed(hospital)).toEqual(['heart', 'brain']);
    expect(labelsAllowed(hospital)).toEqual(['heart', 'brain']);
    expect(labelsAllowed(documentOf({}))).toBe('any');
  });

  it('give and take access to a study', () => {
    expect(accessChange(hospital, ['heart'], ['brain'])).toEqual({ gain: ['neuro'], lose: ['cardio'] });
    expect(accessChange(hospital, [], ['heart'])).toEqual({ gain: ['cardio', 'both'], lose: [] });
  });

  it('widen access when merged, which is shown for whom', () => {
    expect(labelMergeEffect(hospital, 'heart', 'brain')).toEqual({
      seeFrom: ['neuro'],
      seeTo: ['cardio'],
    });
    expect(labelMergeEffect(hospital, 'heart', 'new')).toEqual({
      seeFrom: [],
      seeTo: ['cardio', 'both'],
    });
  });

  it('are renamed in two steps, each safe to do twice', () => {
    const gained = gainLabel(hospital, 'heart', 'cor');
    expect(gained.roles.get('cardio')?.authorizedLabels).toEqual(['heart', 'cor']);
    expect(gained.roles.get('boss')?.authorizedLabels).toEqual(['*']);
    expect(gained.availableLabels).toEqual(['heart', 'brain', 'cor']);
    expect(gainLabel(gained, 'heart', 'cor')).toEqual(gained);
    const dropped = dropLabel(gained, 'heart');
    expect(dropped.roles.get('both')?.authorizedLabels).toEqual(['brain', 'cor']);
    expect(dropped.availableLabels).toEqual(['brain', 'cor']);
    expect(dropLabel(dropped, 'heart')).toEqual(dropped);
  });

  it('are not made available where any label is', () => {
    expect(gainLabel(documentOf({ a: role('view', 'x') }), 'x', 'y').availableLabels).toEqual([]);
  });
});

describe('the effect of a change', () => {
  const after = documentOf({
    boss: role('all', '*'),
    cardio: role('view share', 'heart brain'),
    both: role('view', '*'),
  });

  it('is told for each role', () => {
    expect(Object.fromEntries(effectsOnRoles(hospital, after))).toEqual({
      boss: {
        permissionsGained: [],
        permissionsLost: ['admin-permissions'],
        labelsGained: [],
        labelsLost: [],
      },
      cardio: { permissionsGained: ['share'], permissionsLost: [], labelsGained: ['brain'], labelsLost: [] },
      neuro: { permissionsGained: [], permissionsLost: ['view'], labelsGained: [], labelsLost: ['brain'] },
      both: { permissionsGained: [], permissionsLost: [], labelsGained: ['*'], labelsLost: [] },
    });
  });

  it('is told for a person, whose roles make up for one another', () => {
    expect(isNoEffect(effectOnPerson(['neuro', 'both'], hospital, hospital))).toBe(true);
    expect(effectOnPerson(['cardio', 'both'], hospital, after)).toMatchObject({
      permissionsGained: ['share'],
      labelsGained: ['*'],
    });
    expect(losesOwnAdmin(['boss'], hospital, after)).toBe(true);
    expect(losesOwnAdmin(['cardio'], hospital, after)).toBe(false);
  });

  it('knows what `all` covers', () => {
    const some = documentOf({ a: role('all', '*') });
    const more = documentOf({ a: role('all view', '*') });
    expect([...effectsOnRoles(some, more).values()].every(isNoEffect)).toBe(true);
    expect(rolesHolding(some, 'delete')).toEqual(['a']);
    expect(rolesHolding(some, 'admin-permissions')).toEqual([]);
    expect(coveredByAll).not.toContain('audit-logs');
  });

  it('has every permission in one group, but for `all`', () => {
    const grouped = Object.values(permissionGroups).flat();
    expect(new Set(['all', ...grouped])).toEqual(new Set(permissionNames));
    expect(grouped).toHaveLength(permissionNames.length - 1);
  });
});
