import { z } from 'zod';
import { json, jsonBody, JSON_UTF8, OrthancError, text } from '../answers.ts';
import type { Call, Handler } from '../context.ts';
import { associationOf, modalityOf, openForFind, openNow } from './association.ts';
import { MODALITY_DEFAULTS } from './Network.ts';

const MANUFACTURERS = new Set([
  'Generic',
  'GenericNoWildcardInDates',
  'GenericNoUniversalWildcard',
  'Vitrea',
  'GE',
]);
const METHODS = new Set(['SystemDefault', 'C-MOVE', 'C-GET']);

/** The names of remotes that Orthanc takes. */
export function refuseName(name: string): void {
  if (/^[A-Za-z0-9_-]+$/.test(name)) return;
  const rule =
    'Only alphanumeric, dash characters and underscores are allowed in the names of modalities/peers';
  throw new OrthancError('badFile', `${rule}, but found: ${name}`);
}

const expected = (kind: string, field: string): OrthancError =>
  new OrthancError('badFile', `${kind} value expected in field: ${field}`);

function stringField(given: Readonly<Record<string, unknown>>, field: string, otherwise?: string): string {
  const value = given[field] ?? otherwise;
  if (typeof value !== 'string') throw expected('String', field);
  return value;
}

function portOf(given: Readonly<Record<string, unknown>>): number {
  const value = given['Port'];
  const port = typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value;
  if (typeof port !== 'number' || !Number.isInteger(port)) throw expected('Integer', 'Port');
  if (port < 1 || port > 65_534)
    throw new OrthancError(
      'outOfRange',
      `A TCP port number must be in range [1..65534], but found: ${String(port)}`,
    );
  return port;
}

function flags(given: Readonly<Record<string, unknown>>): Record<string, boolean> {
  const all: Record<string, boolean> = {};
  for (const [field, value] of Object.entries(MODALITY_DEFAULTS)) {
    if (typeof value !== 'boolean') continue;
    // One field sets both, and is never told.
    const both =
      field === 'AllowNAction' || field === 'AllowEventReport' ? given['AllowStorageCommitment'] : undefined;
    const flag = given[field] ?? both ?? value;
    if (typeof flag !== 'boolean') throw expected('Boolean', field);
    all[field] = flag;
  }
  return all;
}

/** A modality from an object, or from `[AET, Host, Port(, Manufacturer)]`. Unknown fields are ignored, what is left out is the default. */
function readModality(body: unknown): Record<string, unknown> {
  const array = z.array(z.unknown()).safeParse(body).data;
  const object = z.record(z.string(), z.unknown()).safeParse(body).data;
  const given = array === undefined ? object : arrayFields(array);
  if (given === undefined) throw new OrthancError('badFile');
  const fields = {
    AET: stringField(given, 'AET'),
    Host: stringField(given, 'Host'),
    Port: portOf(given),
    Manufacturer: stringField(given, 'Manufacturer', MODALITY_DEFAULTS.Manufacturer),
    LocalAet: stringField(given, 'LocalAet', ''),
    RetrieveMethod: stringField(given, 'RetrieveMethod', MODALITY_DEFAULTS.RetrieveMethod),
    Timeout: given['Timeout'] ?? 0,
    ...flags(given),
  };
  if (!MANUFACTURERS.has(fields.Manufacturer))
    throw new OrthancError('outOfRange', `Unknown modality manufacturer: "${fields.Manufacturer}"`);
  refuseMethod(fields.RetrieveMethod);
  if (!Number.isInteger(fields.Timeout)) throw expected('Integer', 'Timeout');
  return { ...MODALITY_DEFAULTS, ...fields };
}

function arrayFields(array: readonly unknown[]): Record<string, unknown> | undefined {
  if (array.length < 3 || array.length > 4) return undefined;
  const [AET, Host, Port, Manufacturer = MODALITY_DEFAULTS.Manufacturer] = array;
  return { AET, Host, Port, Manufacturer };
}

/** Refuses a way to retrieve that Orthanc doesn't know. */
export function refuseMethod(method: string): void {
  if (!METHODS.has(method))
    throw new OrthancError(
      'outOfRange',
      `RetrieveMethod can be "C-MOVE", "C-GET" or "SystemDefault": ${method}`,
    );
}

/** Configurations of remotes in the order of their names. */
export const sorted = <T>(remotes: ReadonlyMap<string, T>): [string, T][] =>
  [...remotes].sort(([a], [b]) => (a < b ? -1 : 1));

/** `GET /modalities`: names, or configurations with `expand`. */
export const getModalities: Handler = ({ orthanc: { network }, query }) => {
  const all = sorted(network.modalities);
  return json(query.has('expand') ? Object.fromEntries(all) : all.map(([name]) => name), JSON_UTF8);
};

/** `GET /modalities/{name}/configuration` */
export const getModality: Handler = (call) => json(modalityOf(call, call.param('name')), JSON_UTF8);

/** `PUT /modalities/{name}`: creates, or replaces as a whole. */
export const putModality: Handler = async (call) => {
  const body = await call.request.text();
  const name = call.param('name');
  refuseName(name);
  call.orthanc.network.modalities.set(name, readModality(parsed(body)));
  return text();
};

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    throw new OrthancError('badFile');
  }
}

/** `DELETE /modalities/{name}` */
export const deleteModality: Handler = (call) => {
  const name = call.param('name');
  if (!call.orthanc.network.modalities.delete(name))
    throw new OrthancError('unknownItem', `Unknown DICOM modality with symbolic name: ${name}`);
  return text();
};

/** A body that may be missing. */
async function optionalBody({ request }: Call): Promise<unknown> {
  const body = await request.clone().text();
  return body.trim() === '' ? {} : jsonBody(request);
}

/** `POST /modalities/{name}/echo`; with `CheckFind` it also runs a C-FIND. */
export const echo: Handler = async (call) => {
  const body = await optionalBody(call);
  const association = associationOf(call, call.param('name'), body);
  const withFind = z.object({ CheckFind: z.literal(true) }).safeParse(body).success;
  await (withFind ? openForFind : openNow)(call, association);
  return json({});
};
