import { accessChange, rolesGranting } from '#access/roles/labelsInRoles.ts';
import { sees, type Profile } from '#access/roles/profile.ts';
import type { RolesDocument } from '#access/roles/rolesDocument.ts';
import {
  applyChanges,
  changesFor,
  type LabeledStudy,
  type LabelWish,
} from '#features/labels/run/labelChanges.ts';

/** How many studies the holders of one role gain and lose through an edit of labels. */
export interface RoleAccessChange {
  role: string;
  gains: number;
  loses: number;
}

const labelsAfter = (study: LabeledStudy, wish: LabelWish): readonly string[] =>
  applyChanges(study.labels, changesFor([study], wish));

/** Studies with the same labels are looked at once: thousands of studies have a few sets of labels among them. */
function alike(studies: readonly LabeledStudy[]): [study: LabeledStudy, count: number][] {
  const groups = Map.groupBy(studies, ({ labels }) => labels.toSorted().join(' '));
  return [...groups.values()].flatMap((group) => (group[0] ? [[group[0], group.length]] : []));
}

/** Which roles gain or lose access to how many of the studies. Roles without a difference are left out. */
export function accessChanges(
  document: RolesDocument,
  studies: readonly LabeledStudy[],
  wish: LabelWish,
): RoleAccessChange[] {
  const byRole = new Map<string, RoleAccessChange>();
  const of = (role: string): RoleAccessChange => byRole.get(role) ?? { role, gains: 0, loses: 0 };
  for (const [study, count] of alike(studies)) {
    const { gain, lose } = accessChange(document, study.labels, labelsAfter(study, wish));
    for (const role of gain) byRole.set(role, { ...of(role), gains: of(role).gains + count });
    for (const role of lose) byRole.set(role, { ...of(role), loses: of(role).loses + count });
  }
  return [...byRole.values()].toSorted((a, b) => a.role.localeCompare(b.role));
}

/** How many of the studies the signed-in user would no longer see: they couldn't undo that. */
export function lostToEditor(profile: Profile, studies: readonly LabeledStudy[], wish: LabelWish): number {
  return studies.filter((study) => sees(profile, study.labels) && !sees(profile, labelsAfter(study, wish)))
    .length;
}

/** Labels to be added to which no role grants access: they let no one see more. */
export function grantedByNoRole(document: RolesDocument, labels: Iterable<string>): string[] {
  return [...labels].filter((label) => rolesGranting(document, label).byName.length === 0);
}
