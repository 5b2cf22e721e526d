import type { ResourceRef } from './request.ts';
import type { RouteRule } from './rules.ts';

/** Why a `find`, a count or a DICOMweb search was refused after the route had been let through. */
export type FindRefusal =
  | 'labelsAndConstraintTogether'
  | 'allWithForeignLabel'
  | 'anyWithoutOwnLabel'
  | 'noneWithLabels'
  | 'patientLevel'
  | 'noParentStudy'
  | 'studyNotUnique'
  | 'labelsNotChecked'
  | 'studyNotVisible'
  | 'noLabelsAndNoShare'
  | 'shareDoesNotCover';

/** What the plugin did to the labels of a find body. */
export type FindRewrite = 'ownLabels' | 'intersection' | 'asSent' | 'studiesOfShare';

/** A step that speaks for the request, or only tells what was looked at. */
export type Grant =
  | { readonly kind: 'openToAll'; readonly prefix: string }
  | { readonly kind: 'routeMatched'; readonly rule: RouteRule }
  | { readonly kind: 'permissionHeld'; readonly permission: string }
  | { readonly kind: 'noPermissionNeeded' }
  | { readonly kind: 'seesAllLabels' }
  | { readonly kind: 'labelShared'; readonly resource: ResourceRef; readonly labels: readonly string[] }
  | { readonly kind: 'labelsNotAsked' }
  | { readonly kind: 'shareOpens'; readonly resources: readonly ResourceRef[] }
  | { readonly kind: 'searchOpenToAll' }
  | { readonly kind: 'findRewritten'; readonly how: FindRewrite; readonly labels: readonly string[] }
  | { readonly kind: 'bodyNotUnderstood' }
  | { readonly kind: 'unknownInBody'; readonly resource: ResourceRef };

/** A step that refuses the request. Each holds what would have done, so that a person can be told. */
export type Refusal =
  | { readonly kind: 'noRoute' }
  | { readonly kind: 'permissionMissing'; readonly anyOf: readonly string[] }
  | { readonly kind: 'noLabels' }
  | {
      readonly kind: 'labelMissing';
      readonly resource?: ResourceRef | undefined;
      /** Labels of the study: any of these would do. Empty: only a profile with all labels sees it. */
      readonly anyOf: readonly string[];
      readonly held: readonly string[];
    }
  | { readonly kind: 'systemLabelsChecked' }
  | { readonly kind: 'listRefused' }
  | { readonly kind: 'onlyWithAllLabels' }
  | { readonly kind: 'unknownResource'; readonly resource: ResourceRef }
  | { readonly kind: 'shareDoesNotOpen'; readonly why: 'expired' | 'noTimeZone' | 'otherResource' }
  | { readonly kind: 'findRefused'; readonly rule: FindRefusal }
  | { readonly kind: 'userIdMissing' };

/** One step of a decision. The catalog turns it into words; `Refusal` alone is what a disabled button shows. */
export type Reason = Grant | Refusal;

const refusals: Record<Refusal['kind'], true> = {
  noRoute: true,
  permissionMissing: true,
  noLabels: true,
  labelMissing: true,
  systemLabelsChecked: true,
  listRefused: true,
  onlyWithAllLabels: true,
  unknownResource: true,
  shareDoesNotOpen: true,
  findRefused: true,
  userIdMissing: true,
};

/** Whether a reason refuses. */
export const isRefusal = (reason: Reason): reason is Refusal => Object.hasOwn(refusals, reason.kind);
