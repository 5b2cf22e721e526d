import { ConnectionDropped, delay, failureAskedBy } from '#simulator/failures.ts';
import type { Level } from '#simulator/dataset/ids.ts';
import { OrthancError } from './answers.ts';
import type { Archive } from './archive/Archive.ts';
import { HeldStudy } from './archive/HeldStudy.ts';
import type { Resource } from './archive/types.ts';
import type { GeneratedOrders } from './find/order.ts';
import type { Jobs } from './jobs/Jobs.ts';
import type { Network } from './network/Network.ts';
import type { Settings } from './options.ts';

/** The levels that `/tools/log-level` knows. */
export const LOG_LEVELS = ['default', 'verbose', 'trace'] as const;

/** One of them. */
export type LogLevel = (typeof LOG_LEVELS)[number];

/** The state of one simulated Orthanc. */
export interface Orthanc {
  readonly archive: Archive;
  readonly orders: GeneratedOrders;
  readonly jobs: Jobs;
  readonly settings: Settings;
  readonly network: Network;
  /** How many patients it has named "Anonymized" and a number. */
  anonymized: number;
  /** Whether the next modification, merge or split is to fail halfway; asked once for each. */
  takeFailure(): boolean;
  /** How much Orthanc writes into its log. */
  logLevel: LogLevel;
}

/** One request on its way through a route. */
export interface Call {
  readonly orthanc: Orthanc;
  readonly request: Request;
  /** The path, decoded, as Orthanc's errors name it. */
  readonly uri: string;
  readonly query: URLSearchParams;
  /** A part of the path by its name in the route. */
  param(name: string): string;
}

/** A route's work. */
export type Handler = (call: Call) => Response | Promise<Response>;

/** Thrown to answer with HTML where JSON is expected. */
export class Garbage extends Error {
  override readonly name = 'Garbage';
}

/** Fails the way one of the texts asks for (see `simulator/failures.ts`); `slow` only takes its time. */
export async function failIfAsked(call: Call, ...texts: readonly string[]): Promise<void> {
  const failure = failureAskedBy(...texts);
  if (failure === 'fail-500') throw new OrthancError('internal', 'asked for by a name');
  if (failure === 'drop') throw new ConnectionDropped();
  if (failure === 'garbage') throw new Garbage();
  if (failure === 'slow') await delay(call.orthanc.settings.slowDelay, call.request.signal);
}

/** The resource of the path's `{id}` at one level, or 404; an uploaded patient's name or id may ask for a failure. */
export async function resourceOf<L extends Level>(
  call: Call,
  level: L,
): Promise<Extract<Resource, { level: L }>> {
  const resource = call.orthanc.archive.lookup(call.param('id'));
  if (resource === undefined || !isAt(resource, level)) throw new OrthancError('unknownResource');
  await failIfAsked(call, ...askingTexts(resource));
  return resource;
}

/** Only uploaded patients may ask for failures; those of the dataset never do. */
function askingTexts(resource: Resource): readonly string[] {
  const study = resource.level === 'Patient' ? resource.studies[0] : resource.study;
  if (!(study instanceof HeldStudy)) return [];
  return [study.patientTags['PatientName'] ?? '', study.patientTags['PatientID'] ?? ''];
}

function isAt<L extends Level>(resource: Resource, level: L): resource is Extract<Resource, { level: L }> {
  return resource.level === level;
}
