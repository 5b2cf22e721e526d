import { mintShare } from '#plugin-emulator/service/share.ts';
import { fakeStudy } from '#plugin-emulator/tests/fakes.ts';
import type { FakeStudy } from '#plugin-emulator/tests/fakes.ts';

/** The key that the emulators of these tests sign links with. */
const signingKey = 'a key of these tests only, long enough';

const study = (n: number): FakeStudy => fakeStudy(n, ['external']);

/** The studies of the links: two as they should be, one without records, and one each whose records are damaged, crowded and written by hand; one for changes. */
export const linkStudies = {
  first: study(3),
  second: study(4),
  bare: study(5),
  damaged: study(6),
  crowded: study(7),
  handmade: study(8),
  listed: fakeStudy(0, ['external']),
};
const { first, second, bare, damaged, crowded, handmade } = linkStudies;
const deleted = study(9);

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const random = '0123456789abcdef';
const made = (moment: number): string => `${random}-${moment.toString(16)}`;
const iso = (moment: number): string => new Date(moment).toISOString();

interface Named {
  dicom_uid: string | null;
  orthanc_id: string | null;
  url: null;
  level: string;
}
const both = ({ id, uid }: FakeStudy): Named => ({
  dicom_uid: uid,
  orthanc_id: id,
  url: null,
  level: 'study',
});
const byUid = ({ uid }: FakeStudy): Named => ({
  dicom_uid: uid,
  orthanc_id: null,
  url: null,
  level: 'study',
});
const byId = ({ id }: FakeStudy): Named => ({ dicom_uid: null, orthanc_id: id, url: null, level: 'study' });
const anything: Named = { dicom_uid: '*', orthanc_id: null, url: null, level: 'study' };

/** A link: what its token names, and the entries in the records of studies that have its ID. */
interface Link {
  resources: readonly Named[];
  type?: string;
  /** Instead of the link's name. */
  id?: string;
  /** Of the token, milliseconds since 1970; null: never. A day from now where left out. */
  end?: number | null;
  listed?: readonly (readonly [FakeStudy, object?])[];
}

const instant = 'viewer-instant-link';

/** The links of the table by their names, as of now. */
function linksAt(now: number): Record<string, Link> {
  const revoked = { revoked: { at: iso(now - hour), by: 'id-doctor' } };
  const ended = { until: iso(now - 1000) };
  const pair = [both(first), both(second)];
  return {
    recorded: { resources: [both(first)], listed: [[first]] },
    fresh: { resources: [both(first)], listed: [[first]] },
    later: { resources: [both(first)], listed: [[first]] },
    last: { resources: [both(first)], listed: [[first]] },
    revokedLater: { resources: [both(first)], listed: [[first, revoked]] },
    endless: { resources: [both(first)], end: null, listed: [[first]] },
    ofTwo: { resources: pair, listed: [[first], [second]] },
    listedOnce: { resources: pair, listed: [[second]] },
    oneDeleted: { resources: [both(deleted), both(first)], listed: [[first]] },
    oneAgain: { resources: [both(first), both(bare)], listed: [[first]] },
    long: { resources: Array.from({ length: 45 }, () => both(first)), listed: [[first]] },
    byUid: { resources: [byUid(first)], listed: [[first]] },
    byId: { resources: [byId(first)], listed: [[first]] },
    idOfDeleted: { resources: [byId(deleted), byId(first)], listed: [[first]] },
    handmade: { resources: [both(handmade)] },
    crowded: { resources: [both(crowded)], listed: [[crowded]] },
    // Endings: a record's, the token's own.
    endsSoon: { resources: [both(first)], listed: [[first, { until: iso(now + hour) }]] },
    endedSooner: { resources: [both(first)], listed: [[first, ended]] },
    endedOnOne: { resources: pair, listed: [[first], [second, ended]] },
    endedItself: { resources: [both(first)], end: now - 1000, listed: [[first]] },
    endsNowhere: { resources: [both(first)], end: Number.NaN, listed: [[first]] },
    // Revoked.
    revoked: { resources: [both(first)], listed: [[first, revoked]] },
    revokedOnOne: { resources: pair, listed: [[first], [second, revoked]] },
    revokedByUid: { resources: [byUid(first)], listed: [[first, revoked]] },
    revokedById: { resources: [byId(first)], listed: [[first, revoked]] },
    revokedOfHalves: {
      resources: [{ ...both(first), dicom_uid: second.uid }],
      listed: [[first, revoked], [second]],
    },
    revokedAmongMany: { resources: [both(crowded)], listed: [[crowded, revoked]] },
    revokedByHand: { resources: [both(handmade)] },
    // Without a record.
    unrecorded: { resources: [both(first)] },
    createdAgain: { resources: [both(bare)] },
    allDeleted: { resources: [both(deleted)] },
    nameless: { resources: [both(first)], id: '' },
    ofNothing: { resources: [], listed: [[first]] },
    ofSeries: { resources: [{ ...both(first), level: 'series' }], listed: [[first]] },
    ofAnything: { resources: [anything], listed: [[first]] },
    ofStudyAndPatient: {
      resources: [both(first), { ...byId(second), level: 'patient' }],
      listed: [[first], [second, revoked]],
    },
    ofStudyAndAnything: { resources: [both(first), anything], listed: [[first]] },
    ofStudyWithOtherUid: { resources: [{ ...both(first), dicom_uid: '1.2.x' }], listed: [[first]] },
    ofUidWithOtherId: { resources: [{ ...both(first), orthanc_id: '*' }], listed: [[first]] },
    ofEmptyUid: { resources: [{ ...both(first), dicom_uid: '' }], listed: [[first]] },
    ofTooMany: { resources: Array.from({ length: 101 }, () => both(first)), listed: [[first]] },
    // Instant links.
    instant: { resources: [both(bare)], type: instant, id: made(now - minute), end: now + 58 * minute },
    download: {
      resources: [both(bare)],
      type: 'download-instant-link',
      id: made(now),
      end: now + 60 * minute,
    },
    instantOfFastClock: {
      resources: [both(bare)],
      type: instant,
      id: made(now + 4 * minute),
      end: now + 64 * minute,
    },
    instantOfDay: { resources: [both(bare)], type: instant, id: made(now - 23 * hour), end: now + hour },
    instantOfDayRecorded: {
      resources: [both(first)],
      type: instant,
      id: made(now - hour),
      end: now + day,
      listed: [[first]],
    },
    instantToCome: {
      resources: [both(bare)],
      type: instant,
      id: made(now + day),
      end: now + day + 50 * minute,
    },
    instantWithoutTime: { resources: [both(bare)], type: instant, id: random, end: now + 30 * minute },
    instantEnded: { resources: [both(bare)], type: instant, id: made(now - hour), end: now - 1000 },
    instantEndless: { resources: [both(bare)], type: instant, id: made(now), end: null },
    publicationWithTime: { resources: [both(bare)], id: made(now), end: now + 30 * minute },
    // Records that can't be read.
    damaged: { resources: [both(damaged)] },
    damagedAmongOthers: { resources: [both(first), both(damaged)], listed: [[first]] },
    damagedById: { resources: [byId(damaged)] },
  };
}

/** The tokens of all links by their names, and the records of the studies by their IDs. */
export async function sharedLinks(now: number): Promise<{
  tokens: ReadonlyMap<string, string>;
  records: ReadonlyMap<string, string>;
}> {
  const created = { kind: 'stone', created: iso(now - day), until: null, by: 'id-doctor', studies: 1 };
  const many = Array.from({ length: 500 }, (_, at) => ({ ...created, id: `other${at}` }));
  const entries = new Map<string, unknown[]>([[crowded.id, many]]);
  const tokens = new Map<string, string>();
  for (const [name, link] of Object.entries(linksAt(now))) {
    const { resources, type = 'stone-viewer-publication', id = name, end = now + day, listed = [] } = link;
    const date = end === null ? null : Number.isNaN(end) ? '2099-01-01T00:00:00' : iso(end);
    const share = { id, resources, type, expiration_date: date, validity_duration: null };
    tokens.set(name, await mintShare(share, signingKey));
    for (const [{ id: own }, more] of listed)
      entries.set(own, [...(entries.get(own) ?? []), { ...created, id, ...more }]);
  }
  const documentOf = (links: unknown): string => JSON.stringify({ version: 1, links });
  const records = new Map([...entries].map(([own, links]) => [own, documentOf(links)] as const));
  records.set(
    handmade.id,
    documentOf([{ id: 'handmade' }, { id: 'revokedByHand', revoked: 'yes', until: null }]),
  );
  records.set(damaged.id, '{"version":1,"links":[{"id":"damaged","until":null}');
  return { tokens, records };
}
