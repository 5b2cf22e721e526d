import { ALTERED } from '../archive/Archive.ts';
import { json, jsonBody, OrthancError, text } from '../answers.ts';
import { sortLabels, labelsOfMask } from '../archive/generated.ts';
import { failIfAsked, type Call, type Handler } from '../context.ts';
import { count, find } from '../find/levels.ts';
import { expanded, selected } from '../find/render.ts';
import {
  EVERYTHING,
  findRequest,
  refuseUncountable,
  type FindAbilities,
  type FindRequest,
} from '../find/request.ts';
import { removeResources } from '../archive/remove.ts';

function abilitiesOf({ orthanc: { settings } }: Call): FindAbilities {
  return { extended: settings.hasExtendedFind, unlabeled: settings.apiVersion >= 30 };
}

async function readFind(call: Call): Promise<FindRequest> {
  const request = findRequest(await jsonBody(call.request), abilitiesOf(call));
  await failIfAsked(call, ...request.conditions.map(({ text }) => text), ...(request.labels ?? []));
  return request;
}

/** `POST /tools/find` */
export const postFind: Handler = async (call) => {
  const { archive, orders, settings } = call.orthanc;
  const request = await readFind(call);
  const found = find(archive, orders, request, settings.limitFindResults);
  if (request.content === undefined && !request.expand) return json(found.map(({ id }) => id));
  const { content, requestedTags } = request;
  return json(
    found.map((resource) =>
      content === undefined
        ? expanded(archive, resource, requestedTags)
        : selected(archive, resource, content, requestedTags),
    ),
  );
};

/** `POST /tools/count-resources` */
export const postCount: Handler = async (call) => {
  if (!call.orthanc.settings.hasExtendedFind) throw new OrthancError('notImplemented');
  const { archive, orders } = call.orthanc;
  const request = await readFind(call);
  refuseUncountable(request);
  return json({ Count: count(archive, orders, request) });
};

/** `GET /tools/labels`: those that some resource has now. */
export const getLabels: Handler = ({ orthanc: { archive } }) => {
  const { dataset } = archive;
  const all = labelsOfMask(dataset, (1 << dataset.labelNames.length) - 1);
  const inUse = new Set<string>();
  const add = (labels: Iterable<string>): void => {
    for (const label of labels) inUse.add(label);
  };
  for (const labels of archive.allEditedLabels()) add(labels);
  for (const labels of archive.otherLabels.values()) add(labels);
  for (const study of archive.held()) add(study.labels);
  const unseen = all.filter((label) => !inUse.has(label));
  const bits = new Map(unseen.map((label) => [label, 1 << dataset.labelNames.indexOf(label)]));
  for (let slot = dataset.size - 1; slot >= 0 && bits.size > 0; slot -= 1) {
    if (archive.altered[slot] !== ALTERED.no) continue;
    const mask = dataset.labelMask(slot);
    for (const [label, bit] of bits) {
      if ((mask & bit) === 0) continue;
      inUse.add(label);
      bits.delete(label);
    }
  }
  return json(sortLabels(inUse));
};

/** `POST /tools/lookup`: the resources that have the DICOM identifier that the body is. */
export const postLookup: Handler = async (call) => {
  const { archive, orders } = call.orthanc;
  const identifier = (await call.request.text()).trim();
  const keys = {
    Patient: 'PatientID',
    Study: 'StudyInstanceUID',
    Series: 'SeriesInstanceUID',
    Instance: 'SOPInstanceUID',
  } as const;
  const found = (['Patient', 'Study'] as const).flatMap((Level) => {
    const Query = { [keys[Level]]: identifier.replaceAll(/[*?\\]/g, '_') };
    return find(archive, orders, findRequest({ Level, Query, CaseSensitive: true }, EVERYTHING), 0);
  });
  return json(
    found.map((resource) => ({
      ID: resource.id,
      Path: `/${resource.level === 'Patient' ? 'patients' : 'studies'}/${resource.id}`,
      Type: resource.level,
    })),
  );
};

/** `POST /tools/bulk-delete` `{Resources: [ids]}`: unknown ids are an error, and nothing is deleted then. */
export const postBulkDelete: Handler = async (call) => {
  const body = await jsonBody(call.request);
  const ids: unknown =
    typeof body === 'object' && body !== null && 'Resources' in body ? body.Resources : undefined;
  if (!Array.isArray(ids) || !ids.every((id) => typeof id === 'string')) throw new OrthancError('badRequest');
  const { archive } = call.orthanc;
  const resources = ids.map((id) => {
    const resource = archive.lookup(id);
    if (resource === undefined) throw new OrthancError('unknownResource', `resource ID: ${id}`);
    return resource;
  });
  removeResources(archive, resources);
  return text();
};

/** `GET /tools/now`, UTC. */
export const getNow: Handler = ({ orthanc }) =>
  text(new Date(orthanc.settings.clock()).toISOString().slice(0, 19).replaceAll(/[-:]/g, ''));
