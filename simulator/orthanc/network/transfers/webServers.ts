import { json, jsonBody, OrthancError } from '#simulator/orthanc/answers.ts';
import type { Call, Handler } from '#simulator/orthanc/context.ts';
import { sorted } from '../modalities.ts';
import type { Node } from '../Network.ts';
import { readWebServer } from './peers.ts';

/** How asking a DICOMweb server may fail. */
export type ServerFailure = 'network' | 'unknownResource' | 'unknownItem';

/** How the plugin tells an error of its client: by number. */
export const pluginDetails = (kind: ServerFailure): string =>
  `Plugin error code ${String(new OrthancError(kind).number)} triggered from OrthancPluginCppWrapper.cpp:3391`;

/** The server's node, or how asking it fails. */
export function serverOf({ orthanc: { network } }: Call, name: string): Node | ServerFailure {
  const server = network.webServers.get(name);
  if (server === undefined) return 'unknownItem';
  return network.webNode(String(server['Url'])) ?? 'network';
}

/** `GET /dicom-web/servers`: names, or configurations with `expand`. */
export const getWebServers: Handler = ({ orthanc: { network }, query }) => {
  const all = sorted(network.webServers);
  return json(query.has('expand') ? Object.fromEntries(all) : all.map(([name]) => name));
};

/** `GET /dicom-web/servers/{name}`: what can be asked below it. */
export const getWebServer: Handler = (call) => {
  if (!call.orthanc.network.webServers.has(call.param('name'))) throw new OrthancError('unknownResource');
  return json(['get', 'retrieve', 'stow', 'wado', 'qido']);
};

/** `PUT /dicom-web/servers/{name}` */
export const putWebServer: Handler = async (call) => {
  call.orthanc.network.webServers.set(call.param('name'), readWebServer(await jsonBody(call.request)));
  return json({});
};

/** `DELETE /dicom-web/servers/{name}` */
export const deleteWebServer: Handler = (call) => {
  if (!call.orthanc.network.webServers.delete(call.param('name'))) throw new OrthancError('unknownResource');
  return json({});
};
