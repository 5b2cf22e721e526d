import { describe, expect, it } from 'vitest';
import { decide } from '#access/decide.ts';
import { anonymousProfile, type Profile } from '#access/roles/profile.ts';
import { accessRequest, nothingExists } from '#access/plugin/request.ts';
import { defaultRules } from '#access/plugin/rules.ts';
import {
  admin,
  ask,
  everyLevel,
  gone,
  lastReason,
  one,
  outcome,
  patient,
  person,
  two,
  viewer,
  withoutAudit,
} from './twoStudies.ts';

describe('the chain of reasons', () => {
  it.each<[string, Profile, string, string]>([
    ['open to all', anonymousProfile, 'GET /ui/app/index.html', 'allowed: openToAll'],
    ['open to all, GET alone', anonymousProfile, 'POST /ui/app/index.html', 'refused by the filter: noRoute'],
    ['no row', admin, 'POST /tools/execute-script', 'refused by the filter: noRoute'],
    ['a method unknown to the table', admin, 'PATCH /studies', 'refused by the filter: noRoute'],
    [
      'needs no permission',
      anonymousProfile,
      'POST /tools/lookup',
      'allowed: routeMatched, noPermissionNeeded, labelsNotAsked',
    ],
    [
      'one permission of two',
      viewer,
      `GET /studies/${one}`,
      'allowed: routeMatched, permissionHeld, labelShared',
    ],
    [
      'a label lacks',
      viewer,
      `GET /studies/${two}`,
      'refused by the filter: routeMatched, permissionHeld, labelMissing',
    ],
    [
      'no labels at all',
      person('view', ''),
      `GET /studies/${one}`,
      'refused by the filter: routeMatched, permissionHeld, noLabels',
    ],
    [
      'a permission lacks',
      viewer,
      `DELETE /studies/${one}`,
      'refused by the filter: routeMatched, permissionMissing',
    ],
    [
      'a list',
      viewer,
      'GET /studies?limit=1',
      'refused by the filter: routeMatched, permissionHeld, listRefused',
    ],
    ['a list for all labels', admin, 'GET /studies', 'allowed: routeMatched, permissionHeld, seesAllLabels'],
    [
      'a patient has no labels to ask',
      viewer,
      `GET /patients/${patient}`,
      'allowed: routeMatched, permissionHeld, labelsNotAsked',
    ],
    [
      'a patient that does not exist',
      viewer,
      `GET /patients/${gone}`,
      'allowed: routeMatched, permissionHeld, labelsNotAsked',
    ],
    [
      'a study that does not exist',
      viewer,
      `GET /studies/${gone}`,
      'refused by the filter: routeMatched, permissionHeld, unknownResource',
    ],
    [
      '… for an administrator too',
      admin,
      `GET /studies/${gone}`,
      'refused by the filter: routeMatched, permissionHeld, unknownResource',
    ],
    [
      'by DICOM UID',
      viewer,
      'GET /dicom-web/studies/1.2/metadata',
      'refused by the filter: routeMatched, permissionHeld, labelMissing',
    ],
    [
      '`all` is not admin-permissions',
      admin,
      'GET /auth/settings/roles',
      'refused by the filter: routeMatched, permissionMissing',
    ],
  ])('%s', (_name, profile, line, expected) => {
    expect(outcome(ask(profile, line))).toBe(expected);
  });

  it('says which permission and which label would have done', () => {
    expect(lastReason(ask(viewer, `DELETE /studies/${one}`))).toEqual({
      kind: 'permissionMissing',
      anyOf: ['all', 'delete'],
    });
    expect(lastReason(ask(viewer, `GET /studies/${two}`))).toMatchObject({
      kind: 'labelMissing',
      anyOf: ['y'],
      held: ['x'],
    });
  });

  it('names the row for people', () => {
    const [matched] = ask(admin, `PUT /studies/${one}/labels/x`).reasons;
    expect(matched).toMatchObject({ kind: 'routeMatched', rule: { id: 'addLabel', origin: 'default' } });
  });
});

describe('settings of an administrator', () => {
  it('lets a resource that does not exist through to Orthanc without audit logs, for those who see all', () => {
    expect(ask(admin, `GET /studies/${gone}`, undefined, withoutAudit).allowed).toBe(true);
    expect(ask(viewer, `GET /studies/${gone}`, undefined, withoutAudit).allowed).toBe(false);
  });

  it('refuses everything without labels of its own where every level is checked', () => {
    expect(lastReason(ask(viewer, 'GET /system-info', undefined, everyLevel))?.kind).toBe('noRoute');
    expect(lastReason(ask(viewer, 'GET /tools/labels', undefined, everyLevel))?.kind).toBe(
      'systemLabelsChecked',
    );
    expect(lastReason(ask(viewer, `GET /studies/${one}`, undefined, everyLevel))).toMatchObject({
      kind: 'labelMissing',
      resource: { level: 'patient' },
    });
  });

  it('needs a user id for writes that the audit log records', () => {
    const nameless: Profile = { ...person('all', '*'), userId: undefined };
    const lines = [
      `PUT /studies/${one}/labels/x`,
      `DELETE /studies/${one}`,
      `DELETE /studies/${one}/labels/x`,
    ];
    for (const line of lines) {
      expect(lastReason(ask(nameless, line))?.kind).toBe('userIdMissing');
      expect(ask(nameless, line, undefined, withoutAudit).allowed).toBe(true);
      expect(ask(admin, line).allowed).toBe(true);
    }
    expect(ask(nameless, `POST /studies/${one}/modify`, { Replace: {} }).allowed).toBe(false);
    expect(ask(nameless, `POST /studies/${one}/modify`, 'not json').allowed).toBe(true);
    expect(
      ask(nameless, `POST /studies/${one}/modify`, { UserData: { AuditLogsUserId: 'py' } }).allowed,
    ).toBe(true);
    expect(ask(nameless, 'POST /tools/bulk-delete', { Resources: [one] }).allowed).toBe(false);
  });
});

describe('what is hostile', () => {
  it('does not take a prototype for a body', () => {
    const body = '{"Level":"Study","__proto__":{"Labels":["x"],"LabelsConstraint":"Any"}}';
    expect(ask(viewer, 'POST /tools/find', body)).toMatchObject({
      body: { Labels: ['x'], LabelsConstraint: 'Any' },
    });
    expect(decide(defaultRules, viewer, accessRequest('GET', '/studies/%zz'), nothingExists).allowed).toBe(
      false,
    );
  });
});
