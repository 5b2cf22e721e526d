import { describe, expect, it } from 'vitest';
import { namedResources, type Decision } from '#access/decide.ts';
import type { Profile } from '#access/roles/profile.ts';
import { accessRequest } from '#access/plugin/request.ts';
import { defaultRules } from '#access/plugin/rules.ts';
import { admin, ask, gone, lastReason, one, patient, person, two, viewer } from './twoStudies.ts';

describe('find and count', () => {
  const find = (profile: Profile, body: unknown): Decision => ask(profile, 'POST /tools/find', body);
  const study = { Level: 'Study', Query: { PatientName: '*' }, Limit: 3 };

  it.each<[string, string, object, object | string]>([
    ['own labels where none are asked', 'b a', {}, { Labels: ['a', 'b'], LabelsConstraint: 'Any' }],
    [
      'own labels for an empty list',
      'b a',
      { Labels: [], LabelsConstraint: 'None' },
      { Labels: ['a', 'b'], LabelsConstraint: 'Any' },
    ],
    [
      'the intersection',
      'a b',
      { Labels: ['c', 'b'], LabelsConstraint: 'Any' },
      { Labels: ['b'], LabelsConstraint: 'Any' },
    ],
    [
      'all of mine',
      'a b',
      { Labels: ['b'], LabelsConstraint: 'All' },
      { Labels: ['b'], LabelsConstraint: 'All' },
    ],
    [
      'anything for all labels',
      '*',
      { Labels: ['c'], LabelsConstraint: 'None' },
      { Labels: ['c'], LabelsConstraint: 'None' },
    ],
    ['a foreign label in All', 'a', { Labels: ['a', 'c'], LabelsConstraint: 'All' }, 'allWithForeignLabel'],
    ['only foreign labels in Any', 'a', { Labels: ['c'], LabelsConstraint: 'Any' }, 'anyWithoutOwnLabel'],
    ['labels in None', 'a', { Labels: ['a'], LabelsConstraint: 'None' }, 'noneWithLabels'],
    ['labels without constraint', '*', { Labels: ['a'] }, 'labelsAndConstraintTogether'],
    ['constraint without labels', '*', { LabelsConstraint: 'Any' }, 'labelsAndConstraintTogether'],
  ])('%s', (_name, labels, asked, expected) => {
    const decision = find(person('view', labels), { ...study, ...asked });
    expect(decision).toMatchObject(
      typeof expected === 'string'
        ? {
            allowed: false,
            refusedBy: 'handler',
            reasons: [{}, {}, {}, { kind: 'findRefused', rule: expected }],
          }
        : { allowed: true, body: { ...study, ...expected } },
    );
  });

  it.each<[string, object, boolean | string]>([
    ['patients', { Level: 'Patient' }, 'patientLevel'],
    ['series of nothing', { Level: 'Series', Query: {} }, 'noParentStudy'],
    ['series of an own study', { Level: 'Series', ParentStudy: one }, true],
    ['series of a foreign study', { Level: 'Series', ParentStudy: two }, 'studyNotVisible'],
    ['series by UID', { Level: 'Series', Query: { '0020,000d': '1.1' } }, true],
    [
      'instances by a foreign UID',
      { Level: 'Instances', Query: { StudyInstanceUID: '1.2' } },
      'studyNotVisible',
    ],
    ['series by an unknown UID', { Level: 'Series', Query: { StudyInstanceUID: '9' } }, 'studyNotUnique'],
    ['an unknown parent (404)', { Level: 'Series', ParentStudy: gone }, true],
    ['an unknown level (400)', { Level: 'Galaxy' }, true],
    ['no level (400)', {}, true],
  ])('%s', (_name, body, expected) => {
    const decision = find(viewer, body);
    const reason = lastReason(decision);
    expect(decision.allowed || (reason?.kind === 'findRefused' && reason.rule)).toBe(expected);
  });

  it('lets what is no JSON through: Orthanc answers 400', () => {
    expect(lastReason(find(viewer, 'not json'))).toEqual({ kind: 'bodyNotUnderstood' });
  });

  it('refuses a person without labels', () => {
    expect(lastReason(find(person('view', ''), study))).toEqual({
      kind: 'findRefused',
      rule: 'noLabelsAndNoShare',
    });
  });

  it('names what it has to know first', () => {
    const request = accessRequest(
      'POST',
      '/tools/find',
      JSON.stringify({ Level: 'Series', ParentStudy: one }),
    );
    expect(namedResources(defaultRules, request)).toEqual([{ level: 'study', orthancId: one }]);
  });
});

describe('bulk routes', () => {
  const remover = person('delete', 'x');
  it.each<[string, Profile, unknown, string | undefined]>([
    ['an own study', remover, { Resources: [one] }, undefined],
    ['a foreign one among them', remover, { Resources: [one, two] }, 'labelMissing'],
    [
      'a patient, whose labels are not asked',
      remover,
      { Resources: [patient], Level: 'Patient' },
      'labelMissing',
    ],
    ['with its level', remover, { Resources: [{ ID: two, Level: 'Study' }] }, 'labelMissing'],
    ['nothing', remover, { Resources: [] }, undefined],
    ['all labels', admin, { Resources: [one, two] }, undefined],
    ['without the permission', viewer, { Resources: [one] }, 'permissionMissing'],
  ])('%s', (_name, profile, body, refusal) => {
    const decision = ask(profile, 'POST /tools/bulk-delete', body);
    expect(decision.allowed ? undefined : lastReason(decision)?.kind).toBe(refusal);
  });

  it('passes on what Orthanc answers 400 or 404 to', () => {
    expect(lastReason(ask(remover, 'POST /tools/bulk-delete', {}))?.kind).toBe('bodyNotUnderstood');
    expect(lastReason(ask(remover, 'POST /tools/bulk-delete', { Resources: [gone] }))?.kind).toBe(
      'unknownInBody',
    );
  });
});
