import { ALL_LABELS, sees } from '#access/roles/profile.ts';
import type { RolesDocument } from '#access/roles/rolesDocument.ts';

/** A role that opens a study, and by which of its labels; `undefined`: it sees every study. */
export interface SeeingRole {
  role: string;
  labels: readonly string[] | undefined;
}

/** The roles whose holders can see a study with these labels. A user's roles add up, so one role's labels work with another role's permissions. */
export function rolesThatSee(document: RolesDocument, labels: readonly string[]): SeeingRole[] {
  return [...document.roles].flatMap(([role, { permissions, authorizedLabels }]) => {
    const mayLook = permissions.includes('view') || permissions.includes('all');
    if (!mayLook || !sees({ name: '', permissions, authorizedLabels }, labels)) return [];
    const all = authorizedLabels.includes(ALL_LABELS);
    return [{ role, labels: all ? undefined : labels.filter((label) => authorizedLabels.includes(label)) }];
  });
}
