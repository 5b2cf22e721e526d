// What of the labels is left over: told from counts and lists of names, never by looking through studies.
import * as z from 'zod/mini';
import { readJson } from '#access/json/value.ts';
import { ALL_LABELS, type Profile } from '#access/roles/profile.ts';
import { rolesFromJson } from '#access/roles/readRoles.ts';
import { acceptedComposites } from '#api/authorization/compositesLook.ts';
import { isGivenByPeople } from '#api/keycloak/realmRoles.ts';
import { ok, unknown, Untold, wrong, type Check } from '#checks/check.ts';
import { readAsAdministrator } from '#checks/keycloak/realm.ts';
import { read, systemOf, type Subject } from '#checks/subject.ts';

/** The profile of a caller who can see every study: only they can tell what there is. @throws Untold */
async function callerWhoSeesAll(subject: Subject): Promise<Profile> {
  if (!subject.credential) throw new Untold((t) => t.found.needsCredential);
  const caller = await subject.caller();
  if (!caller?.authorizedLabels.includes(ALL_LABELS)) throw new Untold((t) => t.found.needsAllLabels);
  return caller;
}

const countSchema = z.object({ Count: z.number() });

/** Counting studies without labels came with this version of Orthanc's API. */
const countsUnlabeledSince = 30;

/** Whether every study carries a label: the others can only be seen by people with access to all of them. */
export const unlabeledStudies: Check = {
  id: 'unlabeledStudies',
  async ask(subject) {
    await callerWhoSeesAll(subject);
    const system = await systemOf(subject);
    if (!system?.Capabilities.HasExtendedFind || system.ApiVersion < countsUnlabeledSince)
      return unknown((t) => t.found.countsNoUnlabeled);
    const path = '/tools/count-resources';
    const answer = await subject.orthanc(path, {
      method: 'POST',
      body: JSON.stringify({ Level: 'Study', Query: {}, Labels: [], LabelsConstraint: 'None' }),
      headers: { 'Content-Type': 'application/json' },
      asCaller: true,
      shown: ['Count'],
    });
    const count = read(countSchema, answer)?.Count;
    if (count === undefined) return unknown((t) => t.found.otherAnswer(path, answer.status));
    return count > 0 ? wrong((t) => t.found.unlabeled(count)) : ok();
  },
};

const rolesSchema = z.array(z.object({ name: z.string(), composite: z._default(z.boolean(), false) }));

/**
 * The labels that roles grant access to. Reading the roles document makes the auth service compare it with Keycloak's roles, and drop those that
 * became composite: as on the console's own pages, it is only read where none is left to lose.
 * @throws Untold
 */
async function grantedLabels(subject: Subject): Promise<ReadonlySet<string>> {
  const roles = await readAsAdministrator(subject, '/roles', rolesSchema, { maxBytes: 3_000_000 });
  const accepted = acceptedComposites();
  const lost = roles.filter(
    ({ name, composite }) => composite && isGivenByPeople(name) && !accepted.has(name),
  );
  if (lost.length > 0) throw new Untold((t) => t.found.compositesFound(lost.map(({ name }) => name)));
  const path = '/auth/settings/roles';
  const { status, text } = await subject.orthanc(path, { asCaller: true, maxBytes: 3_000_000 });
  const document = status === 200 ? rolesFromJson(readJson(text)) : undefined;
  if (!document) throw new Untold((t) => t.found.otherAnswer(path, status));
  return new Set([...document.roles.values()].flatMap(({ authorizedLabels }) => authorizedLabels));
}

const labelsSchema = z.array(z.string());

/** Whether each label in use is granted by a role: one that isn't, hides its studies, or was mistyped. */
export const ungrantedLabels: Check = {
  id: 'ungrantedLabels',
  async ask(subject) {
    const { permissions } = await callerWhoSeesAll(subject);
    if (!permissions.includes('admin-permissions')) return unknown((t) => t.found.needsAdministrator);
    const granted = await grantedLabels(subject);
    const answer = await subject.orthanc('/tools/labels', { asCaller: true, maxBytes: 3_000_000 });
    const inUse = read(labelsSchema, answer);
    if (!inUse) return unknown((t) => t.found.otherAnswer('/tools/labels', answer.status));
    const ungranted = inUse.filter((label) => !granted.has(label)).toSorted();
    return ungranted.length > 0
      ? wrong((t) => t.found.ungrantedLabels(ungranted))
      : ok((t) => t.found.labelsInUse(inUse.length));
  },
};
