import { describe, expect, test } from 'vitest';
import decisions from '#access/tests/decisions.json' with { type: 'json' };
import { readRecording } from '#access/tests/replay.ts';
import { ConnectionDropped } from '#plugin-emulator/ConnectionDropped.ts';
import { fakeKeycloak, fakeOrthanc, emulatorFor, fakeStudy } from './fakes.ts';
import type { FakeUser } from './fakes.ts';

const recording = readRecording(decisions);

/** The roles behind a profile; one recorded user held two. */
function rolesOf(
  name: string,
  permissions: readonly string[],
  labels: readonly string[],
): Record<string, unknown> {
  if (name !== 'two-roles') return { [`${name}-role`]: { 'authorized-labels': labels, permissions } };
  return {
    'first-role': { 'authorized-labels': labels.slice(0, 1), permissions: permissions.slice(0, 1) },
    'second-role': { 'authorized-labels': labels.slice(1), permissions: permissions.slice(1) },
  };
}

/** Sends every recorded request to the emulator as a real user; returns those that were decided the other way. */
async function replay(name: string, labels: readonly string[], letters: string): Promise<string[]> {
  const profile = recording.profiles.get(name);
  if (profile === undefined) throw new Error(`no profile ${name}`);
  const roles = rolesOf(name, profile.permissions, profile.authorizedLabels);
  const user: FakeUser = { id: 'id', username: name, roles: Object.keys(roles) };
  const keycloak = await fakeKeycloak([user], Object.keys(roles));
  const study = fakeStudy(1, [...labels]);
  const orthanc = fakeOrthanc([study]);
  const emulator = emulatorFor(orthanc, keycloak, {
    rolesStore: { read: async () => Promise.resolve({ roles }), write: async () => Promise.resolve() },
  });
  const headers = new Headers(
    name === 'bad-key'
      ? { 'api-key': 'nobody-has-it' }
      : { Authorization: `Bearer ${await keycloak.token(user)}` },
  );
  const filled = (text: string): string =>
    text
      .replaceAll('{study}', study.id)
      .replaceAll('{series}', study.series)
      .replaceAll('{instance}', study.instance)
      .replaceAll('{patient}', study.patient)
      .replaceAll('{uid}', study.uid)
      .replaceAll('{suid}', `${study.uid}.1`)
      .replaceAll('{iuid}', `${study.uid}.1.1`);

  const passed = async (method: string, path: string, body: string | undefined): Promise<boolean> => {
    orthanc.studies = [study];
    const init = { method, headers, ...(body === undefined ? {} : { body: filled(body) }) };
    try {
      return (
        (await emulator.handle(new Request(`http://hospital.example${filled(path)}`, init))).status !== 403
      );
    } catch (error) {
      // Let through, and then the auth service refused: a viewer that is off.
      if (error instanceof ConnectionDropped) return true;
      throw error;
    }
  };

  const others: string[] = [];
  for (const [index, { method, path, body }] of recording.requests.entries()) {
    const letter = letters[index] ?? '-';
    if (letter !== '-' && (await passed(method, path, body)) !== (letter === 'a')) {
      others.push(`${method} ${path} ${body ?? ''} was ${letter === 'a' ? 'let through' : 'denied'}`);
    }
  }
  return others;
}

describe('recorded decisions, asked again over HTTP', () => {
  test.each(recording.decisions.map(({ profile, labels, letters }) => [profile, labels, letters] as const))(
    '%s on a study with %j',
    async (profile, labels, letters) => {
      expect(await replay(profile, labels, letters)).toEqual([]);
    },
  );
});
