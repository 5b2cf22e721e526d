import type { Route as RouteTo } from '#plugin-emulator/createRouter.ts';
import type { Handler } from '../context.ts';
import { deleteModality, echo, getModalities, getModality, putModality } from './modalities.ts';
import {
  deleteQuery,
  getAnswer,
  getAnswerContent,
  getAnswers,
  getQueries,
  getQuery,
  getQueryPart,
  postQuery,
  queryBelow,
} from './queries/queryRoutes.ts';
import { qido } from './queries/qido.ts';
import { deletePeer, getPeer, getPeers, putPeer, storeAtPeer } from './transfers/peers.ts';
import { retrieveAll, retrieveAnswer, retrieveFrom } from './transfers/retrieveRoutes.ts';
import { storeAtModality } from './transfers/storeRoutes.ts';
import { deleteWebServer, getWebServer, getWebServers, putWebServer } from './transfers/webServers.ts';
import { retrieveFromServer, stow } from './transfers/webTransfers.ts';

/** What concerns other servers: modalities, peers, DICOMweb servers, and queries at them. */
export const networkRoutes: readonly RouteTo<Handler>[] = [
  ['GET', '/modalities', getModalities],
  ['PUT', '/modalities/{name}', putModality],
  ['DELETE', '/modalities/{name}', deleteModality],
  ['GET', '/modalities/{name}/configuration', getModality],
  ['POST', '/modalities/{name}/echo', echo],
  ['POST', '/modalities/{name}/query', postQuery],
  ['POST', '/modalities/{name}/store', storeAtModality],
  ['POST', '/modalities/{name}/move', retrieveFrom('C-MOVE')],
  ['POST', '/modalities/{name}/get', retrieveFrom('C-GET')],
  ['GET', '/queries', getQueries],
  ['GET', '/queries/{id}', getQuery],
  ['DELETE', '/queries/{id}', deleteQuery],
  ['GET', '/queries/{id}/level', getQueryPart('level')],
  ['GET', '/queries/{id}/modality', getQueryPart('modality')],
  ['GET', '/queries/{id}/query', getQueryPart('query')],
  ['POST', '/queries/{id}/retrieve', retrieveAll],
  ['GET', '/queries/{id}/answers', getAnswers],
  ['GET', '/queries/{id}/answers/{index}', getAnswer],
  ['GET', '/queries/{id}/answers/{index}/content', getAnswerContent],
  ['POST', '/queries/{id}/answers/{index}/retrieve', retrieveAnswer],
  ['POST', '/queries/{id}/answers/{index}/query-studies', queryBelow('Study')],
  ['POST', '/queries/{id}/answers/{index}/query-series', queryBelow('Series')],
  ['POST', '/queries/{id}/answers/{index}/query-instances', queryBelow('Instance')],
  ['GET', '/peers', getPeers],
  ['PUT', '/peers/{name}', putPeer],
  ['DELETE', '/peers/{name}', deletePeer],
  ['GET', '/peers/{name}/configuration', getPeer],
  ['POST', '/peers/{name}/store', storeAtPeer],
  ['GET', '/dicom-web/servers', getWebServers],
  ['GET', '/dicom-web/servers/{name}', getWebServer],
  ['PUT', '/dicom-web/servers/{name}', putWebServer],
  ['DELETE', '/dicom-web/servers/{name}', deleteWebServer],
  ['POST', '/dicom-web/servers/{name}/stow', stow],
  ['POST', '/dicom-web/servers/{name}/qido', qido],
  ['POST', '/dicom-web/servers/{name}/retrieve', retrieveFromServer],
];
