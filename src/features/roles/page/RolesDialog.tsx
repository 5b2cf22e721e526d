import { lazyPart } from '#ui/lazyPart.tsx';
import { Suspense } from 'react';
import { rolesDrafts } from '#features/roles/edit/rolesDraft.ts';
import type { RolesEditing } from '#features/roles/edit/useRolesEdit.ts';
import type { SaveRoles } from '#features/roles/edit/useSaveRoles.ts';
import type { Dialog } from './useRolesView.ts';

const ReviewDialog = lazyPart(
  async () => (await import('#features/roles/effect/ReviewDialog.tsx')).ReviewDialog,
);
/** Begins to load the review of changes. */
export const preloadReview = (): void => ReviewDialog.preload();

const ImportDialog = lazyPart(
  async () => (await import('#features/roles/file/ImportDialog.tsx')).ImportDialog,
);
const NewRoleDialog = lazyPart(
  async () => (await import('#features/roles/realm/NewRoleDialog.tsx')).NewRoleDialog,
);
const DeleteRoleDialog = lazyPart(
  async () => (await import('#features/roles/realm/DeleteRoleDialog.tsx')).DeleteRoleDialog,
);

interface Props {
  dialog: Dialog;
  /** The role that is copied or deleted. */
  role: string | undefined;
  editing: RolesEditing;
  save: SaveRoles;
  onClose: () => void;
  onDeleted: () => void;
  onOpenRole: (role: string) => void;
}

/** The dialog that the address names, loaded with its first use. */
export function RolesDialog(props: Props) {
  return <Suspense fallback={null}>{pick(props)}</Suspense>;
}

function pick({ dialog, role, editing, save, onClose, onDeleted, onOpenRole }: Props) {
  switch (dialog) {
    case 'review':
      return <ReviewDialog editing={editing} save={save} onClose={onClose} />;
    case 'new':
    case 'copy':
      return <NewRoleDialog mine={editing.mine} copied={role} onClose={onClose} onMade={onOpenRole} />;
    case 'delete':
      return role === undefined ? null : (
        <DeleteRoleDialog
          role={role}
          base={editing.base}
          onClose={onClose}
          onDeleted={() => {
            rolesDrafts.forgetRole(role);
            onDeleted();
          }}
        />
      );
    case 'import':
      return <ImportDialog editing={editing} onClose={onClose} />;
  }
}
