import { listedRecords } from '#plugin-emulator/tests/recording/recordCases.ts';
import { createHardeningServers } from './hardeningServers.ts';
import type { HardeningServers } from './hardeningServers.ts';
import { linkStudies, sharedLinks } from './sharedLinks.ts';

/** The proxy's own API key, of the account `machine`. */
export const proxyKey = 'k2-00000000000000000000000000000000';

/** Servers for the cases of share links whose records decide: the hardened emulator enforces. */
export async function createEnforcedServers(): Promise<HardeningServers> {
  const servers = await createHardeningServers({}, { shareLinks: 'enforced' });
  const { tokens, records } = await sharedLinks(Date.now());
  servers.orthanc.studies.push(...Object.values(linkStudies).map((each) => structuredClone(each)));
  const { listed } = linkStudies;
  const restore = (): void => {
    servers.orthanc.records = new Map([...records, [listed.id, JSON.stringify(listedRecords)]]);
  };
  restore();
  const { first, second } = linkStudies;
  const recorded = tokens.get('recorded') ?? '';
  const foreign = (tokens.get('unrecorded') ?? '').split('.')[2] ?? '';
  const own = new Map([
    ['id', first.id],
    ['uid', first.uid],
    ['series', first.series],
    ['instance', first.instance],
    ['damagedId', linkStudies.damaged.id],
    ['bareId', linkStudies.bare.id],
    ['listedId', listed.id],
    ['listedUid', listed.uid],
    ['damagedUid', linkStudies.damaged.uid],
    ['bareUid', linkStudies.bare.uid],
    ['secondId', second.id],
    ['secondUid', second.uid],
    ['unsigned', [...recorded.split('.').slice(0, 2), foreign].join('.')],
  ]);
  return { ...servers, restore, values: new Map([...servers.values, ...own, ...tokens]) };
}
