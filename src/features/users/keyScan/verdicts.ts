import { decide } from '#access/decide.ts';
import { ALL_LABELS, type Profile } from '#access/roles/profile.ts';
import { isRefusal, type Refusal } from '#access/plugin/reason.ts';
import { accessRequest, type LabeledResource, type Level, type Lookup } from '#access/plugin/request.ts';
import type { Rules } from '#access/plugin/rules.ts';

const id = '00000000-00000000-00000000-00000000-00000000';
const uid = '1.2.3';

/** Calls that programs make with a key: DICOMweb viewers, 3D Slicer, scripts. */
const calls = {
  qido: ['GET', '/dicom-web/studies?limit=10'],
  qidoSeries: ['GET', `/dicom-web/studies/${uid}/series`],
  wado: ['GET', `/dicom-web/studies/${uid}`],
  stow: ['POST', '/dicom-web/studies'],
  find: ['POST', '/tools/find', '{"Level":"Study","Query":{}}'],
  study: ['GET', `/studies/${id}`],
  file: ['GET', `/instances/${id}/file`],
  archive: ['GET', `/studies/${id}/archive`],
  list: ['GET', '/studies'],
  upload: ['POST', '/instances'],
  label: ['PUT', `/studies/${id}/labels/x`],
} as const satisfies Record<string, readonly [method: string, path: string, body?: string]>;

/** The name of a call. */
export type CallName = keyof typeof calls;

/** What the access model says of a call; `refusal` is absent where it passes. */
export interface Verdict {
  call: CallName;
  method: string;
  path: string;
  refusal: Refusal | undefined;
}

const levels: readonly Level[] = ['patient', 'study', 'series', 'instance'];

/** A study that exists and that the profile can see; none without labels. */
function seenStudy(profile: Profile): Lookup {
  const labels = profile.authorizedLabels.filter((label) => label !== ALL_LABELS).slice(0, 1);
  return (ref) => {
    const last = ref.level === 'any' ? 'study' : ref.level;
    return levels.slice(0, levels.indexOf(last) + 1).map((level): LabeledResource => ({
      level,
      orthancId: id,
      dicomUid: uid,
      labels: level === 'study' ? labels : [],
    }));
  };
}

/** Whether the calls that programs make would pass, for a study that the profile sees. */
export function verdictsFor(rules: Rules, profile: Profile): readonly Verdict[] {
  const lookup = seenStudy(profile);
  return Object.keys(calls)
    .filter((name): name is CallName => name in calls)
    .map((call) => {
      const [method, path, body]: readonly [string, string, string?] = calls[call];
      const decision = decide(rules, profile, accessRequest(method, path, body), lookup);
      // In a refusal the last step is the one that refuses.
      const refusal = decision.allowed ? undefined : decision.reasons.findLast(isRefusal);
      return { call, method, path: path.split('?', 1)[0] ?? path, refusal };
    });
}
