import { readRecords } from '#hardening/records.js';
import { WritePace, writeVerified } from '#lib/tasks/verifiedWrite.ts';

type Entry = Readonly<Record<string, unknown>>;

/** A way to the records of one study, through a proxy. */
export interface WayToRecords {
  /** The records as they are stored. */
  read(): Promise<{ text: string; etag: string | undefined }>;
  /** Writes records for a user; gives the status. */
  write(user: string, text: string, etag: string | undefined): Promise<number | undefined>;
  /** Asks for a link for a user; gives the status. */
  mint(user: string): Promise<number | undefined>;
}

const at = (hours: number): string => new Date(Date.UTC(2099, 0) + hours * 3_600_000).toISOString();
const linkOf = (id: string, by: string): Entry => ({
  id,
  kind: 'stone',
  created: at(0),
  until: at(24),
  latest: at(48),
  by,
  studies: 1,
});
const documentOf = (links: readonly Entry[]): string => JSON.stringify({ version: 1, links });
const entriesOf = (text: string): readonly Entry[] => (readRecords(text) ?? []).map(({ value }) => value);

/** The records before a trial: a link each of Ada's, Bo's and Cy's. */
export const recordsBefore = documentOf([linkOf('a', 'ada'), linkOf('b', 'bo'), linkOf('c', 'cy')]);

/** A person at a console: reads, changes what they want to and writes, again after a 409. `looksAgain`: and checks later, as the console does. */
async function change(way: WayToRecords, user: string, id: string, part: Entry, looksAgain: boolean) {
  const round = async () => {
    const { text, etag } = await way.read();
    const links = entriesOf(text);
    const changed = documentOf(links.map((entry) => (entry['id'] === id ? { ...entry, ...part } : entry)));
    if (changed === documentOf(links)) return { state: 'kept', value: undefined } as const;
    const status = await way.write(user, changed, etag);
    if (status !== 200 && status !== 409) throw new Error(`${user}: ${String(status)}`);
    return { state: status === 200 ? 'written' : 'lost', value: undefined } as const;
  };
  if (!looksAgain) {
    while ((await round()).state === 'lost');
    return;
  }
  const { checked } = await writeVerified({ name: `${user} ${id}`, pace: new WritePace(), round });
  await checked;
}

async function mint(way: WayToRecords, user: string): Promise<void> {
  const status = await way.mint(user);
  if (status !== 200) throw new Error(`${user}: ${String(status)}`);
}

/** What five people do at once: Ada and Bo revoke, the administrator moves an end, Di and Ed create links. */
export function writersAtOnce(first: WayToRecords, second: WayToRecords): (() => Promise<void>)[] {
  // One proxy has one lock. Between two, what a person has written may be overwritten, and they look again.
  const looksAgain = first !== second;
  const revokedBy = (by: string): Entry => ({ revoked: { at: at(1), by } });
  return [
    async () => change(first, 'ada', 'b', revokedBy('ada'), looksAgain),
    async () => change(second, 'bo', 'c', revokedBy('bo'), looksAgain),
    async () => change(second, 'root', 'a', { until: at(40) }, looksAgain),
    async () => mint(first, 'di'),
    async () => mint(second, 'ed'),
  ];
}

/** What is missing in the records after everybody has written, in words; empty if nothing was lost. */
export function lostIn(text: string): string[] {
  const found = new Map(entriesOf(text).map((entry) => [entry['by'], JSON.stringify(entry)]));
  const wanted = {
    ada: `"until":"${at(40)}"`,
    bo: '"revoked":{"at":"2099-01-01T01:00:00.000Z","by":"ada"}',
    cy: '"revoked":{"at":"2099-01-01T01:00:00.000Z","by":"bo"}',
    di: '"id":',
    ed: '"id":',
  };
  return Object.entries(wanted).flatMap(([by, part]) =>
    found.get(by)?.includes(part) === true ? [] : [`${by}: ${part}`],
  );
}
