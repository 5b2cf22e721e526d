import { useQuery, useQueryClient } from '@tanstack/react-query';
import { auditLogStateQuery } from '#api/authorization/auditLog.ts';
import { eventsConfigQuery } from '#api/keycloak/events.ts';
import {
  recordedStudiesQuery,
  shareRecordsMetadata,
  shareRecordsOfStudyQuery,
} from '#api/orthanc/shares/shareRecords.ts';
import { isNotVisible } from '#api/orthanc/studies/studyName.ts';
import type { System } from '#api/orthanc/system.ts';
import { toldInPlace } from '#api/toldInPlace.ts';
import type { SourceName } from '#features/activity/entries/activity.ts';
import { useKeycloakCan } from '#session/keycloakRights.ts';
import { useSystem } from '#session/SessionContext.ts';
import { useCan } from '#session/useCan.ts';
import type { SourceAccess } from './activitySources.ts';

/** Whether a source can be read: `denied` for want of a right, in words; `off`: the server keeps nothing. */
export type SourceState =
  | { kind: 'on' }
  | { kind: 'asking' }
  | { kind: 'off' }
  | { kind: 'denied'; reason: string }
  | { kind: 'failed'; error: unknown; retry: () => void };

/** The three sources that can be off. Share records are only told where they are. */
export type AskedSource = Exclude<SourceName, 'shareRecords'>;

/** All of them, in the order in which the page names them. */
export const askedSources: readonly AskedSource[] = ['auditLog', 'signIns', 'adminEvents'];

interface Asked {
  reason: string | undefined;
  isPending: boolean;
  error: unknown;
  isOn: boolean;
  retry: () => void;
}

function stateOf({ reason, isPending, error, isOn, retry }: Asked): SourceState {
  if (reason !== undefined) return { kind: 'denied', reason };
  if (isPending) return { kind: 'asking' };
  if (error) return { kind: 'failed', error, retry };
  return { kind: isOn ? 'on' : 'off' };
}

/** Reads share records: those of a study with one request, all with some, where the server can find them. */
function useShareRecords(): SourceAccess['shareRecords'] {
  const client = useQueryClient();
  const { UserMetadata, Capabilities }: System = useSystem();
  const mayRead = useCan()('search') === undefined;
  if (!mayRead || !(shareRecordsMetadata in UserMetadata)) return undefined;
  return async (studyIds) => {
    const [only] = studyIds ?? [];
    if (only !== undefined && studyIds?.length === 1) {
      try {
        const { records } = await client.fetchQuery({
          ...shareRecordsOfStudyQuery(only),
          meta: toldInPlace,
        });
        return [{ studyId: only, records }];
      } catch (error) {
        // Share records go with their study, while the log still tells of one that was deleted.
        if (isNotVisible(error)) return [];
        throw error;
      }
    }
    if (!Capabilities.HasExtendedFind) return [];
    const { studies } = await client.fetchQuery({ ...recordedStudiesQuery, meta: toldInPlace });
    return studies.map(({ study, records }) => ({ studyId: study.id, records }));
  };
}

/** What can be read of each source, and how the page says what can't. */
export function useSourceStates(): {
  states: Readonly<Record<AskedSource, SourceState>>;
  /** Why none of the three can be read, where each of them needs a right that this person hasn't. */
  noneReadable: readonly string[] | undefined;
  /** Once every source has said whether it is on. */
  access: SourceAccess | undefined;
} {
  const noLog = useCan()('readAuditLogs');
  const noEvents = useKeycloakCan()('readEvents');
  const log = useQuery({ ...auditLogStateQuery, enabled: noLog === undefined, meta: toldInPlace });
  const config = useQuery({ ...eventsConfigQuery, enabled: noEvents === undefined, meta: toldInPlace });
  const shareRecords = useShareRecords();
  const events = {
    reason: noEvents,
    isPending: config.isPending,
    error: config.error,
    retry: () => void config.refetch(),
  };
  const states: Record<AskedSource, SourceState> = {
    auditLog: stateOf({
      reason: noLog,
      isPending: log.isPending,
      error: log.error,
      isOn: log.data === 'on',
      retry: () => void log.refetch(),
    }),
    signIns: stateOf({ ...events, isOn: config.data?.keepsSignIns ?? false }),
    adminEvents: stateOf({ ...events, isOn: config.data?.keepsAdminEvents ?? false }),
  };
  const reasons = Object.values(states).flatMap((state) => (state.kind === 'denied' ? [state.reason] : []));
  const isAsking = Object.values(states).some(({ kind }) => kind === 'asking');
  return {
    states,
    noneReadable: reasons.length === askedSources.length ? [...new Set(reasons)] : undefined,
    access: isAsking
      ? undefined
      : {
          ...(states.auditLog.kind === 'on' ? { auditLog: true } : {}),
          ...(states.signIns.kind === 'on' ? { signIns: { keptTypes: config.data?.keptTypes ?? [] } } : {}),
          ...(states.adminEvents.kind === 'on' ? { adminEvents: true } : {}),
          ...(shareRecords ? { shareRecords } : {}),
        },
  };
}
