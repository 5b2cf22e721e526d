import type { Level } from '#simulator/dataset/ids.ts';
import { empty, json, OrthancError, text } from '../answers.ts';
import { failIfAsked, resourceOf, type Handler } from '../context.ts';
import { labelsOf } from '../find/render.ts';
import { LABEL_NAME } from '../find/request.ts';

/** `GET /{folder}/{id}/labels` */
export const getLabels =
  (level: Level): Handler =>
  async (call) =>
    json(labelsOf(call.orthanc.archive, await resourceOf(call, level)));

/** `GET /{folder}/{id}/labels/{label}`: 200 and nothing, or 404. */
export const getLabel =
  (level: Level): Handler =>
  async (call) => {
    const labels = labelsOf(call.orthanc.archive, await resourceOf(call, level));
    return labels.includes(call.param('label')) ? text() : empty(404);
  };

/** `PUT` and `DELETE /{folder}/{id}/labels/{label}`: no error when it is so already. */
export const setLabel =
  (level: Level, present: boolean): Handler =>
  async (call) => {
    const { archive } = call.orthanc;
    const label = call.param('label');
    await failIfAsked(call, label);
    const resource = await resourceOf(call, level);
    if (!LABEL_NAME.test(label)) throw new OrthancError('outOfRange');
    if (resource.level === 'Study') archive.setLabel(resource.study, label, present);
    else {
      const labels = archive.otherLabels.get(resource.id) ?? new Set<string>();
      if (present) labels.add(label);
      else labels.delete(label);
      archive.otherLabels.set(resource.id, labels);
    }
    return text();
  };
