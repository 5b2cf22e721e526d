import type { LabeledResource } from '#access/plugin/request.ts';
import type { SharePayload } from '#access/plugin/shareToken.ts';
import { effectOfRoleGiven, effectsOnRoles, type Effect } from '#access/roles/effects.ts';
import { accessChange } from '#access/roles/labelsInRoles.ts';
import { uniteRoles } from '#access/roles/profile.ts';
import { applyChanges, type RolesChange } from '#access/roles/rolesDiff.ts';
import type { RolesDocument } from '#access/roles/rolesDocument.ts';
import { withStudyLabel } from './facts.ts';
import type { Question } from './question.ts';
import { rolesOf, type AccessWorld, type RoleHolder, type Who } from './who.ts';

/** A change that can be opened in its editor, filled in; none is made by the explainer. */
export type PreparedChange =
  | { readonly kind: 'editRoles'; readonly changes: readonly RolesChange[] }
  | { readonly kind: 'labelStudy'; readonly studyId: string; readonly label: string }
  | { readonly kind: 'giveRole'; readonly userId: string; readonly role: string }
  | { readonly kind: 'enableAccount'; readonly userId: string }
  | { readonly kind: 'replaceKey'; readonly userId: string }
  | { readonly kind: 'createLink'; readonly studyId: string };

/** What a change does besides: to which roles and so to whom, or to the person. How many studies these labels are, the server counts. */
export type ChangeEffect =
  | { readonly kind: 'roles'; readonly roles: ReadonlyMap<string, Effect> }
  | { readonly kind: 'study'; readonly rolesThatGain: readonly string[] }
  | { readonly kind: 'person'; readonly gains: Effect }
  | { readonly kind: 'signsIn' }
  | { readonly kind: 'newLink' };

/** A question and the world that it is asked in. */
export interface Situation {
  readonly world: AccessWorld;
  readonly question: Question;
}

/** The user whom a change of an account is about: the user, or the owner of the key. */
export const holderOf = (who: Who): RoleHolder | undefined =>
  who.kind === 'user' ? who.user : who.kind === 'apiKey' ? who.owner : undefined;

const withHolder = (who: Who, change: (holder: RoleHolder) => RoleHolder): Who => {
  if (who.kind === 'user') return { ...who, user: change(who.user) };
  return who.kind === 'apiKey' ? { ...who, owner: change(who.owner) } : who;
};

const linkTo = (study: LabeledResource | undefined): SharePayload => ({
  type: 'stone-viewer-publication',
  resources: study ? [{ level: 'study', orthancId: study.orthancId, dicomUid: study.dicomUid }] : [],
});

const whoAfter = ({ who, study }: Question, change: PreparedChange): Who => {
  switch (change.kind) {
    case 'giveRole':
      return withHolder(who, (holder) => ({ ...holder, roles: [...holder.roles, change.role] }));
    case 'enableAccount':
      return withHolder(who, (holder) => ({ ...holder, enabled: true }));
    case 'replaceKey':
      return who.kind === 'apiKey' ? { ...who, unique: true } : who;
    case 'createLink':
      return who.kind === 'shareLink'
        ? { ...who, share: { via: who.share.via, payload: linkTo(study) } }
        : who;
    case 'editRoles':
    case 'labelStudy':
      return who;
  }
};

/** A profile that the server answered, once its roles give more: it keeps what it has, wherever that came from. */
const withProfileOf = (who: Who, roles: RolesDocument | undefined): Who => {
  if (who.kind !== 'profile' || !roles) return who;
  const given = uniteRoles(who.roles, roles);
  const permissions = [...new Set([...who.profile.permissions, ...given.permissions])];
  const authorizedLabels = [...new Set([...who.profile.authorizedLabels, ...given.authorizedLabels])];
  return { ...who, profile: { ...who.profile, permissions, authorizedLabels } };
};

const labeled = (
  study: LabeledResource | undefined,
  studyId: string,
  label: string,
): LabeledResource | undefined =>
  study?.orthancId === studyId && !study.labels.includes(label)
    ? { ...study, labels: [...study.labels, label] }
    : study;

/** The situation after a change was made, to be asked again. */
export const afterChange = ({ world, question }: Situation, change: PreparedChange): Situation => {
  const who = whoAfter(question, change);
  if (change.kind === 'editRoles') {
    const roles = world.roles && applyChanges(world.roles, change.changes);
    return { world: { ...world, roles }, question: { ...question, who: withProfileOf(who, roles) } };
  }
  if (change.kind === 'labelStudy') {
    const { studyId, label } = change;
    return {
      world: { ...world, lookup: withStudyLabel(world.lookup, studyId, label) },
      question: { ...question, study: labeled(question.study, studyId, label) },
    };
  }
  return { world, question: { ...question, who } };
};

const labelsOfStudy = ({ world, question }: Situation, studyId: string): readonly string[] =>
  world.lookup({ level: 'study', orthancId: studyId })?.at(-1)?.labels ?? question.study?.labels ?? [];

/** What a change does besides, found before it is made. */
export const effectOf = (situation: Situation, change: PreparedChange): ChangeEffect => {
  const document = situation.world.roles ?? { roles: new Map(), availableLabels: [] };
  switch (change.kind) {
    case 'editRoles':
      return { kind: 'roles', roles: effectsOnRoles(document, applyChanges(document, change.changes)) };
    case 'labelStudy': {
      const before = labelsOfStudy(situation, change.studyId);
      const { gain } = accessChange(document, before, [...before, change.label]);
      return { kind: 'study', rolesThatGain: gain };
    }
    case 'giveRole': {
      const held = rolesOf(situation.question.who);
      return { kind: 'person', gains: effectOfRoleGiven(held, change.role, document) };
    }
    case 'enableAccount':
    case 'replaceKey':
      return { kind: 'signsIn' };
    case 'createLink':
      return { kind: 'newLink' };
  }
};
