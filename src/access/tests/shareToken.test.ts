import { describe, expect, it } from 'vitest';
import {
  isShareToken,
  jwtPayload,
  neverEnds,
  readShareToken,
  shareCovers,
} from '#access/plugin/shareToken.ts';

const segment = (value: unknown): string =>
  btoa(String.fromCodePoint(...new TextEncoder().encode(JSON.stringify(value))))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');
const token = (payload: unknown): string => `${segment({ alg: 'HS256' })}.${segment(payload)}.signature`;

const recorded = {
  id: 'für Dr Müller 山田',
  resources: [{ dicom_uid: '1.2.3', orthanc_id: 'a-b', url: null, level: 'study' }],
  type: 'stone-viewer-publication',
  expiration_date: '2099-01-31T00:00:00+00:00',
  validity_duration: 94052976059536,
};

describe('a share token in the browser', () => {
  it('reads the payload as the auth service writes it', () => {
    expect(readShareToken(token(recorded))).toEqual({
      id: 'für Dr Müller 山田',
      type: 'stone-viewer-publication',
      resources: [{ level: 'study', orthancId: 'a-b', dicomUid: '1.2.3' }],
      expirationDate: '2099-01-31T00:00:00+00:00',
    });
  });

  it('knows one without an end', () => {
    const payload = readShareToken(token({ ...recorded, expiration_date: null }));
    expect(payload && neverEnds(payload)).toBe(true);
  });

  it.each([
    '',
    'abc',
    'a.b.c',
    `x.${segment([1])}.y`,
    `x.${segment({ iss: 'keycloak' })}.y`,
    '....',
    '\u0000.\u0000.\u0000',
  ])('reads nothing from %j', (text) => {
    expect(readShareToken(text)).toBeUndefined();
  });

  it('tells a share from a token of Keycloak', () => {
    expect(isShareToken(token(recorded))).toBe(true);
    expect(isShareToken(token({ iss: 'https://a/realms/orthanc', resources: [] }))).toBe(false);
    expect(jwtPayload(token({ iss: 'x' }))).toEqual({ iss: 'x' });
  });

  it('covers a study by both of its ids, where all resources have them', () => {
    const study = (orthancId: string, dicomUid: string) => ({
      level: 'study' as const,
      orthancId,
      dicomUid,
      labels: [],
    });
    const both = { type: 't', resources: [{ level: 'study', orthancId: 'a', dicomUid: '1' }] };
    expect(shareCovers(both, study('a', '1'))).toBe(true);
    expect(shareCovers(both, study('b', '1'))).toBe(false);
    expect(shareCovers(both, study('a', '2'))).toBe(false);
    const misspelled = { type: 't', resources: [{ level: 'study' }] };
    expect(shareCovers(misspelled, study('a', '1'))).toBe(false);
    const byUid = { type: 't', resources: [{ level: 'study', dicomUid: '1' }] };
    expect(shareCovers(byUid, study('whatever', '1'))).toBe(true);
    expect(shareCovers({ type: 't', resources: [] }, study('a', '1'))).toBe(false);
  });
});
