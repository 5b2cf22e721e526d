import { shareRecordsMetadata } from '#api/orthanc/shares/shareRecords.ts';
import type { ShareLinkMode } from '#api/orthanc/shares/shareLinkMode.ts';
import type { System } from '#api/orthanc/system.ts';
import { useSystem } from '#session/SessionContext.ts';
import { useCan } from '#session/useCan.ts';

/**
 * Where share links are recorded: on the server (`metadata`: declared in Orthanc, `permission`: the plugin lets those who share write it), or, where one
 * of the two settings is missing, on this device only.
 */
export interface RecordStorage {
  onServer: boolean;
  /** Orthanc knows the metadata. */
  isDeclared: boolean;
  /** The plugin lets this person write it, as far as config.json tells. */
  isPermitted: boolean;
  /** Orthanc can find the studies that have it. */
  isFound: boolean;
}

/** Whether this Orthanc can find the studies that have share records. */
export const findsRecords = ({ UserMetadata, Capabilities }: System): boolean =>
  shareRecordsMetadata in UserMetadata && Capabilities.HasExtendedFind;

/** Where share links are recorded for this server. */
export function useRecordStorage(): RecordStorage {
  const system = useSystem();
  const isPermitted = useCan()('recordShare') === undefined;
  const isDeclared = shareRecordsMetadata in system.UserMetadata;
  return {
    onServer: isDeclared && isPermitted,
    isDeclared,
    isPermitted,
    isFound: findsRecords(system),
  };
}

/**
 * What the lists of links say where not everything is set up. `deviceOnly`: no server keeps the links. `consoleNotTold`: the server's proxy records
 * every link, but Orthanc or config.json doesn't say that this console may change the records. Nothing while the mode isn't known.
 */
export const storageGap = (
  { onServer }: Pick<RecordStorage, 'onServer'>,
  mode: ShareLinkMode | undefined,
): 'deviceOnly' | 'consoleNotTold' | undefined => {
  if (onServer || mode === undefined) return undefined;
  return mode === 'enforced' ? 'consoleNotTold' : 'deviceOnly';
};

/** The settings that let share links be recorded on the server, for an administrator to copy. */
export const settingsToCopy = {
  orthanc: JSON.stringify({ UserMetadata: { [shareRecordsMetadata]: 4242 } }, undefined, 2),
  plugin: JSON.stringify(
    {
      Authorization: {
        ExtraPermissions: [
          ['put', `^/studies/([a-f0-9-]+)/metadata/${shareRecordsMetadata}$`, 'all|share'],
          ['delete', `^/studies/([a-f0-9-]+)/metadata/${shareRecordsMetadata}$`, 'all|share'],
        ],
      },
    },
    undefined,
    2,
  ),
  console: JSON.stringify(
    {
      extraPermissions: [
        ['put', `^/studies/([a-f0-9-]+)/metadata/${shareRecordsMetadata}$`, 'all|share'],
        ['delete', `^/studies/([a-f0-9-]+)/metadata/${shareRecordsMetadata}$`, 'all|share'],
      ],
    },
    undefined,
    2,
  ),
} as const;
