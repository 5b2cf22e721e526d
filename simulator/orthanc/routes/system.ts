import { ALTERED, type Archive } from '../archive/Archive.ts';
import { json, JSON_UTF8, OrthancError, text } from '../answers.ts';
import { LOG_LEVELS, type Handler } from '../context.ts';
import type { JobState } from '../jobs/job.ts';
import { CONCURRENT_JOBS } from '../jobs/Jobs.ts';
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
      DicomDefaultRetrieveMethod: 'C-MOVE',
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
      OverwriteInstances: settings.overwriteInstances,
      OverwriteInstancesMode: settings.overwriteInstances ? 'Always' : 'Never',
      PatientLevelEnabled: true,
      Performance: {
        ConcurrentJobs: CONCURRENT_JOBS,
        DicomParserCacheSize: 256,
        DicomParserMemoryCapacity: 256,
        DicomParserThreadsCount: 2,
        DicomThreadsCount: 4,
        HttpThreadsCount: 50,
        MaximumStorageCacheSize: 128,
        SequentialDicomReaderThreadsCount: 4,
        StorageLoaderThreadsCount: 4,
        StorageMemoryCapacity: 512,
        TranscoderCacheSize: 256,
        TranscoderMemoryCapacity: 256,
        TranscoderThreadsCount: 4,
      },
      PluginsEnabled: true,
      ReadOnly: false,
      StorageAreaPlugin: null,
      StorageCompression: false,
      StoreMD5ForAttachments: true,
      ThirdPartyPatches: [],
      ThirdPartyVersions: { dcmtk: '3.7.0', openssl: '3.6.5', sqlite: '3.53.4' },
      UserMetadata: settings.userMetadata,
      Version: '1.13.0',
    },
    JSON_UTF8,
  );

/** How much an archive holds; bytes are estimated from the mean size of a generated file. */
function sizesOf(archive: Archive): { series: number; instances: number; bytes: number } {
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
  return { series, instances, bytes: instances * 2800 };
}

/** `GET /statistics`: bytes are texts, megabytes numbers. */
export const getStatistics: Handler = ({ orthanc: { archive } }) => {
  const { series, instances, bytes } = sizesOf(archive);
  return json(
    {
      CountInstances: instances,
      CountPatients: archive.dataset.patientCount,
      CountSeries: series,
      CountStudies: archive.studyCount,
      TotalDiskSize: String(bytes),
      TotalDiskSizeMB: Math.floor(bytes / 1_048_576),
      TotalUncompressedSize: String(bytes),
      TotalUncompressedSizeMB: Math.floor(bytes / 1_048_576),
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

/** `GET /tools/log-level`: a word without quotes. */
export const getLogLevel: Handler = ({ orthanc }) => text(orthanc.logLevel);

/** `PUT /tools/log-level` */
export const putLogLevel: Handler = async ({ orthanc, request }) => {
  const asked = await request.text();
  const level = LOG_LEVELS.find((name) => name === asked);
  if (level === undefined)
    throw new OrthancError('outOfRange', `Verbosity can be "default", "verbose" or "trace": ${asked}`);
  orthanc.logLevel = level;
  return text();
};

/** `GET /tools/metrics-prometheus`: name, value and the time in milliseconds on each line, of what the simulation has a figure for. */
export const getMetrics: Handler = ({ orthanc }) => {
  const { archive, jobs, settings } = orthanc;
  const now = Math.floor(settings.clock());
  const counts = sizesOf(archive);
  const states = jobs.states();
  const count = (state: JobState): number => states.filter((one) => one === state).length;
  const lines = {
    orthanc_count_instances: counts.instances,
    orthanc_count_patients: archive.dataset.patientCount,
    orthanc_count_series: counts.series,
    orthanc_count_studies: archive.studyCount,
    orthanc_disk_size_mb: counts.bytes / 1_048_576,
    orthanc_jobs_completed: count('Success') + count('Failure'),
    orthanc_jobs_failed: count('Failure'),
    orthanc_jobs_pending: count('Pending'),
    orthanc_jobs_running: count('Running'),
    orthanc_jobs_success: count('Success'),
    orthanc_uncompressed_size_mb: counts.bytes / 1_048_576,
    orthanc_up_time_s: Math.floor((now - archive.dataset.now) / 1000),
  };
  const body = Object.entries(lines).map(([name, value]) => `${name} ${value} ${now}\n`);
  return new Response(body.join(''), { headers: { 'Content-Type': 'text/plain; version=0.0.4' } });
};
