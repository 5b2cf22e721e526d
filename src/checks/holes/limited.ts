// What people with limited labels can read beyond them. The credential of such a person tells it best; with another one, the refusal of a
// request without a credential tells whether our proxy closes it.
import * as z from 'zod/mini';
import { ok, unknown, wrong, type Check, type Finding } from '#checks/check.ts';
import { limitedCaller, read, type Subject } from '#checks/subject.ts';
import { noStudyId, whoRefuses } from './refusals.ts';

const withoutQuery = (path: string): string => path.replace(/\?.*/, '');

/** The paths that answer this caller. An Orthanc that fails tells nothing. */
async function answeredPaths(subject: Subject, paths: readonly string[]): Promise<string[] | Finding> {
  const answers = await Promise.all(paths.map((path) => subject.orthanc(path, { asCaller: true })));
  const failed = answers.find(({ status }) => status >= 500);
  if (failed) return unknown((t) => t.found.otherAnswer(new URL(failed.url).pathname, failed.status));
  return paths.filter((_, index) => answers[index]?.status === 200);
}

/** Reads routes as a person with limited labels: those that answer are a hole. */
async function readAsLimited(
  subject: Subject,
  permissions: readonly string[],
  paths: readonly string[],
): Promise<Finding> {
  if (!permissions.some((one) => one === 'view' || one === 'all')) return unknown((t) => t.found.needsView);
  const open = await answeredPaths(subject, paths);
  if (!Array.isArray(open)) return open;
  return open.length > 0 ? wrong((t) => t.found.openToLimited(open.map(withoutQuery))) : ok();
}

/** Routes of the whole archive, which the proxy keeps to administrators. @param areSure whether every Orthanc has them */
async function readWholeServer(
  subject: Subject,
  paths: readonly string[],
  areSure: boolean,
): Promise<Finding> {
  const limited = await limitedCaller(subject);
  if (limited) return readAsLimited(subject, limited.permissions, paths);
  const caller = await subject.caller();
  const answered = caller ? await answeredPaths(subject, paths) : [...paths];
  if (!Array.isArray(answered)) return answered;
  if (answered.length === 0) return ok((t) => t.found.noSuchRoute(paths.map(withoutQuery)));
  if (caller && !caller.permissions.includes('admin-permissions'))
    return wrong((t) => t.found.openToAll(answered.map(withoutQuery)));
  const asked = answered.map((path) => ({ path, rules: ['wholeServer'] }));
  return whoRefuses(subject, asked, () =>
    caller || areSure ? wrong((t) => t.found.onlyPlugin) : unknown((t) => t.found.needsLimited),
  );
}

/** Hole 3: the audit log of the whole archive. */
export const auditLog: Check = {
  id: 'auditLog',
  ask: (subject) => readWholeServer(subject, ['/plugins/postgresql/audit-logs?limit=1'], false),
};

/** Hole 4: counts and changes of the whole archive. */
export const globalRoutes: Check = {
  id: 'globalRoutes',
  ask: (subject) =>
    readWholeServer(subject, ['/statistics', '/changes?limit=1', '/tools/metrics-prometheus'], true),
};

const studiesSchema = z.array(z.object({ ParentPatient: z.string() }));

/** Hole 6: routes of patients aren't checked by label. Asked about the patient of a study that the caller can see. */
export const patientRoutes: Check = {
  id: 'patientRoutes',
  async ask(subject) {
    const limited = await limitedCaller(subject);
    if (!limited) return whoRefuses(subject, [{ path: `/patients/${noStudyId}`, rules: ['patients'] }]);
    const body = JSON.stringify({ Level: 'Study', Query: {}, Limit: 1, Expand: true });
    const found = await subject.orthanc('/tools/find', {
      method: 'POST',
      body,
      headers: { 'Content-Type': 'application/json' },
      asCaller: true,
    });
    const patient = read(studiesSchema, found)?.[0]?.ParentPatient;
    return patient === undefined
      ? unknown((t) => t.found.noStudy)
      : readAsLimited(subject, limited.permissions, [`/patients/${encodeURIComponent(patient)}`]);
  },
};
