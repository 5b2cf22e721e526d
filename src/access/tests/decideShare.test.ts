import { describe, expect, it } from 'vitest';
import { decide, decideAll, type Decision } from '#access/decide.ts';
import { anonymousProfile, type Profile } from '#access/roles/profile.ts';
import { accessRequest } from '#access/plugin/request.ts';
import { defaultRules } from '#access/plugin/rules.ts';
import type { SharePayload } from '#access/plugin/shareToken.ts';
import { lastReason, lookup, one, person, two, withoutAudit } from './twoStudies.ts';

describe('a share token', () => {
  const payload: SharePayload = {
    type: 'stone-viewer-publication',
    resources: [{ level: 'study', orthancId: one, dicomUid: '1.1' }],
    expirationDate: '2030-01-01T00:00:00+00:00',
  };
  const now = new Date('2029-01-01T00:00:00Z');
  const open = (
    line: string,
    via: 'header' | 'argument',
    share = payload,
    rules = withoutAudit,
  ): Decision => {
    const [method = '', target = ''] = line.split(' ');
    const withToken = via === 'argument' ? `${target}${target.includes('?') ? '&' : '?'}token=t` : target;
    return decide(
      rules,
      anonymousProfile,
      accessRequest(method, withToken),
      lookup,
      { payload: share, via },
      now,
    );
  };

  it.each<[string, 'header' | 'argument', boolean]>([
    [`GET /studies/${one}`, 'argument', true],
    [`GET /studies/${one}/archive`, 'argument', true],
    [`GET /studies/${two}`, 'argument', false],
    [`DELETE /studies/${one}`, 'argument', false],
    [`DELETE /studies/${one}`, 'header', true],
    [`PUT /studies/${one}/metadata/1024`, 'header', true],
    [`DELETE /studies/${two}`, 'header', false],
    [`GET /studies/${one}?_method=delete`, 'argument', true],
    [`GET /studies/${two}?_method=delete`, 'argument', false],
    ['GET /dicom-web/studies/1.1/metadata', 'header', true],
    ['GET /dicom-web/studies/1.2/metadata', 'header', false],
    ['GET /dicom-web/studies?PatientID=P', 'header', true],
    ['GET /dicom-web/studies?StudyInstanceUID=1.2', 'header', false],
    [`GET /tools/create-archive?resources=${one}`, 'argument', true],
    [`GET /tools/create-archive?resources=${one},${two}`, 'argument', false],
    ['POST /tools/find', 'header', false],
    ['GET /statistics', 'header', false],
  ])('%s as %s: %s', (line, via, allowed) => {
    expect(open(line, via).allowed).toBe(allowed);
  });

  it('searches the studies of the share alone', () => {
    expect(open('GET /dicom-web/studies', 'header')).toMatchObject({
      allowed: true,
      body: { Query: { StudyInstanceUID: '1.1' } },
    });
    expect(
      open('GET /dicom-web/studies', 'header', { ...payload, type: 'viewer-instant-link' }).allowed,
    ).toBe(false);
  });

  it('tells why it does not open', () => {
    expect(lastReason(open(`GET /studies/${two}`, 'header'))).toEqual({
      kind: 'shareDoesNotOpen',
      why: 'otherResource',
    });
    const past = { ...payload, expirationDate: '2029-01-01T01:00:00+02:00' };
    expect(lastReason(open(`GET /studies/${one}`, 'header', past))).toMatchObject({ why: 'expired' });
    const naive = { ...payload, expirationDate: '2030-01-01T00:00:00' };
    expect(lastReason(open(`GET /studies/${one}`, 'header', naive))).toMatchObject({ why: 'noTimeZone' });
    expect(open(`GET /studies/${one}`, 'header', { ...payload, expirationDate: undefined }).allowed).toBe(
      true,
    );
  });

  it('leaves four writes to the audit log, which wants a user', () => {
    const rules = defaultRules;
    expect(lastReason(open(`DELETE /studies/${one}`, 'header', payload, rules))?.kind).toBe('userIdMissing');
    expect(lastReason(open(`PUT /studies/${one}/labels/x`, 'header', payload, rules))?.kind).toBe(
      'userIdMissing',
    );
    expect(open(`PUT /studies/${one}/metadata/1024`, 'header', payload, rules).allowed).toBe(true);
  });

  it('opens nothing where the plugin has no service to ask about it', () => {
    expect(
      open(`GET /studies/${one}`, 'header', payload, { ...withoutAudit, shareTokens: false }).allowed,
    ).toBe(false);
  });

  it('does not help where another token of the request was refused by label', () => {
    const request = accessRequest('GET', `/studies/${one}?token=t`);
    const share = { profile: anonymousProfile, share: { payload, via: 'argument' as const } };
    const both = (profile: Profile): boolean =>
      decideAll(defaultRules, [{ profile }, share], request, lookup, now).allowed;
    expect(both(person('view', 'y'))).toBe(false);
    expect(both(person('upload', 'y'))).toBe(true);
  });
});
