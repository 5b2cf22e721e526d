import { useMediaQuery } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import type { RolesDocument } from '#access/roles/rolesDocument.ts';
import { permissionsInUseQuery } from '#api/authorization/permissions.ts';
import { ConflictDialog } from '#features/roles/edit/ConflictDialog.tsx';
import { SaveBar } from '#features/roles/edit/SaveBar.tsx';
import { SaveOutcome } from '#features/roles/edit/SaveOutcome.tsx';
import { Suggestion } from '#features/roles/edit/Suggestion.tsx';
import { useRolesEdit } from '#features/roles/edit/useRolesEdit.ts';
import { useSaveRoles } from '#features/roles/edit/useSaveRoles.ts';
import { togglePermission } from '#features/roles/matrix/cell.ts';
import { columnGroups } from '#features/roles/matrix/columns.ts';
import { RolesList } from '#features/roles/matrix/RolesList.tsx';
import { PermissionMatrix } from '#features/roles/matrix/PermissionMatrix.tsx';
import { RealmNotes } from '#features/roles/realm/RealmNotes.tsx';
import { PermissionPanel } from '#features/roles/role/PermissionPanel.tsx';
import { RolePanel } from '#features/roles/role/RolePanel.tsx';
import classes from '#features/roles/roles.module.css';
import { preloadReview, RolesDialog } from './RolesDialog.tsx';
import { NoRoles, RolesHead } from './RolesHead.tsx';
import { useRoleNames } from '#features/roles/useRoleNames.ts';
import { useRolesView } from './useRolesView.ts';

/** The matrix, what is open beside it, and the bar that saves. */
export function Roles({ held }: { held: RolesDocument }) {
  const editing = useRolesEdit(held);
  const { change, base, mine } = editing;
  const save = useSaveRoles();
  const outcome = save.data?.saved;
  const inUse = useQuery(permissionsInUseQuery).data;
  const groups = useMemo(() => columnGroups(mine, inUse ?? []), [mine, inUse]);
  const { names, filter, setFilter } = useRoleNames(mine);
  const { view, show } = useRolesView();
  const isNarrow = useMediaQuery('(max-width: 900px)', false, { getInitialValueInEffect: false });
  const toggle = useCallback(
    (role: string, permission: string) => change((mine) => togglePermission(mine, role, permission)),
    [change],
  );
  const openRole = (role: string): void => show({ kind: 'role', role });
  const close = (): void => show({ kind: 'matrix' });
  // A dialog is shown above the open role, and returns to it.
  const role = view.kind === 'role' || view.kind === 'dialog' ? view.role : undefined;
  const closeDialog = (): void => (role === undefined ? close() : openRole(role));
  const panel =
    role !== undefined ? (
      <RolePanel
        name={role}
        editing={editing}
        groups={groups}
        onClose={close}
        onCopy={() => show({ kind: 'dialog', dialog: 'copy', role })}
        onDelete={() => show({ kind: 'dialog', dialog: 'delete', role })}
      />
    ) : view.kind === 'permission' ? (
      <PermissionPanel permission={view.permission} document={mine} onClose={close} onOpenRole={openRole} />
    ) : null;
  const matrix =
    names.length === 0 ? (
      <NoRoles isFiltered={filter !== ''} onClear={() => setFilter('')} />
    ) : isNarrow ? (
      <RolesList base={base} mine={mine} names={names} onOpen={openRole} />
    ) : (
      <PermissionMatrix
        base={base}
        mine={mine}
        groups={groups}
        names={names}
        openRole={role}
        onToggle={toggle}
        onOpenRole={openRole}
        onOpenPermission={(permission) => show({ kind: 'permission', permission })}
      />
    );
  return (
    <div className={classes['page']}>
      <RolesHead held={held} filter={filter} onFilter={setFilter} onShow={show} save={save} />
      <Suggestion held={held} editing={editing} />
      {outcome ? <SaveOutcome saved={outcome} onClose={save.reset} /> : null}
      <div className={classes['beside']}>
        {panel && isNarrow ? null : matrix}
        {panel}
      </div>
      <RealmNotes mine={mine} />
      <SaveBar
        editing={editing}
        onReview={() => show({ kind: 'dialog', dialog: 'review', role })}
        onApproach={preloadReview}
      />
      {view.kind === 'dialog' ? (
        <RolesDialog
          dialog={view.dialog}
          role={view.role}
          editing={editing}
          save={save}
          onClose={closeDialog}
          onDeleted={close}
          onOpenRole={openRole}
        />
      ) : null}
      {outcome?.kind === 'conflict' ? (
        <ConflictDialog saved={outcome} onChosen={(edit) => save.mutate(edit)} onClose={save.reset} />
      ) : null}
    </div>
  );
}
