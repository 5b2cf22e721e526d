import { Suspense } from 'react';
import type { RolesChange } from '#access/roles/rolesDiff.ts';
import type { RolesDocument } from '#access/roles/rolesDocument.ts';
import { rolesMessages } from '#features/roles/rolesMessages.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { preparedMessages } from '#locales/shared/prepared.ts';
import { useStore } from '#ui/useStore.ts';
import { PreparedNotice } from '#widgets/prepared/PreparedNotice.tsx';
import { useTakePrepared } from '#widgets/prepared/usePrepared.ts';
import { rolesDrafts } from './rolesDraft.ts';
import { suggestionState } from './suggestion.ts';
import type { RolesEditing } from './useRolesEdit.ts';

/** Suggested changes that are named in the notice; the review lists all. */
const maxNamed = 3;

interface Props {
  held: RolesDocument;
  editing: RolesEditing;
}

/** Puts changes that the page was opened with into the edit, and says where they come from until they are saved or discarded. */
export function Suggestion({ held, editing }: Props) {
  useTakePrepared('editRoles', ({ changes }) => rolesDrafts.suggest(changes, held));
  const { suggested } = useStore(rolesDrafts);
  return suggested ? (
    <Suspense fallback={null}>
      <Suggested changes={suggested} editing={editing} />
    </Suspense>
  ) : null;
}

function Suggested({ changes, editing }: { changes: readonly RolesChange[]; editing: RolesEditing }) {
  const t = useMessages(preparedMessages);
  const roles = useMessages(rolesMessages);
  const state = suggestionState(editing.base, editing.mine, changes);
  if (state.kind === 'withdrawn') return null;
  const impossible = state.kind === 'rolesGone' ? t.rolesGone(state.roles) : undefined;
  const instead = state.kind === 'already' ? t.already : impossible;
  const named = changes.slice(0, maxNamed).map((change) => roles.change(change));
  return (
    <PreparedNotice instead={instead} onClose={rolesDrafts.forgetSuggestion}>
      {t.suggested.editRoles} {named.join('; ')}
      {changes.length > maxNamed ? '; …' : '.'}
    </PreparedNotice>
  );
}
