import { json, jsonBody, JSON_UTF8, OrthancError, text } from '../answers.ts';
import type { Call, Handler } from '../context.ts';

/** What Orthanc fills in where a modality's configuration leaves it out, as recorded. */
const DEFAULTS = {
  AllowEcho: true,
  AllowEventReport: true,
  AllowFind: true,
  AllowFindWorklist: true,
  AllowGet: true,
  AllowMove: true,
  AllowNAction: true,
  AllowStore: true,
  AllowTranscoding: true,
  LocalAet: '',
  Manufacturer: 'Generic',
  RetrieveMethod: 'SystemDefault',
  Timeout: 0,
  UseDicomTls: false,
};

/** The modality of a fresh server. */
export const SAMPLE_MODALITY = { ...DEFAULTS, AET: 'ORTHANC', Host: '127.0.0.1', Port: 4242 };

function modalityOf(call: Call): Record<string, unknown> {
  const modality = call.orthanc.modalities.get(call.param('name'));
  if (modality === undefined) throw new OrthancError('unknownResource');
  return modality;
}

/** `GET /modalities`: names, or configurations with `expand`. */
export const getModalities: Handler = ({ orthanc: { modalities }, query }) =>
  json(query.has('expand') ? Object.fromEntries(modalities) : [...modalities.keys()].sort(), JSON_UTF8);

/** `GET /modalities/{name}/configuration` */
export const getModality: Handler = (call) => json(modalityOf(call), JSON_UTF8);

/** `PUT /modalities/{name}` */
export const putModality: Handler = async (call) => {
  const given = await jsonBody(call.request);
  if (
    typeof given !== 'object' ||
    given === null ||
    !('AET' in given) ||
    !('Host' in given) ||
    !('Port' in given)
  ) {
    throw new OrthancError('badFile', 'The modality needs "AET", "Host" and "Port"');
  }
  call.orthanc.modalities.set(call.param('name'), { ...DEFAULTS, ...given });
  return text();
};

/** `DELETE /modalities/{name}` */
export const deleteModality: Handler = (call) => {
  call.orthanc.modalities.delete(call.param('name'));
  return text();
};

/** `POST /modalities/{name}/echo` and `/store`: nothing answers in the simulated DICOM network. */
export const unreachable: Handler = (call) => {
  const { AET } = modalityOf(call);
  throw new OrthancError(
    'network',
    `DicomAssociation - connecting to AET "${String(AET)}": TCP Initialization Error: Operation now in progress`,
  );
};

/** `GET /peers`: none. */
export const getPeers: Handler = ({ query }) => json(query.has('expand') ? {} : [], JSON_UTF8);

/** `GET /dicom-web/servers`: none. */
export const getDicomWebServers: Handler = () => json([]);
