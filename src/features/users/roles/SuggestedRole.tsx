import { useQuery } from '@tanstack/react-query';
import { Suspense } from 'react';
import { isGivenByPeople, realmRolesQuery, type RealmRole } from '#api/keycloak/realmRoles.ts';
import type { User } from '#api/keycloak/users/users.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { preparedMessages } from '#locales/shared/prepared.ts';
import { useKeycloakCan } from '#session/keycloakRights.ts';
import { PreparedNotice } from '#widgets/prepared/PreparedNotice.tsx';
import { usePrepared } from '#widgets/prepared/usePrepared.ts';

type State =
  | { readonly kind: 'none' | 'looking' | 'already' | 'unsaved' }
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'noSuchRole' };

/** A role that the tab was opened with, to be given to this user. */
export interface RoleSuggestion {
  readonly role: string;
  readonly state: State;
  /** What to tick until the person chooses otherwise: the role, or nothing. */
  readonly toGive: readonly RealmRole[];
  /** It was saved, discarded or read. */
  readonly done: () => void;
}

const nothing: readonly RealmRole[] = [];
const noSuggestion: RoleSuggestion = {
  role: '',
  state: { kind: 'none' },
  toGive: nothing,
  done: () => undefined,
};

/** Compares a suggested role with what the user has and with what can be given. @param reason why nothing may be changed */
export function useSuggestedRole(
  user: User,
  held: readonly RealmRole[],
  reason: string | undefined,
): RoleSuggestion {
  const prepared = usePrepared('giveRole');
  const refused = useKeycloakCan()('readRoles');
  const roles = useQuery({ ...realmRolesQuery, enabled: prepared !== undefined && refused === undefined });
  if (prepared?.change.userId !== user.id) return noSuggestion;
  const { role } = prepared.change;
  const found = roles.data?.find(({ name }) => name === role && isGivenByPeople(name));
  const suggest = (state: State): RoleSuggestion => ({
    role,
    state,
    toGive: state.kind === 'unsaved' && found ? [found] : nothing,
    done: prepared.done,
  });
  if (held.some(({ name }) => name === role)) return suggest({ kind: 'already' });
  const why = reason ?? refused;
  if (why !== undefined) return suggest({ kind: 'refused', reason: why });
  if (!roles.data) return suggest({ kind: 'looking' });
  return suggest({ kind: found ? 'unsaved' : 'noSuchRole' });
}

/** Says where a ticked role comes from, or why it isn't ticked. */
export function SuggestedRole(props: { suggestion: RoleSuggestion; chosen: readonly RealmRole[] }) {
  const { kind } = props.suggestion.state;
  return kind === 'none' || kind === 'looking' ? null : (
    <Suspense fallback={null}>
      <Notice {...props} />
    </Suspense>
  );
}

function Notice({
  suggestion: { role, state, done },
  chosen,
}: {
  suggestion: RoleSuggestion;
  chosen: readonly RealmRole[];
}) {
  const t = useMessages(preparedMessages);
  // Unticked by hand: there is nothing to tell.
  if (state.kind === 'unsaved' && !chosen.some(({ name }) => name === role)) return null;
  const impossible = state.kind === 'noSuchRole' ? t.noSuchRole(role) : undefined;
  const refused = state.kind === 'refused' ? state.reason : impossible;
  return (
    <PreparedNotice instead={state.kind === 'already' ? t.already : refused} onClose={done}>
      {t.suggested.giveRole(role)}
    </PreparedNotice>
  );
}
