import { useSearchParams } from 'react-router';
import * as z from 'zod/mini';
import { choiceParam, nameParam, searchParams } from '#lib/searchParams.ts';

/** What is open on the roles screen beside the matrix. */
export type RolesView =
  | { readonly kind: 'matrix' }
  | { readonly kind: 'role'; readonly role: string }
  | { readonly kind: 'permission'; readonly permission: string }
  | { readonly kind: 'dialog'; readonly dialog: Dialog; readonly role: string | undefined };

const dialogs = ['review', 'import', 'new', 'copy', 'delete'] as const;

/** A dialog of the roles screen, by its word in the address. */
export type Dialog = (typeof dialogs)[number];

const address = searchParams(
  z.object({ show: choiceParam(['', ...dialogs], ''), permission: nameParam, role: nameParam }),
);

/** Reads what is open from the address. */
export function readView(params: URLSearchParams): RolesView {
  const { role, show, permission } = address.read(params);
  if (show) return { kind: 'dialog', dialog: show, role };
  if (role !== undefined) return { kind: 'role', role };
  return permission === undefined ? { kind: 'matrix' } : { kind: 'permission', permission };
}

/** The address for what is open. */
export function writeView(view: RolesView): URLSearchParams {
  return address.write({
    show: view.kind === 'dialog' ? view.dialog : '',
    permission: view.kind === 'permission' ? view.permission : undefined,
    role: view.kind === 'dialog' || view.kind === 'role' ? view.role : undefined,
  });
}

/** What is open on the roles screen, kept in the address. */
export function useRolesView() {
  const [params, setParams] = useSearchParams();
  return {
    view: readView(params),
    show: (view: RolesView): void => setParams(writeView(view), { preventScrollReset: true }),
  };
}
