import { Checkbox } from '@mantine/core';
import { useMemo, useState } from 'react';
import { withRole, type RolesDocument } from '#access/roles/rolesDocument.ts';
import { effectMessages } from '#features/roles/effect/effectMessages.ts';
import { useSurroundings } from '#features/roles/effect/useSurroundings.ts';
import { Warnings } from '#features/roles/effect/Warnings.tsx';
import { isGrave, warningsOf } from '#features/roles/effect/warnings.ts';
import { RoleUsers } from '#features/roles/role/RoleUsers.tsx';
import { useMessages } from '#locales/LocaleContext.ts';
import { useKeycloakCan } from '#session/keycloakRights.ts';
import { ConfirmDialog } from '#ui/dialog/ConfirmDialog.tsx';
import { useFailureInDialog } from '#ui/dialog/useFailureInDialog.ts';
import { realmMessages } from './realmMessages.ts';
import { useDeleteRole } from './useRealmWrites.ts';

interface Props {
  role: string;
  /** What the server holds. */
  base: RolesDocument;
  onClose: () => void;
  onDeleted: () => void;
}

/** Deleting a role: who has it, what goes with it, then in both places. */
export function DeleteRoleDialog({ role, base, onClose, onDeleted }: Props) {
  const t = useMessages(realmMessages);
  const effect = useMessages(effectMessages);
  const can = useKeycloakCan();
  const without = useMemo(() => withRole(base, role, undefined), [base, role]);
  const around = useSurroundings(without, [role]);
  const grave = warningsOf(base, without, around).filter(isGrave);
  const [isUnderstood, setUnderstood] = useState(false);
  const { failure, tell } = useFailureInDialog();
  const remove = useDeleteRole(tell);
  const reason = can('editRealm') ?? (grave.length > 0 && !isUnderstood ? effect.understandFirst : undefined);
  return (
    <ConfirmDialog
      title={t.deleteTitle(role)}
      text={t.deleteText}
      confirmLabel={t.deleteConfirm}
      reason={reason}
      isPending={remove.isPending}
      failure={failure}
      onConfirm={() => remove.mutate(role, { onSuccess: onDeleted })}
      onClose={onClose}
    >
      <RoleUsers name={role} isDecisive />
      <Warnings warnings={grave} uncheckedUnion={undefined} />
      {grave.length > 0 ? (
        <Checkbox
          label={effect.understood}
          checked={isUnderstood}
          onChange={(event) => setUnderstood(event.currentTarget.checked)}
        />
      ) : null}
    </ConfirmDialog>
  );
}
