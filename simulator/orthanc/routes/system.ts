import { ALTERED } from '../archive/Archive.ts';
import { json, JSON_UTF8 } from '../answers.ts';
import type { Handler } from '../context.ts';
import { MAIN_DICOM_TAGS } from '../dicom/dictionary.ts';
import { dateTime } from '../find/metadata.ts';
import { FOLDERS } from '../archive/types.ts';

/** `GET /system`: as recorded of Orthanc 1.13.0, less what only concerns its build. */
export const getSystem: Handler = ({ orthanc: { settings } }) =>
  json(
    {
      ApiVersion: settings.apiVersion,
      Capabilities: {
        HasExtendedChanges: settings.hasExtendedFind,
        HasExtendedFind: settings.hasExtendedFind,
        HasKeyValueStores: true,
        HasQueues: true,
        HasReserveQueueValue: true,
      },
      CheckRevisions: false,
      DatabaseBackendPlugin: null,
      DatabaseServerIdentifier: '0dc27785-1ea15933-ad92f878-6ced598c-cb904df5',
      DatabaseVersion: 6,
      DicomAet: 'ORTHANC',
      DicomPort: 4242,
      HasLabels: true,
      HttpPort: 8042,
      IngestTranscoding: '',
      IsHttpServerSecure: false,
      MainDicomTags: MAIN_DICOM_TAGS,
      MaximumPatientCount: 0,
      MaximumStorageMode: 'Recycle',
      MaximumStorageSize: 0,
      Name: 'Castellan demo data',
      OverwriteInstances: true,
      OverwriteInstancesMode: 'Always',
      PatientLevelEnabled: true,
      PluginsEnabled: true,
      ReadOnly: false,
      StorageAreaPlugin: null,
      StorageCompression: false,
      StoreMD5ForAttachments: true,
      UserMetadata: settings.userMetadata,
      Version: '1.13.0',
    },
    JSON_UTF8,
  );

/** `GET /statistics`: sizes are estimated from the mean size of a generated file. */
export const getStatistics: Handler = ({ orthanc: { archive } }) => {
  const { dataset } = archive;
  let [series, instances] = [0, 0];
  for (let slot = 0; slot < dataset.size; slot += 1) {
    if (archive.altered[slot] === ALTERED.gone) continue;
    series += dataset.seriesCount(slot);
    instances += dataset.instanceCount(slot);
  }
  for (const study of archive.held()) {
    series += study.seriesCount;
    instances += study.instanceCount;
  }
  const size = instances * 2800;
  return json(
    {
      CountInstances: instances,
      CountPatients: dataset.patientCount,
      CountSeries: series,
      CountStudies: archive.studyCount,
      TotalDiskSize: String(size),
      TotalDiskSizeMB: Math.floor(size / 1_048_576),
      TotalUncompressedSize: String(size),
      TotalUncompressedSizeMB: Math.floor(size / 1_048_576),
    },
    JSON_UTF8,
  );
};

/** `GET /changes`: what happened since the start; `since`, `limit` (100), `last`. */
export const getChanges: Handler = ({ orthanc: { archive }, query }) => {
  const limit = Number(query.get('limit') ?? '100');
  const all = archive.changes.map((change, at) => ({
    ChangeType: change.type,
    Date: dateTime(change.at),
    ID: change.id,
    Path: `/${FOLDERS[change.level]}/${change.id}`,
    ResourceType: change.level,
    Seq: at + 1,
  }));
  const from = query.has('last')
    ? all.slice(-1)
    : all.filter(({ Seq }) => Seq > Number(query.get('since') ?? '0'));
  const Changes = from.slice(0, limit);
  return json(
    {
      Changes,
      Done: Changes.length === from.length,
      First: Changes[0]?.Seq ?? 0,
      Last: Changes.at(-1)?.Seq ?? 0,
    },
    JSON_UTF8,
  );
};

/** The plugins that this server shows, as `/plugins/{name}` describes them. */
export const PLUGINS: Readonly<
  Record<string, { Description: string; ExtendsOrthancExplorer: boolean; Version: string }>
> = {
  authorization: {
    Description: 'Advanced authorization plugin for Orthanc.',
    ExtendsOrthancExplorer: false,
    Version: 'mainline',
  },
  'dicom-web': {
    Description: 'Implementation of DICOMweb (QIDO-RS, STOW-RS and WADO-RS) and WADO-URI.',
    ExtendsOrthancExplorer: true,
    Version: '1.24',
  },
  'orthanc-explorer-2': {
    Description: 'Advanced User Interface for Orthanc',
    ExtendsOrthancExplorer: true,
    Version: 'mainline',
  },
};

/** `GET /plugins` */
export const getPlugins: Handler = () => json(['explorer.js', ...Object.keys(PLUGINS)], JSON_UTF8);
