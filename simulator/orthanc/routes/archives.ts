import { Zip, ZipDeflate } from 'fflate';
import type { Level } from '#simulator/dataset/ids.ts';
import { OrthancError } from '../answers.ts';
import type { Resource, Series, Study } from '../archive/types.ts';
import { resourceOf, type Handler } from '../context.ts';
import { instanceFile, type InstanceInPlace } from '../dicom/instanceFile.ts';

/** A name that any file system takes, as Orthanc makes them: ASCII without separators. */
const safe = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/[^\x20-\x7e]|[\\/:*?"<>|^]/g, ' ')
    .replaceAll(/ +/g, ' ')
    .trim() || 'Unknown';

function folderOf(study: Study, series: Series): string {
  const { PatientID = '', PatientName = '' } = study.patientTags;
  const { AccessionNumber = '', StudyDescription = '' } = study.tags;
  const { Modality = '', SeriesDescription = '' } = series.tags;
  return [
    `${PatientID} ${PatientName}`,
    `${AccessionNumber} ${StudyDescription}`,
    `${Modality} ${SeriesDescription}`,
  ]
    .map(safe)
    .join('/');
}

function* filesOf(resources: readonly Resource[]): Generator<{ path: string; place: InstanceInPlace }> {
  for (const resource of resources) {
    const studies = resource.level === 'Patient' ? resource.studies : [resource.study];
    for (const study of studies) {
      for (const series of 'series' in resource ? [resource.series] : study.series()) {
        const instances = 'instance' in resource ? [resource.instance] : series.instances();
        for (const [at, instance] of instances.entries()) {
          const name = `${(series.tags['Modality'] ?? 'OT').slice(0, 2)}${String(at).padStart(6, '0')}.dcm`;
          yield { path: `${folderOf(study, series)}/${name}`, place: { study, series, instance } };
        }
      }
    }
  }
}

/** A zip of the resources' files that is made as it is read, one file at a time. */
function zipStream(resources: readonly Resource[]): ReadableStream<Uint8Array> {
  const files = filesOf(resources);
  let zip: Zip;
  const taken = new Set<string>();
  return new ReadableStream<Uint8Array>({
    start(controller) {
      zip = new Zip((error, chunk, last) => {
        if (error) controller.error(error);
        else {
          if (chunk.length > 0) controller.enqueue(chunk);
          if (last) controller.close();
        }
      });
    },
    pull() {
      const next = files.next();
      if (next.done === true) {
        zip.end();
        return;
      }
      let { path } = next.value;
      while (taken.has(path)) path = path.replace(/(\.dcm)$/, '_$1');
      taken.add(path);
      const file = new ZipDeflate(path, { level: 6 });
      zip.add(file);
      file.push(instanceFile(next.value.place), true);
    },
  });
}

/** A header holds ASCII only: what a person called the file is kept as far as that goes. */
const headerSafe = (name: string): string => name.replaceAll(/[^\x20-\x7e]|["\\]/g, '_');

const zipAnswer = (resources: readonly Resource[], name: string): Response =>
  new Response(zipStream(resources), {
    headers: { 'Content-Type': 'application/zip', 'Content-Disposition': `filename="${headerSafe(name)}"` },
  });

/** `GET` and `POST /{folder}/{id}/archive`; `filename` names the file. */
export const getArchive =
  (level: Level): Handler =>
  async (call) => {
    const resource = await resourceOf(call, level);
    return zipAnswer([resource], call.query.get('filename') ?? `${resource.id}.zip`);
  };

/** `GET /tools/create-archive?resources={id},{id}` */
export const getCreateArchive: Handler = (call) => {
  const ids = (call.query.get('resources') ?? '').split(',').filter(Boolean);
  if (ids.length === 0) throw new OrthancError('badRequest', 'The "resources" argument is missing');
  const resources = ids.map((id) => {
    const resource = call.orthanc.archive.lookup(id);
    if (resource === undefined) throw new OrthancError('unknownResource');
    return resource;
  });
  return zipAnswer(resources, call.query.get('filename') ?? 'Archive.zip');
};
