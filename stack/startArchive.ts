import { freePort } from '#stack/machine/ports.ts';
import { StackError } from '#stack/machine/StackError.ts';
import type { Endings } from '#stack/machine/Endings.ts';
import type { StackServer } from '#stack/machine/processes.ts';
import { modalityOf, type NetworkNode } from '#stack/orthanc/dicomNetwork.ts';
import { startOrthanc, type OrthancSettings } from '#stack/orthanc/orthanc.ts';
import { startPostgresql } from '#stack/postgresql/postgresql.ts';
import { fillRemote } from '#stack/studies/remoteStudies.ts';
import { uploadOnce } from '#stack/studies/uploadOnce.ts';
import type { StackOptions } from './options.ts';

type Say = (line: string) => void;

/** The Orthancs of a stack. */
export interface Archive {
  readonly orthanc: StackServer;
  /** The others on its database. */
  readonly replicas: readonly StackServer[];
  /** An Orthanc of its own elsewhere, to send to and fetch from. */
  readonly remote: StackServer | undefined;
}

/** The name of the remote as a modality; as a peer and as a DICOMweb server it has the same in small letters. */
const REMOTE_MODALITY = 'REMOTE';

interface Network {
  readonly here: NetworkNode;
  readonly remote: NetworkNode;
}

async function networkOf(port: number): Promise<Network> {
  const node = async (name: string, aet: string, http: number): Promise<NetworkNode> => ({
    name,
    aet,
    dicomPort: await freePort(),
    url: `http://127.0.0.1:${http}`,
  });
  return {
    here: await node('orthanc', 'ORTHANC', port),
    remote: await node('remote', 'REMOTE', await freePort()),
  };
}

/** Adds the remote to the modalities that an Orthanc keeps in its database, or follows it to its new port. */
async function addModality(orthanc: string, remote: NetworkNode): Promise<void> {
  const answer = await fetch(`${orthanc}/modalities/${REMOTE_MODALITY}`, {
    method: 'PUT',
    body: JSON.stringify(modalityOf(remote)),
  });
  if (!answer.ok)
    throw new StackError(`Orthanc at ${orthanc} answered ${answer.status} to the remote's configuration.`);
}

async function startRemote(
  common: Pick<OrthancSettings, 'cache' | 'state' | 'say'>,
  { here, remote }: Network,
): Promise<StackServer> {
  const { aet, dicomPort, url } = remote;
  const network = { aet, dicomPort, other: here, modalitiesInDatabase: false };
  return startOrthanc({ ...common, name: 'remote', port: Number(new URL(url).port), network });
}

/** Orthanc and the others on its database, one after the other: the first makes the tables. */
async function startHere(
  options: StackOptions,
  settings: Omit<OrthancSettings, 'name' | 'port' | 'network'>,
  port: number,
  { network, endings }: { network: Network | undefined; endings: Endings },
): Promise<readonly StackServer[]> {
  const started: StackServer[] = [];
  for (let number = 1; number <= options.orthancs; number += 1) {
    const isFirst = number === 1;
    const place = network && {
      aet: network.here.aet,
      // What the remote sends to the one AE title arrives at the first.
      dicomPort: isFirst ? network.here.dicomPort : undefined,
      other: network.remote,
      modalitiesInDatabase: true,
    };
    const name = isFirst ? 'orthanc' : `orthanc-${number}`;
    const own = { name, port: isFirst ? port : await freePort(), network: place };
    const orthanc = endings.add(await startOrthanc({ ...settings, ...own }));
    if (network) await addModality(orthanc.url, network.remote);
    started.push(orthanc);
  }
  return started;
}

/** Orthanc with its studies, the others on its database, and its remote unless it's one that was there before. */
export async function startArchive(options: StackOptions, endings: Endings, say: Say): Promise<Archive> {
  const { cache, state } = options;
  const common = { cache, state, say };
  const port = await freePort();
  const network = options.remote ? await networkOf(port) : undefined;
  const remote = network && endings.add(await startRemote(common, network));
  const database =
    options.database === 'postgresql'
      ? endings.add(await startPostgresql({ ...common, port: await freePort() }))
      : undefined;
  const settings = { ...common, storage: 'orthanc', given: options.orthanc, database };
  const [orthanc, ...replicas] = await startHere(options, settings, port, { network, endings });
  if (orthanc === undefined) throw new StackError('A stack has an Orthanc.');
  await uploadOnce(options, orthanc.url, say);
  if (remote) await fillRemote(state, remote.url, orthanc.url, say);
  return { orthanc, replicas, remote };
}
