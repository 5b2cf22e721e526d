import { z } from 'zod';
import type { Decision } from '#access/decide.ts';
import { sees, seesAll } from '#access/roles/profile.ts';
import type { Profile } from '#access/roles/profile.ts';
import type { AccessRequest } from '#access/plugin/request.ts';
import type { Resources } from './resources.ts';

const search = /^\/dicom-web\/(studies|series|instances)\/?$/;

/** Whether a request is a DICOMweb search, whose answer the plugin filters as it does a find. */
export const isSearch = (asked: AccessRequest): boolean => asked.method === 'GET' && search.test(asked.path);

const found = z.array(
  z.looseObject({ '0020000D': z.looseObject({ Value: z.array(z.string()).default([]) }).optional() }),
);

/** The answer of a search, limited to studies that the user can see: none for a user who may search but not view. */
export async function onlyVisible(
  answer: Response,
  profile: Profile,
  decision: Extract<Decision, { allowed: true }>,
  resources: Resources,
): Promise<Response> {
  if (seesAll(profile) || !answer.ok || answer.status === 204) return answer;
  // An answer that can't be parsed (XML) can't be filtered, so it is withheld.
  const rows = found.safeParse(await answer.json().catch(() => undefined)).data ?? [];
  // Who has no labels only searches by a share link: its studies, or the one that was named and that it opens.
  const isShare =
    profile.authorizedLabels.length === 0 &&
    decision.reasons.some((reason) => reason.kind === 'findRewritten');
  const openOnly = decision.reasons.some((reason) => reason.kind === 'searchOpenToAll');
  const shared = z
    .object({ Query: z.object({ StudyInstanceUID: z.string() }) })
    .safeParse(decision.body).data;
  const uidsOfShare = shared?.Query.StudyInstanceUID.split('|') ?? [];
  const visible = await Promise.all(
    rows.map(async (row) => {
      const uid = row['0020000D']?.Value[0] ?? '';
      if (isShare) return uidsOfShare.includes(uid);
      const study = openOnly
        ? undefined
        : (await resources.lineage({ level: 'study', dicomUid: uid }))?.at(-1);
      return study !== undefined && sees(profile, study.labels);
    }),
  );
  const headers = new Headers(answer.headers);
  headers.delete('Content-Length');
  headers.set('Content-Type', 'application/dicom+json');
  return new Response(JSON.stringify(rows.filter((_, index) => visible[index])), { headers });
}
