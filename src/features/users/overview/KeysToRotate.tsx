import { useQuery } from '@tanstack/react-query';
import { allMarkedQuery } from '#api/keycloak/users/keyHolders.ts';
import { findKeyIssues, type KeyIssue } from '#api/keycloak/users/apiKeys.ts';
import { inTurn } from '#api/overview/inTurn.ts';
import { paths } from '#lib/paths.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { overviewMessages } from '#locales/shared/overview.ts';
import { useKeycloakCan } from '#session/keycloakRights.ts';
import { OverviewNumber } from '#widgets/overview/OverviewNumber.tsx';
import { partOf } from '#widgets/overview/part.ts';

/** Issues that another key ends. A disabled owner's key is to be revoked, and an unmarked one to be marked. */
const needsAnotherKey: ReadonlySet<KeyIssue> = new Set(['weak', 'duplicate', 'space']);

/** On the overview: the API keys that should be replaced, of those that are marked. */
export function KeysToRotate() {
  const t = useMessages(overviewMessages).keys;
  const missing = useKeycloakCan()('readUsers');
  const marked = useQuery({ ...inTurn(allMarkedQuery), enabled: missing === undefined });
  const count = (): number =>
    findKeyIssues(marked.data ?? []).filter(({ issues }) =>
      issues.some((issue) => needsAnotherKey.has(issue)),
    ).length;
  return (
    <OverviewNumber
      label={t.label}
      hint={t.hint}
      to={paths.apiKeys()}
      part={missing === undefined ? partOf([marked], count) : { is: 'missing', reason: missing }}
    />
  );
}
