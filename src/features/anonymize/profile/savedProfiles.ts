import * as z from 'zod/mini';
import { createStore, type ReadonlyStore } from '#lib/createStore.ts';
import { deviceStorage } from '#lib/safeStorage.ts';
import { profileSchema, type Profile } from '#api/config/anonymizationProfile.ts';

const key = 'castellan.anonymizationProfiles';

/** So many are kept; the oldest go first. */
const maxKept = 50;

function read(): readonly Profile[] {
  try {
    const stored: unknown = JSON.parse(deviceStorage.getItem(key) ?? '[]');
    return z.safeParse(z.array(profileSchema), stored).data ?? [];
  } catch {
    return [];
  }
}

const store = createStore<readonly Profile[] | undefined>(undefined);

/** The profiles that people saved on this device, by name. They hold no patient data. */
export const savedProfiles: ReadonlyStore<readonly Profile[]> = {
  get() {
    const known = store.get();
    if (known) return known;
    const stored = read();
    store.set(stored);
    return stored;
  },
  subscribe: store.subscribe,
};

function write(profiles: readonly Profile[]): void {
  const kept = profiles.slice(-maxKept);
  deviceStorage.setItem(key, JSON.stringify(kept));
  store.set(kept);
}

/** Saves a profile under its name, in place of one with the same name. */
export const saveProfile = (profile: Profile): void =>
  write([...read().filter(({ name }) => name !== profile.name), profile]);

/** Forgets a profile. */
export const deleteProfile = (name: string): void => write(read().filter((one) => one.name !== name));
