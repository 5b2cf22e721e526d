import { z } from 'zod';
import type { Level, Lineage } from '#access/plugin/request.ts';
import { typeOfLevel, type AuditEntry } from './auditStore.ts';

const patientSchema = z.object({ Studies: z.array(z.string()) });

/** What the deletion of a resource enters, for itself and for the studies that it is part of or takes with it. To be asked before. */
export async function deletionEntries(
  level: Level,
  id: string,
  line: Lineage | undefined,
  orthanc: (request: Request) => Promise<Response>,
): Promise<AuditEntry[]> {
  const own = { resourceType: typeOfLevel[level], resourceId: id, action: `deleted-${level}`, data: null };
  const ofStudy = (study: string, action: string): AuditEntry => ({
    ...own,
    resourceType: 'Study',
    resourceId: study,
    action,
  });
  if (level === 'patient') {
    const answer = await orthanc(new Request(`http://orthanc/patients/${encodeURIComponent(id)}`));
    const patient = patientSchema.safeParse(answer.ok ? await answer.json() : undefined).data;
    return [own, ...(patient?.Studies ?? []).map((study) => ofStudy(study, 'deleted-parent-patient'))];
  }
  const study = line?.find((one) => one.level === 'study')?.orthancId;
  return level === 'study' || study === undefined ? [own] : [own, ofStudy(study, `deleted-child-${level}`)];
}
