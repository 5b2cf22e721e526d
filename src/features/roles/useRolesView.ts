import { useSearchParams } from 'react-router';

/** What is open on the roles screen beside the matrix. */
export type RolesView =
  | { readonly kind: 'matrix' }
  | { readonly kind: 'role'; readonly role: string }
  | { readonly kind: 'permission'; readonly permission: string }
  | { readonly kind: 'dialog'; readonly dialog: Dialog; readonly role: string | undefined };

const dialogs = ['review', 'import', 'new', 'copy', 'delete'] as const;

/** A dialog of the roles screen, by its word in the address. */
export type Dialog = (typeof dialogs)[number];

/** Reads what is open from the address. */
export function readView(params: URLSearchParams): RolesView {
  const role = params.get('role') ?? undefined;
  const dialog = dialogs.find((one) => one === params.get('show'));
  const permission = params.get('permission');
  if (dialog) return { kind: 'dialog', dialog, role };
  if (role !== undefined) return { kind: 'role', role };
  return permission === null ? { kind: 'matrix' } : { kind: 'permission', permission };
}

/** The address for what is open. */
export function writeView(view: RolesView): URLSearchParams {
  const params = new URLSearchParams();
  if (view.kind === 'dialog') params.set('show', view.dialog);
  if (view.kind === 'permission') params.set('permission', view.permission);
  if ((view.kind === 'dialog' || view.kind === 'role') && view.role !== undefined)
    params.set('role', view.role);
  return params;
}

/** What is open on the roles screen, kept in the address. */
export function useRolesView() {
  const [params, setParams] = useSearchParams();
  return {
    view: readView(params),
    show: (view: RolesView): void => setParams(writeView(view), { preventScrollReset: true }),
  };
}
