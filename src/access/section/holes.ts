import { decide } from '#access/decide.ts';
import {
  accessRequest,
  lookupIn,
  refKey,
  type LabeledResource,
  type Lineage,
} from '#access/plugin/request.ts';
import type { Rules } from '#access/plugin/rules.ts';
import type { ShareCredential } from '#access/plugin/shareToken.ts';
import { anonymousProfile, type Profile } from '#access/roles/profile.ts';

const id = (digit: string): string => Array.from({ length: 5 }, () => digit.repeat(8)).join('-');
const study: LabeledResource = {
  level: 'study',
  orthancId: id('1'),
  dicomUid: '1.2.3',
  labels: ['hidden'],
};
const patient: LabeledResource = { level: 'patient', orthancId: id('2'), dicomUid: 'P', labels: [] };
const lineage: Lineage = [patient, study];
const lookup = lookupIn(
  new Map([
    [refKey({ level: 'study', orthancId: study.orthancId }), lineage],
    [refKey({ level: 'study', dicomUid: study.dicomUid }), lineage],
    [refKey({ level: 'any', orthancId: study.orthancId }), lineage],
    [refKey({ level: 'patient', orthancId: patient.orthancId }), [patient]],
  ]),
);

/** Someone limited to a label that the study lacks, with one permission. */
const limitedTo = (permission: string): Profile => ({
  name: '',
  userId: 'u',
  permissions: [permission],
  authorizedLabels: ['other'],
});

const link = (via: ShareCredential['via']): ShareCredential => ({
  via,
  payload: {
    type: 'stone-viewer-publication',
    resources: [{ level: 'study', orthancId: study.orthancId, dicomUid: study.dicomUid }],
  },
});

/** Who sends the request that shows a hole, and the request. Anonymous: without any credential, or with a share link alone. */
interface Probe {
  readonly who: Profile;
  readonly share?: ShareCredential;
  readonly method: string;
  readonly target: string;
}

const path = `/studies/${study.orthancId}`;

/** What rules may let people do that an administrator doesn't expect, each with the request that shows it (docs/platform.md, docs/proxy.md). */
const probes = {
  linkDeletes: { who: anonymousProfile, share: link('header'), method: 'DELETE', target: path },
  linkWritesMetadata: {
    who: anonymousProfile,
    share: link('header'),
    method: 'PUT',
    target: `${path}/metadata/castellan-shares`,
  },
  linkOverridesMethod: {
    who: anonymousProfile,
    share: link('argument'),
    method: 'GET',
    target: `${path}/metadata/castellan-shares?_method=put`,
  },
  auditLogOfDatabase: {
    who: limitedTo('view'),
    method: 'GET',
    target: '/plugins/postgresql/audit-logs',
  },
  globalLists: { who: limitedTo('view'), method: 'GET', target: '/changes' },
  linksToHiddenStudies: {
    who: limitedTo('share'),
    method: 'PUT',
    target: '/auth/tokens/stone-viewer-publication',
  },
  instantLinks: { who: limitedTo('view'), method: 'PUT', target: '/auth/tokens/viewer-instant-link' },
  patients: {
    who: limitedTo('view'),
    method: 'GET',
    target: `/patients/${patient.orthancId}/archive`,
  },
  sendsHiddenStudies: { who: limitedTo('send'), method: 'POST', target: '/modalities/x/store' },
  uploadWithoutSignIn: { who: anonymousProfile, method: 'POST', target: '/instances' },
  systemWithoutSignIn: { who: anonymousProfile, method: 'GET', target: '/system' },
  lookupWithoutSignIn: { who: anonymousProfile, method: 'POST', target: '/tools/lookup' },
} as const satisfies Record<string, Probe>;

/** The name of something that rules leave open. */
export type Hole = keyof typeof probes;

const isOpen = (rules: Rules, { who, share, method, target }: Probe): boolean =>
  decide(rules, who, accessRequest(method, target, method === 'POST' ? '{}' : undefined), lookup, share)
    .allowed;

const isHole = (name: string): name is Hole => Object.hasOwn(probes, name);

/** What these rules leave open, found by asking the model. A proxy may close it; the model knows nothing of that. */
export const holesIn = (rules: Rules): Hole[] =>
  Object.keys(probes).filter((name): name is Hole => isHole(name) && isOpen(rules, probes[name]));
