import type { Servers, Study } from '../support/Servers.ts';

/** An entry of a study's share records, as it is written. */
export type WrittenRecord = Record<string, unknown> & { id: string };

const day = 86_400_000;

/** A record of a link that was made yesterday and ends in 30 days, by an administrator of the demo data unless told. */
export function writtenRecord(id: string, part: Record<string, unknown> = {}): WrittenRecord {
  const end = new Date(Date.now() + 30 * day).toISOString();
  const created = new Date(Date.now() - day).toISOString();
  return { id, kind: 'ohif', created, until: end, by: 'someone', studies: 1, latest: end, ...part };
}

const pathOf = ({ id }: Pick<Study, 'id'>): string => `/orthanc/studies/${id}/metadata/castellan-shares`;

/** Writes the share records of a study that has none. */
export async function putRecords(
  servers: Servers,
  study: Pick<Study, 'id'>,
  ...links: readonly WrittenRecord[]
): Promise<void> {
  await servers.must('PUT', pathOf(study), JSON.stringify({ version: 1, links }));
}

/** The share records of a study by the IDs of their links. */
export async function recordsOf(
  servers: Servers,
  study: Pick<Study, 'id'>,
): Promise<Map<string, WrittenRecord>> {
  const response = await servers.must('GET', pathOf(study));
  const { links } = JSON.parse(await response.text()) as { links: WrittenRecord[] };
  return new Map(links.map((link) => [link.id, link]));
}

/** Whether a proxy in front refuses links that no record lists. */
export async function areLinksEnforced(servers: Servers): Promise<boolean> {
  const response = await servers.send('GET', '/orthanc/castellan-proxy');
  return response.ok && (await response.text()) === '{"shareLinks":"enforced"}';
}
