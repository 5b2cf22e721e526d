import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** A realm as Keycloak's export spells it: we only look at its top level. */
const realmSchema = z.record(z.string(), z.unknown());
type Realm = z.infer<typeof realmSchema>;

/** The overlays beside the realm file; of them only `proxy` belongs in an installation. */
export type Overlay = 'demo' | 'test' | 'short-tokens' | 'proxy';

const FOLDER = new URL('../../deploy/realm/', import.meta.url);
const read = (name: string): Realm =>
  realmSchema.parse(JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8')));

/** What the placeholders of the realm file and the overlays stand for. */
export interface RealmAddresses {
  /** Where browsers reach the console: its origin and path, without a slash at the end. */
  readonly consoleUrl: string;
  /** Secret of the plugin emulator's confidential client, made for each stack. */
  readonly clientSecret: string;
  /** The API key of the proxy's own account, for the overlay `proxy`. */
  readonly proxyKey?: string | undefined;
}

const isRealm = (value: unknown): value is Realm => realmSchema.safeParse(value).success;

function joinedValue(below: unknown, over: unknown): unknown {
  if (Array.isArray(below) && Array.isArray(over)) return [...below, ...over];
  return isRealm(below) && isRealm(over) ? overlay(below, over) : over;
}

/** Lays an overlay on a realm: lists are joined, objects overlaid in turn, anything else replaces what was there. */
export function overlay(realm: Realm, over: Realm): Realm {
  const joined = { ...realm };
  for (const [key, value] of Object.entries(over)) joined[key] = joinedValue(joined[key], value);
  return joined;
}

/**
 * The realm file with its overlays and addresses filled in, as JSON text to import.
 * Keycloak itself fills `${NAME}` from its environment in the same way when an installation imports the file.
 * @throws when a placeholder of ours stays unfilled
 */
export function renderRealm(overlays: readonly Overlay[], addresses: RealmAddresses): string {
  const realm = overlays
    .map((name) => read(`${name}-overlay.json`))
    .reduce(overlay, read('orthanc-realm.json'));
  const values: Record<string, string | undefined> = {
    CASTELLAN_URL: addresses.consoleUrl,
    GATE_SECRET: addresses.clientSecret,
    PROXY_KEY: addresses.proxyKey,
  };
  return JSON.stringify(realm, undefined, 2).replaceAll(/\$\{([A-Z_]+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`The realm file has a placeholder without a value: ${name}`);
    return JSON.stringify(value).slice(1, -1);
  });
}

/**
 * The realm of deploy/compose as JSON text: with the auth service's client, the proxy's account, and their placeholders left for Keycloak to fill in. Keycloak
 * imports whole realms only, and its image has no program that could lay one file over another. `npm run docs` writes it.
 */
export const composeRealm = (): string =>
  `${JSON.stringify(['auth-service-overlay.json', 'proxy-overlay.json'].map(read).reduce(overlay, read('orthanc-realm.json')), undefined, 2)}\n`;

/** A short name for this text: another text, another name. */
export function fingerprint(...texts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const text of texts) hash.update(text).update('\0');
  return hash.digest('hex').slice(0, 12);
}
