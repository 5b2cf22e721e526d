import { clock, reachable, transport } from '#checks/console/address.ts';
import { caching, compression, headers } from '#checks/console/headers.ts';
import { configFile, deepLinks, silentPage } from '#checks/console/pages.ts';
import { unknown, wrong, type Check, type CheckId, type CheckMessages, type Finding } from '#checks/check.ts';
import { auditLog, globalRoutes, patientRoutes } from '#checks/holes/limited.ts';
import { anonymousUpload, methodOverride, openSystem, shareTokenWrites } from '#checks/holes/open.ts';
import { untoldHoles } from '#checks/holes/untold.ts';
import { client, flows, pkce, redirects, webOrigins, wildcard } from '#checks/keycloak/client.ts';
import { issuer, ownApiKey, realmRecords } from '#checks/keycloak/realm.ts';
import { apiKey, orthancVersion, plugin, shareRecords, token } from '#checks/orthanc/server.ts';
import { ProbeError } from '#checks/probe.ts';
import type { Subject } from '#checks/subject.ts';

/** The parts of a report, in its order. */
export const areas = ['console', 'keycloak', 'orthanc', 'holes'] as const;

/** One of the parts. */
export type Area = (typeof areas)[number];

/** Every check by its part. The first one is asked alone: where the console doesn't answer, the others aren't asked. */
export const checks: Readonly<Record<Area, readonly Check[]>> = {
  console: [reachable, transport, headers, deepLinks, caching, compression, configFile, silentPage, clock],
  keycloak: [issuer, client, redirects, wildcard, pkce, flows, webOrigins, realmRecords, ownApiKey],
  orthanc: [plugin, orthancVersion, shareRecords, token, apiKey],
  holes: [
    shareTokenWrites,
    methodOverride,
    auditLog,
    globalRoutes,
    patientRoutes,
    anonymousUpload,
    openSystem,
    ...untoldHoles,
  ],
};

/** One check and what it found. */
export interface Result {
  readonly id: CheckId;
  readonly area: Area;
  readonly finding: Finding;
}

async function findingOf(check: Check, subject: Subject): Promise<Finding> {
  try {
    return await check.ask(subject);
  } catch (error) {
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
    return { first: wrong((t) => t.failed[kind](address, detail)), isReached: false };
  }
}

/**
 * Asks every check, or those in `only`.
 * @returns `isReached` is false where the console gave no response at all: nothing else was asked then
 */
export async function runChecks(
  subject: Subject,
  only?: readonly CheckId[],
): Promise<{ results: Result[]; isReached: boolean }> {
  const { first, isReached } = await findingOfFirst(subject);
  const findingFor = (check: Check): Promise<Finding> | Finding => {
    if (check === reachable) return first;
    return isReached ? findingOf(check, subject) : unknown((t) => t.found.notAsked);
  };
  const asked = areas.flatMap((area) =>
    checks[area]
      .filter(({ id }) => only?.includes(id) ?? true)
      .map(async (check): Promise<Result> => ({ id: check.id, area, finding: await findingFor(check) })),
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
