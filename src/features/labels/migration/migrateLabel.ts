import { dropLabel, gainLabel } from '#access/roles/labelsInRoles.ts';
import type { RolesDocument } from '#access/roles/rolesDocument.ts';

/** A label migration: studies and roles with `from` get `to` instead. Without `to`, the label is deleted. */
export interface LabelMigration {
  from: string;
  to?: string | undefined;
}

/**
 * The phase of a migration. `granting`: roles that grant the old label get the new one; `adding`: its studies, too; `settling`: waiting
 * until the plugin's cache of profiles and labels has expired; `removing`: studies lose the old label; `dropping`: roles, too.
 */
export type MigrationPhase = 'granting' | 'adding' | 'settling' | 'removing' | 'dropping';

/** How a migration reaches the servers. */
export interface MigrationServers {
  /** Makes a change of the roles document, safely; absent where the person may not edit it. */
  changeRoles: ((change: (held: RolesDocument) => RolesDocument) => Promise<void>) | undefined;
  /** The ids of the studies that carry all of these labels. */
  listStudies(labels: readonly string[]): Promise<readonly string[]>;
  /** Does it to each study. @throws when it was stopped or one of them failed */
  putAll(label: string, studies: readonly string[]): Promise<void>;
  /** Does it to each study. @throws when it was stopped or one of them failed */
  deleteAll(label: string, studies: readonly string[]): Promise<void>;
  /** Milliseconds since 1970. */
  now(): number;
  /** Waits until then. @throws when it is stopped */
  waitUntil(moment: number): Promise<void>;
  /** Told when a phase begins; `until` when it is a wait. */
  onPhase(phase: MigrationPhase, until?: number): void;
}

/** Someone keeps adding the label that is being removed: after so many rounds, a person should find out why. */
const maxRounds = 5;

/** Studies kept getting the label while it was being taken away. */
export class LabelStillGiven extends Error {
  override name = 'LabelStillGiven';
}

/**
 * Renames a label, merges it into another, or deletes it. No one loses access on the way who keeps it in the end: the plugin
 * caches profiles and labels for `cacheMs`, so nothing old is removed before everything new has been there that long. Every step
 * first checks what is still to do, and relies on nothing from an earlier attempt: it can be stopped anywhere and run
 * again, by any user, even twice at the same time.
 */
export async function migrateLabel(
  migration: LabelMigration,
  servers: MigrationServers,
  cacheMs: number,
): Promise<void> {
  const { from, to } = migration;
  for (let round = 0; round < maxRounds; round += 1) {
    const ready =
      to === undefined
        ? await servers.listStudies([from])
        : await giveNewLabel({ from, to }, servers, cacheMs);
    servers.onPhase('removing');
    await servers.deleteAll(from, ready);
    if ((await servers.listStudies([from])).length > 0) continue;
    servers.onPhase('dropping');
    await servers.changeRoles?.((held) => dropLabel(held, from));
    // Someone may have labeled another study while the document was written.
    if ((await servers.listStudies([from])).length === 0) return;
  }
  throw new LabelStillGiven();
}

/** Gives roles and studies the new label, and waits until the plugin's cache has expired. @returns the studies that may lose the old one */
async function giveNewLabel(
  { from, to }: { from: string; to: string },
  servers: MigrationServers,
  cacheMs: number,
): Promise<readonly string[]> {
  servers.onPhase('granting');
  await servers.changeRoles?.((held) => gainLabel(held, from, to));
  servers.onPhase('adding');
  const have = new Set(await servers.listStudies([from, to]));
  const lack = (await servers.listStudies([from])).filter((id) => !have.has(id));
  await servers.putAll(to, lack);
  if (have.size + lack.length === 0) return [];
  // Also when nothing was given just now: another attempt may have done it a second ago.
  const settled = servers.now() + cacheMs;
  servers.onPhase('settling', settled);
  await servers.waitUntil(settled);
  // Someone may have removed the new label from a study again: it would be left without either.
  const still = new Set(await servers.listStudies([from, to]));
  return [...have, ...lack].filter((id) => still.has(id));
}
