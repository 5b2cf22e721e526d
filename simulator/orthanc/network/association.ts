import { z } from 'zod';
import { OrthancError } from '../answers.ts';
import type { Call, Orthanc } from '../context.ts';
import { LOCAL_AET, type Node } from './Network.ts';

/** Whom to connect, and as whom. */
export interface Association {
  readonly aet: string;
  readonly host: string;
  readonly port: number;
  readonly localAet: string;
  /** Seconds of silence; 0 is the server's default. */
  readonly timeout: number;
}

/** The server's own `DicomScuTimeout`, in seconds. */
const DEFAULT_TIMEOUT = 10;
/** How long it takes to open an association, and until a closed port is noticed, in milliseconds. */
const OPENING = 60;
const AT_ONCE = 5;

const configured = z.object({
  AET: z.string(),
  Host: z.string(),
  Port: z.number(),
  LocalAet: z.string(),
  Timeout: z.number(),
});
const overriding = z.object({
  CalledAet: z.string().optional(),
  Host: z.string().optional(),
  Port: z.number().optional(),
  LocalAet: z.string().optional(),
  Timeout: z.unknown().optional(),
});

/** A modality's configuration, or 404. */
export function modalityOf({ orthanc }: Call, name: string): Readonly<Record<string, unknown>> {
  const modality = orthanc.network.modalities.get(name);
  if (modality === undefined)
    throw new OrthancError('unknownItem', `No modality with symbolic name: ${name}`);
  return modality;
}

/** How to reach a modality: as it's configured, unless the body says otherwise. */
export function associationOf(call: Call, name: string, body: unknown): Association {
  const modality = configured.parse(modalityOf(call, name));
  const given = overriding.safeParse(body).data ?? {};
  const { Timeout: timeout = modality.Timeout } = given;
  if (typeof timeout !== 'number' || !Number.isInteger(timeout))
    throw new OrthancError('badFile', 'Integer value expected in field: Timeout');
  const localAet = given.LocalAet ?? modality.LocalAet;
  return {
    aet: given.CalledAet ?? modality.AET,
    host: given.Host ?? modality.Host,
    port: given.Port ?? modality.Port,
    localAet: localAet === '' ? LOCAL_AET : localAet,
    timeout: timeout === 0 ? DEFAULT_TIMEOUT : timeout,
  };
}

/** How an association begins: what it takes in milliseconds, and the node or why there is none. */
export interface Opening {
  readonly duration: number;
  readonly outcome: Node | OrthancError;
}

/** The error of an association, as Orthanc words it: what it was doing, and DCMTK's text. */
function associationError({ aet }: Association, doing: string, text: string): OrthancError {
  return new OrthancError('network', `DicomAssociation - ${doing} to AET "${aet}": ${text}`);
}

/** The error of an association that the other side ended. */
export const aborted = (association: Association, doing: string): OrthancError =>
  associationError(association, doing, 'Peer aborted Association (or never connected)');

/** Opens an association. */
export function open({ network }: Orthanc, association: Association): Opening {
  const { aet, host, port, localAet, timeout } = association;
  const failed = (duration: number, text: string): Opening => ({
    duration,
    outcome: associationError(association, 'connecting', text),
  });
  if (!network.hasHost(host)) return failed(AT_ONCE, `Attempt to connect to unknown host: ${host}`);
  const node = network.node(host, port);
  if (node?.aet === undefined) return failed(AT_ONCE, 'TCP Initialization Error: Operation now in progress');
  if (node.behavior === 'mute') return failed(timeout * 1000, 'DUL network read timeout');
  if (node.behavior === 'rejecting' || node.aet !== aet || localAet !== LOCAL_AET)
    return failed(AT_ONCE, 'DUL Association Rejected');
  return { duration: OPENING, outcome: node };
}

/** Opens one for a C-FIND, which the remote may refuse. */
export async function openForFind(call: Call, association: Association): Promise<Node> {
  const node = await openNow(call, association);
  if (node.behavior === 'storing') throw aborted(association, 'C-FIND');
  return node;
}

/** Opens one for a request that waits for it. */
export async function openNow({ orthanc, request }: Call, association: Association): Promise<Node> {
  const { duration, outcome } = open(orthanc, association);
  await orthanc.settings.wait(duration, request.signal);
  if (outcome instanceof OrthancError) throw outcome;
  return outcome;
}
