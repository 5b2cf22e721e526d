import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { explain } from '#access/explain/explain.ts';
import { lookupOf } from '#access/explain/facts.ts';
import type { PreparedChange } from '#access/explain/prepared.ts';
import type { Remedy } from '#access/explain/remedies.ts';
import type { What } from '#access/explain/question.ts';
import type { AccessWorld } from '#access/explain/who.ts';
import type { LabeledResource } from '#access/plugin/request.ts';
import { defaultRules } from '#access/plugin/rules.ts';
import { anonymousProfile } from '#access/roles/profile.ts';
import { rolesFromJson } from '#access/roles/readRoles.ts';
import { applyChanges } from '#access/roles/rolesDiff.ts';
import { printRoles } from '#access/roles/rolesDocument.ts';
import { createSimulatedServers } from '../createSimulatedServers.ts';
import { createBrowser, origin } from '../keycloak/tests/testBrowser.ts';

const studies = z.array(
  z.object({
    ID: z.string(),
    MainDicomTags: z.object({ StudyInstanceUID: z.string() }),
    Labels: z.array(z.string()),
  }),
);
const roleNames = z.array(z.looseObject({ name: z.string() }));

/** Simulated servers with an administrator, who reads the facts and makes the changes, each through its route. */
async function createWorld() {
  let now = Date.now();
  const servers = createSimulatedServers({ size: 60, origin, clock: () => now });
  const { access_token: admin } = await createBrowser(servers).signIn('admin', 'admin');
  const send = async (method: string, path: string, body?: string, token = admin): Promise<Response> =>
    servers.handle(
      new Request(`${origin}${path}`, {
        method,
        headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
        ...(body === undefined ? {} : { body }),
      }),
    );
  const found = await send('POST', '/orthanc/tools/find', '{"Level":"Study","Query":{},"Expand":true}');
  const all = studies.parse(await found.json()).map((study): LabeledResource => ({
    level: 'study',
    orthancId: study.ID,
    dicomUid: study.MainDicomTags.StudyInstanceUID,
    labels: study.Labels,
  }));
  const roles = rolesFromJson(await (await send('GET', '/orthanc/auth/settings/roles')).json());
  const users = await (
    await send('GET', '/keycloak/admin/realms/orthanc/users?username=external&exact=true')
  ).json();
  const [{ id }] = z.tuple([z.object({ id: z.string() })]).parse(users);
  const mappings = `/keycloak/admin/realms/orthanc/users/${id}/role-mappings/realm`;
  const held = roleNames.parse(await (await send('GET', mappings)).json()).map(({ name }) => name);
  if (!roles) throw new Error('there are no roles');

  const make = async (change: PreparedChange): Promise<Response> => {
    if (change.kind === 'labelStudy')
      return send('PUT', `/orthanc/studies/${change.studyId}/labels/${change.label}`, '');
    if (change.kind === 'editRoles')
      return send('PUT', '/orthanc/auth/settings/roles', printRoles(applyChanges(roles, change.changes)));
    if (change.kind !== 'giveRole') throw new Error(change.kind);
    const available = roleNames.parse(await (await send('GET', `${mappings}/available`)).json());
    const given = available.filter(({ name }) => name === change.role);
    return send('POST', mappings, JSON.stringify(given));
  };
  const world: AccessWorld = {
    rules: defaultRules,
    roles,
    lookup: lookupOf(all.map((study) => [study])),
    anonymous: anonymousProfile,
    now: new Date(),
  };
  const user = { userId: id, name: 'external', enabled: true, roles: held };
  /** The server's own answer to the external user, once its cache of labels has expired: a change of labels has filled it with those before. */
  const ask = async (method: string, target: string, body?: string): Promise<number> => {
    now += 5000;
    const { access_token: token } = await createBrowser(servers).signIn('external', 'external');
    return (await send(method, `/orthanc${target}`, body, token)).status;
  };
  return { world, user, all, make, ask };
}

type World = Awaited<ReturnType<typeof createWorld>>;
type Kind = 'labeled' | 'unlabeled';

/** A study that the external user doesn't see: with a label of the research role, or without any. */
const studyOf = ({ all }: World, kind: Kind): LabeledResource => {
  const found = all.find(({ labels }) =>
    kind === 'unlabeled' ? labels.length === 0 : labels.length === 1 && labels[0] === 'research',
  );
  if (!found) throw new Error(`no ${kind} study`);
  return found;
};

const explained = (one: World, kind: Kind, [method, pattern, body]: Line) => {
  const study = studyOf(one, kind);
  const target = pattern.replace('{study}', study.orthancId).replace('{uid}', study.dicomUid);
  const what: What = { kind: 'request', method, target, body };
  const explanation = explain(one.world, { who: { kind: 'user', user: one.user }, study, what });
  return { explanation, target };
};

type Line = readonly [method: string, target: string, body?: string];

/** The first remedy of each kind: the others differ in the role or the label only. The data is the same in every world. */
const oneOfEachKind = (remedies: readonly Remedy[]): Remedy[] => [
  ...new Map(remedies.toReversed().map((remedy) => [remedy.map(({ kind }) => kind).join(), remedy])).values(),
];

describe('what an explanation predicts is what the servers then do', () => {
  test.each<[Kind, Line, number]>([
    ['labeled', ['GET', '/studies/{study}'], 5],
    ['unlabeled', ['GET', '/studies/{study}/archive'], 4],
    ['labeled', ['PUT', '/studies/{study}/labels/x', ''], 5],
    ['labeled', ['GET', '/dicom-web/studies/{uid}/metadata'], 5],
    [
      'labeled',
      ['POST', '/tools/find', '{"Level":"Study","Query":{},"Labels":["research"],"LabelsConstraint":"Any"}'],
      3,
    ],
    ['labeled', ['GET', '/statistics'], 0],
    ['labeled', ['GET', '/auth/settings/roles'], 2],
  ])('%s: %j', async (kind, line, atLeast) => {
    const [method, , body] = line;
    const first = await createWorld();
    const { explanation, target } = explained(first, kind, line);
    const refused = explanation.answer.kind === 'refused';
    expect((await first.ask(method, target, body)) === 403).toBe(refused);
    expect(explanation.remedies.length).toBeGreaterThanOrEqual(atLeast);
    const statuses = await Promise.all(
      oneOfEachKind(explanation.remedies).map(async (remedy) => {
        const world = await createWorld();
        for (const change of remedy) expect((await world.make(change)).ok).toBe(true);
        return world.ask(method, target, body);
      }),
    );
    expect(statuses).not.toContain(403);
  });
});
