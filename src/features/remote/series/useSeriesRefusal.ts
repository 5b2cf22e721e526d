import { matchRoute } from '#access/plugin/routes.ts';
import type { Remote } from '#api/orthanc/remotes/remote.ts';
import { querySeriesPath } from '#api/orthanc/remotes/remoteSeries.ts';
import { accessMessages } from '#locales/shared/access.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { useProfile, useRules } from '#session/SessionContext.ts';
import { remoteMessages } from '#features/remote/remoteMessages.ts';

/** The rule that allows it, as it is written in the plugin's configuration and in config.json. */
const line = '["post", "^/queries/([a-f0-9-]+)/answers/([0-9]+)/query-series$", "all|q-r-remote-modalities"]';

/** Like any of Orthanc's own. */
const anId = '00000000-0000-0000-0000-000000000000';

/** Why the series of a remote's study can't be listed; `undefined` where they can. DICOMweb servers are asked by an allowed request. */
export function useSeriesRefusal(remote: Remote): string | undefined {
  const t = useMessages(remoteMessages);
  const access = useMessages(accessMessages);
  const rules = useRules();
  const { permissions } = useProfile();
  if (remote.kind === 'dicomWeb') return undefined;
  const rule = matchRoute(rules, { method: 'POST', path: querySeriesPath({ query: anId, index: 0 }) });
  if (!rule) return t.seriesRule(line);
  const { anyOf } = rule;
  if (anyOf.length === 0 || anyOf.some((permission) => permissions.includes(permission))) return undefined;
  return access.reason({ kind: 'permissionMissing', anyOf });
}
