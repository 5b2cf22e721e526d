import { clock, reachable, transport } from '#checks/console/address.ts';
import { caching, compression, headers } from '#checks/console/headers.ts';
import { configFile, deepLinks, silentPage } from '#checks/console/pages.ts';
import {
  unknown,
  Untold,
  wrong,
  type Check,
  type CheckId,
  type CheckMessages,
  type Finding,
} from '#checks/check.ts';
import { auditLog, globalRoutes, patientRoutes } from '#checks/holes/limited.ts';
import { anonymousUpload, methodOverride, openSystem, shareTokenWrites } from '#checks/holes/open.ts';
import { endlessLinks, foreignLinks, idsInBodies, lastingInstantLinks } from '#checks/holes/refusals.ts';
import { untoldHoles } from '#checks/holes/untold.ts';
import {
  client,
  directGrants,
  implicitFlow,
  pkce,
  redirects,
  webOrigins,
  wildcard,
} from '#checks/keycloak/client.ts';
import { bruteForce, events, issuer, ownApiKey, tokenLifespan } from '#checks/keycloak/realm.ts';
import { apiKey, orthancVersion, plugin, shareRecords, token } from '#checks/orthanc/server.ts';
import { ProbeError } from '#checks/probe.ts';
import type { Exchange } from '#checks/proof.ts';
import type { Subject } from '#checks/subject.ts';
import { ungrantedLabels, unlabeledStudies } from '#checks/usage/labels.ts';
import { disabledKeys, unusedRoles, usersWithoutRoles } from '#checks/usage/people.ts';

/** The parts of a report, in its order. */
export const areas = ['console', 'keycloak', 'orthanc', 'usage', 'holes'] as const;

/** One of the parts. */
export type Area = (typeof areas)[number];

/** Every check by its part. The first one is asked alone: where the console doesn't answer, the others aren't asked. */
export const checks: Readonly<Record<Area, readonly Check[]>> = {
  console: [reachable, transport, headers, deepLinks, caching, compression, configFile, silentPage, clock],
  keycloak: [
    issuer,
    client,
    redirects,
    wildcard,
    pkce,
    directGrants,
    implicitFlow,
    webOrigins,
    events,
    bruteForce,
    tokenLifespan,
    ownApiKey,
  ],
  orthanc: [plugin, orthancVersion, shareRecords, token, apiKey],
  usage: [usersWithoutRoles, disabledKeys, unusedRoles, ungrantedLabels, unlabeledStudies],
  holes: [
    shareTokenWrites,
    methodOverride,
    auditLog,
    globalRoutes,
    foreignLinks,
    patientRoutes,
    idsInBodies,
    anonymousUpload,
    endlessLinks,
    lastingInstantLinks,
    openSystem,
    ...untoldHoles,
  ],
};

/** One check and what it found. */
export interface Result {
  readonly id: CheckId;
  readonly area: Area;
  readonly finding: Finding;
  /** What was asked and answered, in the order of the responses. */
  readonly proof: readonly Exchange[];
}

/** What of a run is asked for. */
export interface RunOptions {
  /** Only these checks. */
  readonly only?: readonly CheckId[];
  /** Called with each result as it comes. */
  readonly onResult?: (result: Result) => void;
}

async function findingOf(check: Check, subject: Subject): Promise<Finding> {
  try {
    return await check.ask(subject);
  } catch (error) {
    if (error instanceof Untold) return error.finding;
    if (error instanceof ProbeError) {
      const { kind, address, detail } = error;
      return unknown((t) => t.failed[kind](address, detail));
    }
    // A response that no check expected must not keep the other checks from being reported.
    return unknown((t) => t.failed.unexpected(error instanceof Error ? error.message : ''));
  }
}

async function findingOfFirst(subject: Subject): Promise<{ first: Finding; isReached: boolean }> {
  try {
    return { first: await reachable.ask(subject), isReached: true };
  } catch (error) {
    if (!(error instanceof ProbeError)) throw error;
    const { kind, address, detail } = error;
    const verdict = kind === 'stopped' ? unknown : wrong;
    return { first: verdict((t) => t.failed[kind](address, detail)), isReached: false };
  }
}

/**
 * Asks every check, or some.
 * @returns `isReached` is false where the console gave no response at all: nothing else was asked then
 */
export async function runChecks(
  subject: Subject,
  { only, onResult }: RunOptions = {},
): Promise<{ results: Result[]; isReached: boolean }> {
  const ofFirst: Exchange[] = [];
  const { first, isReached } = await findingOfFirst(subject.notedBy((exchange) => ofFirst.push(exchange)));
  async function resultOf(check: Check, area: Area): Promise<Result> {
    const { id } = check;
    if (check === reachable) return { id, area, finding: first, proof: ofFirst };
    if (!isReached) return { id, area, finding: unknown((t) => t.found.notAsked), proof: [] };
    const proof: Exchange[] = [];
    const finding = await findingOf(
      check,
      subject.notedBy((exchange) => proof.push(exchange)),
    );
    return { id, area, finding, proof };
  }
  const asked = areas.flatMap((area) =>
    checks[area]
      .filter(({ id }) => only?.includes(id) ?? true)
      .map(async (check) => {
        const result = await resultOf(check, area);
        onResult?.(result);
        return result;
      }),
  );
  return { results: await Promise.all(asked), isReached };
}

/** A result in words: what was found, and for what is wrong what it means and the line to change. */
export interface Explained {
  readonly id: CheckId;
  readonly area: Area;
  readonly areaTitle: string;
  readonly verdict: Finding['verdict'];
  readonly title: string;
  readonly found?: string;
  readonly means: string;
  readonly line?: string;
}

/** Puts a result into words. */
export function explain({ id, area, finding }: Result, t: CheckMessages): Explained {
  const { title, means, line } = t.checks[id];
  return {
    id,
    area,
    areaTitle: t.areas[area],
    verdict: finding.verdict,
    title,
    ...(finding.found ? { found: finding.found(t) } : {}),
    means,
    ...(finding.verdict === 'wrong' ? { line: finding.line?.(t) ?? line } : {}),
  };
}
