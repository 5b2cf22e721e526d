import { z } from 'zod';
import { json, jsonBody, JSON_UTF8, OrthancError, text } from '#simulator/orthanc/answers.ts';
import type { Call, Handler } from '#simulator/orthanc/context.ts';
import { answerJob, jobOptions } from '#simulator/orthanc/jobs/answerJob.ts';
import type { JobTask } from '#simulator/orthanc/jobs/job.ts';
import { refuseName, sorted } from '../modalities.ts';
import { PER_INSTANCE } from './retrieval.ts';
import { isGone, resourcesBody, resourcesContent, shipmentOf, stepsFor } from './sending.ts';

/** What a web server's configuration says; the password is never told. */
const configured = z.object({ Url: z.string(), Username: z.string().optional() });

function peerOf({ orthanc }: Call, name: string): Readonly<Record<string, unknown>> {
  const peer = orthanc.network.peers.get(name);
  if (peer === undefined) throw new OrthancError('unknownResource', `No peer with symbolic name: ${name}`);
  return peer;
}

/** `GET /peers`: names, or configurations with `expand`. */
export const getPeers: Handler = ({ orthanc: { network }, query }) => {
  const all = sorted(network.peers);
  return json(query.has('expand') ? Object.fromEntries(all) : all.map(([name]) => name), JSON_UTF8);
};

/** `GET /peers/{name}/configuration` */
export const getPeer: Handler = (call) => json(peerOf(call, call.param('name')), JSON_UTF8);

/** A web server from an object or an array, as Orthanc tells it afterwards. */
export function readWebServer(body: unknown): Record<string, unknown> {
  const [listed, name] = z.array(z.unknown()).safeParse(body).data ?? [];
  const array: Record<string, unknown> = { Url: listed, Username: name };
  const given = z.record(z.string(), z.unknown()).safeParse(body).data ?? array;
  const { Url: url, Username: username } = given;
  if (typeof url !== 'string' || url === '') throw new OrthancError('badFile', 'Empty URL');
  return {
    HttpHeaders: Object.keys(z.record(z.string(), z.unknown()).safeParse(given['HttpHeaders']).data ?? {}),
    ...(typeof username === 'string' ? { Password: null } : {}),
    Pkcs11: false,
    Timeout: given['Timeout'] ?? 0,
    Url: url.endsWith('/') ? url : `${url}/`,
    ...(typeof username === 'string' ? { Username: username } : {}),
  };
}

/** `PUT /peers/{name}` */
export const putPeer: Handler = async (call) => {
  const name = call.param('name');
  refuseName(name);
  call.orthanc.network.peers.set(name, readWebServer(await jsonBody(call.request)));
  return text();
};

/** `DELETE /peers/{name}` */
export const deletePeer: Handler = (call) => {
  const name = call.param('name');
  peerOf(call, name);
  call.orthanc.network.peers.delete(name);
  return text();
};

const options = z.object({ Transcode: z.string().optional(), Compress: z.boolean().optional() });

/** `POST /peers/{name}/store` */
export const storeAtPeer: Handler = async (call) => {
  const { orthanc } = call;
  const { Url, Username } = configured.parse(peerOf(call, call.param('name')));
  const { body, ids } = await resourcesBody(call);
  const { Transcode, Compress = false } = options.safeParse(body).data ?? {};
  if (Transcode !== undefined && !Transcode.startsWith('1.2.840.10008.1.2'))
    throw new OrthancError('badFile', `Unknown transfer syntax UID: ${Transcode}`);
  const shipment = shipmentOf(orthanc, ids);
  const jobs = jobOptions(body);
  const node = orthanc.network.webNode(Url);
  let [failedCount, size] = [0, 0];
  const task: JobTask = {
    type: 'OrthancPeerStore',
    ...jobs,
    steps() {
      [failedCount, size] = [0, 0];
      return stepsFor(shipment, { first: 5, each: PER_INSTANCE }, (place) => {
        size += place.instance.size;
        if (node === undefined) {
          const isKnown = orthanc.network.hasHost(URL.canParse(Url) ? new URL(Url).hostname : '');
          const problem = isKnown ? 'Could not connect to server' : 'Could not resolve hostname';
          throw new OrthancError('network', `libCURL error: ${problem} while accessing ${Url}instances`);
        }
        if (isGone(orthanc, place)) {
          failedCount += 1;
          throw new OrthancError('internal');
        }
        node.site.receive(place);
      });
    },
    content: () => ({
      Compress,
      Description: 'REST API',
      FailedInstancesCount: failedCount,
      InstancesCount: shipment.instances.length,
      Peer: Username === undefined ? [Url] : [Url, Username, ''],
      ...resourcesContent(shipment),
      Size: String(size),
      SizeMB: Math.floor(size / 1_048_576),
      ...(Transcode === undefined ? {} : { Transcode }),
    }),
  };
  return answerJob(call, task, jobs);
};
