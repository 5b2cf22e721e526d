import { describe, expect, it } from 'vitest';
import { anonymousProfile, type Profile } from '#access/roles/profile.ts';
import { defaultRules } from '#access/plugin/rules.ts';
import { oneStudy, placedRequest, readRecording, type Recording } from '#access/tests/replay.ts';
import decisions from '#access/tests/decisions.json' with { type: 'json' };
import { explain } from './explain.ts';
import type { AccessWorld, Who } from './who.ts';

const recording = readRecording(decisions);
const requests = recording.requests.map(placedRequest);

type Row = Recording['decisions'][number];

const profileOf = ({ profile }: Row): Profile => recording.profiles.get(profile) ?? anonymousProfile;

/** The world of a row: its study, and its profile as the one role. */
const worldOf = (row: Row): AccessWorld => ({
  rules: defaultRules,
  roles: { roles: new Map([[row.profile, profileOf(row)]]), availableLabels: [] },
  lookup: oneStudy(row.labels),
  anonymous: anonymousProfile,
  now: new Date('2026-11-22T12:00:00Z'),
});

/** Explains all that was recorded: how many that is, and every answer that isn't the recorded one. */
const compare = (rows: readonly Row[], whoOf: (row: Row) => Who) => {
  const compared = rows.flatMap((row) => {
    const world = worldOf(row);
    return requests.flatMap(({ method, target, body }, index) => {
      const letter = row.letters[index] ?? '-';
      if (letter === '-') return [];
      const { answer } = explain(world, {
        who: whoOf(row),
        what: { kind: 'request', method, target, body },
      });
      const agrees = (answer.kind !== 'refused') === (letter === 'a');
      return [
        agrees ? undefined : `${row.profile} [${row.labels.join()}] ${method} ${target}: ${answer.kind}`,
      ];
    });
  });
  return { count: compared.length, different: compared.filter((one) => one !== undefined) };
};

const holderOf = (row: Row): Who => ({
  kind: 'user',
  user: { userId: 'u1', name: 'a user', enabled: true, roles: ['not-in-the-document', row.profile] },
});

describe('the answer of every explanation is the recorded decision', () => {
  it('for a profile', () => {
    expect(
      compare(recording.decisions, (row) => ({ kind: 'profile', profile: profileOf(row), roles: [] })),
    ).toEqual({ count: 22_192, different: [] });
  });

  it('for a user who holds such a role', () => {
    expect(compare(recording.decisions, holderOf)).toEqual({ count: 22_192, different: [] });
  });

  it('and a decision that differs would be shown', () => {
    const row = recording.decisions.find(({ profile }) => profile === 'view-star');
    const flipped = row ? [{ ...row, letters: row.letters.replace('a', 'd') }] : [];
    expect(compare(flipped, holderOf).different).toHaveLength(1);
  });
});
