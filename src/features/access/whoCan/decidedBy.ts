import type { DecidingRoles } from '#access/explain/whoCan.ts';
import { ALL_LABELS } from '#access/roles/profile.ts';
import type { WhoCanMessages } from './whoCanMessages.ts';

const labelWords = ({ role, label }: NonNullable<DecidingRoles['label']>, t: WhoCanMessages): string =>
  label === ALL_LABELS ? t.allOf(role) : t.labelOf(role, label);

/** What one role gives for it: the permission and the label. */
export function givenByOne({ permission, label }: DecidingRoles, t: WhoCanMessages): string {
  if (!permission || !label) return t.openRule;
  return label.label === ALL_LABELS
    ? t.oneRoleAll(permission.permission)
    : t.oneRole(permission.permission, label.label);
}

/** Which roles decide, with the permission and the label of each. */
export function decidedBy(by: DecidingRoles, t: WhoCanMessages): string {
  const { permission, label } = by;
  if (!permission) return label ? labelWords(label, t) : t.openRule;
  if (!label) return t.permissionOf(permission.role, permission.permission);
  if (permission.role === label.role) return t.of(permission.role, givenByOne(by, t));
  return t.both(t.permissionOf(permission.role, permission.permission), labelWords(label, t));
}
