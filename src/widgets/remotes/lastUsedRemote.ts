import * as z from 'zod/mini';
import { remoteKey, remoteKinds, type Remote } from '#api/orthanc/remotes/remote.ts';
import { deviceStorage } from '#lib/safeStorage.ts';

const storedSchema = z.array(z.object({ kind: z.enum(remoteKinds), name: z.string() }));

/** More than that nobody looks for at the top of a list. */
const maxKept = 5;

const key = (userId: string): string => `castellan.remotes.${userId}`;

/** The remotes that a user chose last on this device, the latest first. Their names, and nothing of what was sent. */
export function lastUsedRemotes(userId: string): readonly Remote[] {
  try {
    const stored = z.safeParse(storedSchema, JSON.parse(deviceStorage.getItem(key(userId)) ?? '[]'));
    return stored.data ?? [];
  } catch {
    return [];
  }
}

/** Remembers that a user has just sent something to a remote, or asked it something. */
export function keepUsedRemote(userId: string, remote: Remote): void {
  const others = lastUsedRemotes(userId).filter((one) => remoteKey(one) !== remoteKey(remote));
  const { kind, name } = remote;
  deviceStorage.setItem(key(userId), JSON.stringify([{ kind, name }, ...others].slice(0, maxKept)));
}

/** The remotes, those that were used last first; the others keep their order. */
export function lastUsedFirst(remotes: readonly Remote[], used: readonly Remote[]): readonly Remote[] {
  const order = new Map(used.map((remote, place) => [remoteKey(remote), place]));
  const place = (remote: Remote): number => order.get(remoteKey(remote)) ?? order.size;
  return remotes.toSorted((one, other) => place(one) - place(other));
}
