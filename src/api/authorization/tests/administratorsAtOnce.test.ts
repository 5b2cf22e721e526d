// Several administrators save different roles at once, each in a browser of their own, against the auth service as the emulator has it:
// reading and writing overlap, and every leg between two machines takes its time.
import { describe, expect, test, vi } from 'vitest';
import { defaultRules } from '#access/plugin/rules.ts';
import { rolesFromJson } from '#access/roles/readRoles.ts';
import { withRole, type RolesDocument } from '#access/roles/rolesDocument.ts';
import type { RolesSave } from '#api/authorization/saving/rolesSaved.ts';
import { createRolesWriter } from '#api/authorization/saving/saveRoles.ts';
import { connectTest } from '#api/tests/connectTest.ts';
import { interleave, type Weather } from '#lib/tests/interleavings.ts';
import { createSettingsRoutes } from '#plugin-emulator/service/settingsRoutes.ts';

const look = { mayLook: false, accepted: new Set<string>() };
const names = ['night', 'research', 'reading'];

/** A server with all roles, and the way to it. */
function startServer({ leg }: Weather) {
  const roles = Object.fromEntries(
    ['admin', ...names].map((name) => [name, { permissions: ['view'], 'authorized-labels': ['*'] }]),
  );
  let held: unknown = { roles, 'available-labels': [] };
  const rolesStore = {
    read: async () => Promise.resolve(held),
    write: async (document: unknown) => {
      held = document;
      return Promise.resolve();
    },
  };
  const door = {
    roles: async () => {
      await leg();
      await leg();
      return ['admin', ...names].map((name) => ({ name, composite: false }));
    },
  };
  const settings = createSettingsRoutes(
    { rolesStore, adminClient: { id: '', secret: '' }, rules: defaultRules },
    door,
  );
  connectTest({ base: { orthanc: '', keycloak: '' } });
  vi.stubGlobal('fetch', async (_path: string, { method, body }: RequestInit) => {
    await leg();
    const target = { method: method ?? 'GET', path: '' };
    const answer = await (typeof body === 'string'
      ? settings.writeRoles(target, body)
      : settings.readRoles(target));
    await leg();
    return answer;
  });
  return (): RolesDocument => {
    const document = rolesFromJson(held);
    if (!document) throw new Error('no document');
    return document;
  };
}

const granted = ['download', 'share', 'send'];

/** What each administrator gives: a permission, from the document as it was at the start. */
const edits = {
  'a role of their own each': (index: number) => ({ role: names[index] ?? '', permission: 'download' }),
  'one role together': (index: number) => ({ role: 'night', permission: granted[index] ?? '' }),
};

/** One trial: the edits that are missing at its end, the administrators who were told that something went wrong, the late repeats. */
async function trial(
  seed: number,
  slowest: number,
  given: readonly { readonly role: string; readonly permission: string }[],
) {
  const ended = { lost: 0, alarms: 0, repeated: 0 };
  let held: () => RolesDocument = () => ({ roles: new Map(), availableLabels: [] });
  await interleave(seed, slowest, (weather) => {
    held = startServer(weather);
    const base = held();
    return given.map(({ role, permission }, index) => async () => {
      const mine = withRole(base, role, { permissions: ['view', permission], authorizedLabels: ['*'] });
      const { saveRoles } = createRolesWriter(`administrator ${String(index)}`);
      const { saved, checked }: RolesSave = await saveRoles({ base, mine }, look);
      const end = await checked;
      if (saved.kind !== 'saved' || saved.despite || saved.corrections.length > 0 || end.kind === 'lost')
        ended.alarms += 1;
      if (end.kind === 'repeated') ended.repeated += 1;
    });
  });
  for (const { role, permission } of given) {
    if (!held().roles.get(role)?.permissions.includes(permission)) ended.lost += 1;
  }
  return ended;
}

describe.each([
  [2, 'a role of their own each', 40, 1_000],
  [2, 'a role of their own each', 2_000, 1_000],
  [3, 'a role of their own each', 40, 1_000],
  [3, 'a role of their own each', 2_000, 1_000],
  [3, 'one role together', 40, 250],
  [3, 'one role together', 2_000, 250],
] as const)('%i administrators edit %s at once, legs of up to %i ms', (count, what, slowest, trials) => {
  test(`${String(trials)} times: no edit is lost, nobody is told so`, { timeout: 120_000 }, async () => {
    const given = Array.from({ length: count }, (_, index) => edits[what](index));
    const all = { lost: 0, alarms: 0, repeated: 0 };
    for (let seed = 1; seed <= trials; seed += 1) {
      const ended = await trial(seed, slowest, given);
      all.lost += ended.lost;
      all.alarms += ended.alarms;
      all.repeated += ended.repeated;
    }
    expect(all).toMatchObject({ lost: 0, alarms: 0 });
    expect(all.repeated, 'the second look is needed, or this tests nothing').toBeGreaterThan(10);
  });
});
