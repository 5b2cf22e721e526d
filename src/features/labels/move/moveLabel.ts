import { dropLabel, gainLabel } from '#access/roles/labelsInRoles.ts';
import type { RolesDocument } from '#access/rolesDocument.ts';

/** What is done to a label: its studies and roles get `staying` instead of it, or, without one, nothing: it is deleted. */
export interface LabelMove {
  going: string;
  staying: string | undefined;
}

/**
 * Where a move stands. `granting`: roles that open the going label get the staying one; `adding`: its studies too; `settling`: waiting
 * until the plugin has forgotten older profiles and labels; `removing`: studies lose the going label; `dropping`: roles too.
 */
export type MovePhase = 'granting' | 'adding' | 'settling' | 'removing' | 'dropping';

/** What a move reaches the servers by. */
export interface MoveServers {
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
  onPhase(phase: MovePhase, until?: number): void;
}

/** Somebody goes on giving the label that is to go: after so many rounds it is better to look why. */
const mostRounds = 5;

/** Studies kept getting the label while it was being taken away. */
export class LabelStillGiven extends Error {
  override name = 'LabelStillGiven';
}

/**
 * Renames a label, merges it into another, or deletes it, so that at no moment anybody loses sight who keeps it in the end: the plugin
 * remembers profiles and labels for `cacheMs`, so nothing old is taken away before everything new has been there that long. Every step
 * looks first at what is still to do, and nothing is taken for granted from an earlier attempt: it can be stopped anywhere and run
 * again, by anybody, also twice at once.
 */
export async function moveLabel(move: LabelMove, servers: MoveServers, cacheMs: number): Promise<void> {
  const { going, staying } = move;
  for (let round = 0; round < mostRounds; round += 1) {
    const ready =
      staying === undefined
        ? await servers.listStudies([going])
        : await giveStaying({ going, staying }, servers, cacheMs);
    servers.onPhase('removing');
    await servers.deleteAll(going, ready);
    if ((await servers.listStudies([going])).length > 0) continue;
    servers.onPhase('dropping');
    await servers.changeRoles?.((held) => dropLabel(held, going));
    // Somebody may have labelled one more study while the document was written.
    if ((await servers.listStudies([going])).length === 0) return;
  }
  throw new LabelStillGiven();
}

/** Gives roles and studies the staying label, and waits until everybody knows. @returns the studies that may lose the going one */
async function giveStaying(
  { going, staying }: { going: string; staying: string },
  servers: MoveServers,
  cacheMs: number,
): Promise<readonly string[]> {
  servers.onPhase('granting');
  await servers.changeRoles?.((held) => gainLabel(held, going, staying));
  servers.onPhase('adding');
  const have = new Set(await servers.listStudies([going, staying]));
  const lack = (await servers.listStudies([going])).filter((id) => !have.has(id));
  await servers.putAll(staying, lack);
  if (have.size + lack.length === 0) return [];
  // Also when nothing was given just now: another attempt may have done it a second ago.
  const settled = servers.now() + cacheMs;
  servers.onPhase('settling', settled);
  await servers.waitUntil(settled);
  // Somebody may have taken the staying label off a study again: it would be left without any.
  const still = new Set(await servers.listStudies([going, staying]));
  return [...have, ...lack].filter((id) => still.has(id));
}
