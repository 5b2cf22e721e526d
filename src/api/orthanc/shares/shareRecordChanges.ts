import { ApiError } from '#api/ApiError.ts';
import { readEntries, readEntry, type Revocation, type ShareRecord } from './shareRecords.ts';

/** What happens to a link whose record exists. */
export type LinkChange =
  | { readonly kind: 'revoke'; readonly revoked: Revocation }
  /** Undoes this one revocation; `undefined`: whichever the record has when it is read first. One that is made later stays. */
  | { readonly kind: 'restore'; readonly revoked: Revocation | undefined }
  /** Moves the end. `undefined`: to never, where the token never ends. */
  | { readonly kind: 'end'; readonly expiresAt: Date | undefined };

/** A link's record as it was when a change of it began: what is neither this nor the change is someone else's. */
export interface LinkBefore {
  readonly expiresAt: Date | undefined;
  /** As it was written. */
  readonly revoked: unknown;
}

/** A change of one link. */
export interface ChangeOfLink {
  readonly id: string;
  readonly change: LinkChange;
  /** Absent before the first reading. */
  readonly before?: LinkBefore | undefined;
}

/**
 * Where a study's records stand with a change: `open` it is to be written, `held` they have it (or no record of the link, so there is
 * nothing to change), `overruled` someone else has changed the same thing to something else.
 */
export type ChangeState = 'open' | 'held' | 'overruled';

/** A share record as it is stored. */
export function storedRecord(record: ShareRecord): object {
  const { id, kind, created, expiresAt, latest, by, studies, revoked } = record;
  return {
    id,
    kind,
    created: created.toISOString(),
    until: expiresAt?.toISOString() ?? null,
    by,
    studies,
    latest: latest?.toISOString() ?? null,
    ...(revoked ? { revoked: { at: revoked.at.toISOString(), by: revoked.by } } : {}),
  };
}

type Entry = Readonly<Record<string, unknown>>;

const isEntry = (value: unknown): value is Entry => typeof value === 'object' && value !== null;

const isOfLink = (value: unknown, id: string): value is Entry => isEntry(value) && value['id'] === id;

function entriesOf(text: string | undefined, path: string): readonly unknown[] {
  if (text === undefined) return [];
  const entries = readEntries(text);
  if (!entries) throw new ApiError({ kind: 'garbled', server: 'orthanc', method: 'GET', path });
  return entries;
}

/** How long an entry outlives its token: clocks differ, and the proxy judges by its own whether it has expired. */
const keptMs = 600_000;

/**
 * Whether an entry may go: its token has ended. One whose link was only ended sooner stays, or a token that the proxy lets through
 * without a record would work again.
 */
function isOver(entry: unknown, now: Date): boolean {
  const latest = readEntry(entry)?.latest;
  return latest !== undefined && now.getTime() - latest.getTime() > keptMs;
}

const textOf = (entries: readonly unknown[], now: Date): string =>
  JSON.stringify({ version: 1, links: entries.filter((entry) => !isOver(entry, now)) });

/**
 * The text of a study's share records with one more. A record of the same ID is replaced, expired ones are left out.
 * @throws ApiError `garbled` where the text is not ours
 */
export function withShareRecord(
  text: string | undefined,
  record: ShareRecord,
  path: string,
  now: Date,
): string {
  const others = entriesOf(text, path).filter((entry) => readEntry(entry)?.id !== record.id);
  return textOf([...others, storedRecord(record)], now);
}

const sameTime = (a: Date | undefined, b: Date | undefined): boolean => a?.getTime() === b?.getTime();

const readShareEntries = (text: string): readonly ShareRecord[] =>
  (readEntries(text) ?? []).flatMap((entry) => readEntry(entry) ?? []);

/**
 * Whether a link has its record: what doesn't change over its life is compared, since others may have revoked it meanwhile. Not when it was
 * created: the proxy, which may have recorded it already, wrote a moment of its own.
 */
export function hasRecord(text: string | undefined, { id, kind, by, studies }: ShareRecord): boolean {
  return (
    text !== undefined &&
    readShareEntries(text).some(
      (one) => one.id === id && one.kind === kind && one.by === by && one.studies === studies,
    )
  );
}

/** Absent: it never ends. What makes no sense is nobody's end. */
const endIn = (entry: Entry): Date | undefined => {
  const until = entry['until'];
  return typeof until === 'string' ? new Date(until) : undefined;
};

/** Whatever stands under `revoked` closes the link, in the proxy too. */
const isRevoked = (entry: Entry): boolean => (entry['revoked'] ?? null) !== null;

/** The moment may be written in another form. */
function isSameRevocation(a: unknown, b: unknown): boolean {
  if (!isEntry(a) || !isEntry(b)) return a === b;
  return a['by'] === b['by'] && Date.parse(String(a['at'])) === Date.parse(String(b['at']));
}

const written = ({ at, by }: Revocation): Entry => ({ at: at.toISOString(), by });

/** Whether an entry has the revocation that is to be undone. */
function isToRestore(entry: Entry, { change, before }: ChangeOfLink): boolean {
  if (change.kind !== 'restore' || !isRevoked(entry)) return false;
  if (change.revoked) return isSameRevocation(entry['revoked'], written(change.revoked));
  return before === undefined || isSameRevocation(entry['revoked'], before.revoked);
}

function stateOfEntry(entry: Entry, order: ChangeOfLink): ChangeState {
  const { change, before } = order;
  if (change.kind === 'revoke') return isRevoked(entry) ? 'held' : 'open';
  if (change.kind === 'restore') return isToRestore(entry, order) ? 'open' : 'held';
  const end = endIn(entry);
  if (sameTime(end, change.expiresAt)) return 'held';
  return before === undefined || sameTime(end, before.expiresAt) ? 'open' : 'overruled';
}

/**
 * Whether a study's records have a change already.
 * @throws ApiError `garbled` where the text is not ours
 */
export function stateOfChange(text: string | undefined, order: ChangeOfLink, path: string): ChangeState {
  const states = entriesOf(text, path)
    .filter((entry) => isOfLink(entry, order.id))
    .map((entry) => stateOfEntry(entry, order));
  return states.find((state) => state === 'overruled') ?? (states.includes('open') ? 'open' : 'held');
}

/** What a study's records say of a link before it is changed. */
export function linkBefore(text: string | undefined, id: string): LinkBefore {
  const entry = text === undefined ? undefined : readEntries(text)?.find((one) => isOfLink(one, id));
  return isEntry(entry)
    ? { expiresAt: endIn(entry), revoked: entry['revoked'] }
    : { expiresAt: undefined, revoked: undefined };
}

function changed(entry: Entry, order: ChangeOfLink): Entry {
  const { change } = order;
  if (change.kind === 'revoke')
    return isRevoked(entry) ? entry : { ...entry, revoked: written(change.revoked) };
  if (change.kind === 'restore') {
    if (!isToRestore(entry, order)) return entry;
    const { revoked: _, ...rest } = entry;
    return rest;
  }
  // The record must keep the token's own end when its `until` no longer says it.
  const latest = entry['latest'] === undefined ? (entry['until'] ?? null) : entry['latest'];
  return { ...entry, until: change.expiresAt?.toISOString() ?? null, latest };
}

/**
 * The text of a study's share records after a change to one link. Everything else stays as it was written, unknown fields and entries
 * too; expired entries are left out.
 * @throws ApiError `garbled` where the text is not ours
 */
export function withChange(text: string | undefined, order: ChangeOfLink, path: string, now: Date): string {
  const entries = entriesOf(text, path);
  return textOf(
    entries.map((entry) => (isOfLink(entry, order.id) ? changed(entry, order) : entry)),
    now,
  );
}
