import type { Action } from '#access/can.ts';
import type { Answer } from '#access/explain/answer.ts';
import type { Rejection } from '#access/explain/who.ts';
import type { FindRefusal, Refusal } from '#access/plugin/reason.ts';
import type { Speaker, Unaccepted } from '#features/access/facts/subject.ts';
import { lister } from '#locales/format.ts';

const or = lister('en', 'disjunction');
const and = lister('en');

/** Whom a sentence speaks of, what they want to do, and what the server made of who they are. */
export interface Told {
  readonly speaker: Speaker;
  readonly name: string;
  readonly roles: readonly string[];
  readonly does: string;
  readonly rejection?: Rejection | Unaccepted | undefined;
}

/** What is done to the one study that is asked about. Other actions are worded as everywhere (`rights`). */
const toStudy: Partial<Record<Action, string>> = {
  search: 'find this study',
  view: 'see this study',
  open: 'open this study in a viewer',
  download: 'download this study',
  share: 'create a share link to this study',
  recordShare: 'record share links of this study',
  editLabels: 'edit the labels of this study',
  modify: 'modify this study',
  anonymize: 'create an anonymized copy of this study',
  delete: 'delete this study',
  send: 'send this study to another system',
};

const rejections: Readonly<Record<Rejection | Unaccepted, string>> = {
  accountDisabled: 'the account is disabled, so the server treats its requests as anonymous',
  keyNotUnique: 'several users have this key, so the server rejects it for all of them',
  keyUnknown: 'the server doesn’t recognize this key',
  linkInvalid: 'this server didn’t sign the link',
  linkClosed: 'the link was revoked or has ended, or the server has no record of it',
};

const finds: Readonly<Record<FindRefusal, string>> = {
  labelsAndConstraintTogether: 'the search has labels without a constraint, or a constraint without labels',
  allWithForeignLabel: 'the search asks for a label that they don’t all have access to',
  anyWithoutOwnLabel: 'the search asks only for labels without access to any of them',
  noneWithLabels: 'the search excludes labels, which needs access to all labels',
  patientLevel: 'searching for patients needs access to all labels',
  noParentStudy: 'searching for series or images without a study needs access to all labels',
  studyNotUnique: 'the search doesn’t name one study that exists',
  labelsNotChecked: 'this server doesn’t check labels of studies, so searches need access to all labels',
  studyNotVisible: 'the search names a study without a label that access is granted to',
  noLabelsAndNoShare: 'there is access to no label, and no share link in the request',
  shareDoesNotCover: 'the share link doesn’t include the study searched for',
};

function who({ speaker, name, roles }: Told): string {
  switch (speaker) {
    case 'you':
      return 'You';
    case 'user':
      return name;
    case 'roles':
      return roles.length === 1
        ? `Someone with only the role ${and(roles)}`
        : `Someone with the roles ${and(roles)}`;
    case 'key':
      return name ? `A program with the API key of ${name}` : 'A program with this API key';
    case 'link':
      return 'Anyone who has this share link';
    case 'nobody':
      return 'Someone who isn’t signed in';
  }
}

/** What is missing, as said of many roles, of one, and of a request without any. */
type Lack = readonly [includes: string, include: string, have: string];

const permission = (names: string): Lack => [
  `includes the ${names} permission`,
  `include the ${names} permission`,
  `have the ${names} permission`,
];

const accessTo = (labels: string): Lack => [
  `grants access to ${labels}`,
  `grant access to ${labels}`,
  `have access to ${labels}`,
];

function lacks({ speaker, roles }: Told, [includes, include, have]: Lack): string {
  switch (speaker) {
    case 'you':
      return `none of your roles ${includes}`;
    case 'user':
      return `none of their roles ${includes}`;
    case 'roles':
      return roles.length === 1 ? `this role doesn’t ${include}` : `none of these roles ${includes}`;
    case 'key':
      return `none of the roles of its owner ${includes}`;
    case 'link':
      return `a share link alone doesn’t ${have}`;
    case 'nobody':
      return `requests without a sign-in don’t ${have}`;
  }
}

const quoted = (names: readonly string[]): string => {
  const less = names.length > 1 ? names.filter((name) => name !== 'all') : names;
  return or(less.map((name) => `“${name}”`));
};

function why(told: Told, refusal: Refusal): string {
  switch (refusal.kind) {
    case 'permissionMissing':
      return lacks(told, permission(quoted(refusal.anyOf)));
    case 'noRoute':
      return 'this server has no rule that allows the request to anyone';
    case 'noLabels':
      return lacks(told, accessTo('any label'));
    case 'labelMissing':
      return refusal.anyOf.length > 0
        ? lacks(told, accessTo(`a label of the study (${and(refusal.anyOf)})`))
        : 'the study has no label, and only people with access to all labels can see it';
    case 'systemLabelsChecked':
      return 'this server checks labels where no study is named, which needs access to all labels';
    case 'listRefused':
      return 'a list of everything needs access to all labels';
    case 'onlyWithAllLabels':
      return 'the response isn’t limited to labels, so the console needs access to all labels for it';
    case 'unknownResource':
      return 'there is nothing with this ID on the server';
    case 'shareDoesNotOpen':
      return refusal.why === 'expired'
        ? 'the link has expired'
        : refusal.why === 'noTimeZone'
          ? 'the expiration of the link has no time zone, so the server rejects the link'
          : 'the link was made for something else';
    case 'findRefused':
      return finds[refusal.rule];
    case 'userIdMissing':
      return 'the audit log is on, and this request has no user to name in it';
  }
}

function sentence(told: Told, answer: Answer): string {
  const reason = told.rejection && rejections[told.rejection];
  const can = `${who(told)} can ${told.does}`;
  const cannot = `${who(told)} can’t ${told.does}`;
  switch (answer.kind) {
    case 'allowed':
      return reason ? `${can}, as anyone can without signing in: ${reason}.` : `${can}.`;
    case 'refused':
      return `${cannot}: ${reason ?? why(told, answer.refusal)}.`;
    case 'notOffered':
      return `${cannot} in the console: ${why(told, answer.refusal)}. The server itself would allow it.`;
    case 'leftOut':
      return `${cannot}: the search is limited to studies labeled ${or(answer.labels)}.`;
  }
}

/** English: what somebody can do, or why not, in one sentence. */
export const messages = { toStudy, theRequest: 'send this request', sentence };
