import { shareListMessages } from '#features/shares/shareMessages.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { useSessionState } from '#session/SessionContext.ts';

interface Props {
  /** Keycloak's id of who made the link. */
  id: string;
  /** The names of people that this person may look up. */
  names: ReadonlyMap<string, string>;
}

/** Who created a link: you, a user by name, or another user with their ID. */
export function Maker({ id, names }: Props) {
  const t = useMessages(shareListMessages);
  const { userId } = useSessionState().person;
  if (id === userId) return t.you;
  const name = names.get(id);
  return name === undefined ? <span title={id}>{t.anotherUser}</span> : <bdi title={id}>{name}</bdi>;
}
