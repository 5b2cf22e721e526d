// What people with limited labels can read beyond them: only the credential of such a person can tell.
import * as z from 'zod/mini';
import { ok, unknown, wrong, type Check, type Finding } from '#checks/check.ts';
import { limitedCaller, read, type Subject } from '#checks/subject.ts';

const needsLimited = unknown((t) => t.found.needsLimited);

/** Reads routes as a person with limited labels: those that answer are a hole. */
async function readAsLimited(subject: Subject, paths: readonly string[]): Promise<Finding> {
  const caller = await limitedCaller(subject);
  if (!caller) return needsLimited;
  if (!caller.permissions.some((one) => one === 'view' || one === 'all'))
    return unknown((t) => t.found.needsView);
  const answers = await Promise.all(paths.map((path) => subject.orthanc(path, { asCaller: true })));
  const failed = answers.find(({ status }) => status >= 500);
  if (failed) return unknown((t) => t.found.otherAnswer(new URL(failed.url).pathname, failed.status));
  const open = paths.filter((_, index) => answers[index]?.status === 200);
  return open.length > 0
    ? wrong((t) => t.found.openToLimited(open.map((path) => path.replace(/\?.*/, ''))))
    : ok();
}

/** Hole 3: the audit log of the whole archive. */
export const auditLog: Check = {
  id: 'auditLog',
  ask: (subject) => readAsLimited(subject, ['/plugins/postgresql/audit-logs?limit=1']),
};

/** Hole 4: counts and changes of the whole archive. */
export const globalRoutes: Check = {
  id: 'globalRoutes',
  ask: (subject) => readAsLimited(subject, ['/statistics', '/changes?limit=1', '/tools/metrics-prometheus']),
};

const studiesSchema = z.array(z.object({ ParentPatient: z.string() }));

/** Hole 6: routes of patients aren't checked by label. Asked about the patient of a study that the caller can see. */
export const patientRoutes: Check = {
  id: 'patientRoutes',
  async ask(subject) {
    if (!(await limitedCaller(subject))) return needsLimited;
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
      : readAsLimited(subject, [`/patients/${encodeURIComponent(patient)}`]);
  },
};
