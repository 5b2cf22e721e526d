// Several administrators save different roles at once, each in a browser of his own, against the auth service as the emulator has it:
// reading and writing overlap, and every leg between two machines takes its time.
import { describe, expect, test, vi } from 'vitest';
import { rolesFromJson, withRole, type RolesDocument } from '#access/rolesDocument.ts';
import { createRolesWriter } from '#api/authorization/saveRoles.ts';
import type { RolesSave } from '#api/authorization/rolesSaved.ts';
import { connect } from '#api/http.ts';
import { interleave, type Weather } from '#lib/tests/interleavings.ts';
import { defaultRules } from '#access/rules.ts';
import { createSettingsRoutes } from '#simulator/authorization/service/settingsRoutes.ts';

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
  connect({
    base: { orthanc: '', keycloak: '' },
    getToken: async () => Promise.resolve('token'),
    explainRefusal: async () => Promise.resolve({ because: 'policy' }),
  });
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

/** One trial: every administrator gives `download` to a role of his own, from the document as it was at the start. */
async function trial(seed: number, slowest: number, count: number) {
  const ended = { lost: 0, alarms: 0, repeated: 0 };
  let held: () => RolesDocument = () => ({ roles: new Map(), availableLabels: [] });
  await interleave(seed, slowest, (weather) => {
    held = startServer(weather);
    const base = held();
    return names.slice(0, count).map((name, index) => async () => {
      const mine = withRole(base, name, { permissions: ['view', 'download'], authorizedLabels: ['*'] });
      const { saveRoles } = createRolesWriter(`administrator ${String(index)}`);
      const { saved, checked }: RolesSave = await saveRoles({ base, mine }, look);
      const end = await checked;
      if (saved.kind !== 'saved' || saved.despite || saved.corrections.length > 0 || end.kind === 'lost')
        ended.alarms += 1;
      if (end.kind === 'repeated') ended.repeated += 1;
    });
  });
  for (const name of names.slice(0, count)) {
    if (!held().roles.get(name)?.permissions.includes('download')) ended.lost += 1;
  }
  return ended;
}

describe.each([
  [2, 40],
  [2, 2_000],
  [3, 40],
  [3, 2_000],
])('%i administrators save at once, legs of up to %i ms', (count, slowest) => {
  test('1,000 times: no edit is lost, and nobody is told that one was', { timeout: 60_000 }, async () => {
    const all = { lost: 0, alarms: 0, repeated: 0 };
    for (let seed = 1; seed <= 1_000; seed += 1) {
      const ended = await trial(seed, slowest, count);
      all.lost += ended.lost;
      all.alarms += ended.alarms;
      all.repeated += ended.repeated;
    }
    expect(all).toMatchObject({ lost: 0, alarms: 0 });
    expect(all.repeated, 'the second look is needed, or this tests nothing').toBeGreaterThan(10);
  });
});
