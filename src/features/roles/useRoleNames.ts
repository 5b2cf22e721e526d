import { useDeferredValue, useMemo, useState } from 'react';
import type { RolesDocument } from '#access/roles/rolesDocument.ts';

/** The names of the roles that a filter leaves, in alphabetical order: by name, by a permission or by a label of theirs. */
export function roleNames(document: RolesDocument, filter: string): readonly string[] {
  const wanted = filter.trim().toLowerCase();
  const matches = (text: string): boolean => text.toLowerCase().includes(wanted);
  return [...document.roles]
    .filter(
      ([name, role]) =>
        wanted === '' ||
        matches(name) ||
        role.permissions.some(matches) ||
        role.authorizedLabels.some(matches),
    )
    .map(([name]) => name)
    .sort((a, b) => a.localeCompare(b));
}

/** The roles to show. While one edits, the list stays as it is unless roles come or go: a row must not leave under the hand. */
export function useRoleNames(document: RolesDocument) {
  const [filter, setFilter] = useState('');
  const wanted = useDeferredValue(filter);
  const every = [...document.roles.keys()].join('\n');
  // oxlint-disable-next-line react/exhaustive-deps -- the names alone: a change of rights must not filter anew
  const names = useMemo(() => roleNames(document, wanted), [every, wanted]);
  return { names, filter, setFilter };
}
