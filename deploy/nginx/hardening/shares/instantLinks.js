/** How long a link may work that passes without a record. */
const unrecordedMs = 60 * 60_000;

/** How far the clocks of two proxies may differ. */
const clockSkewMs = 5 * 60_000;

/** The random part, then when the link was made, in milliseconds since 1970. */
const timedId = /^[0-9a-f]{16}-([0-9a-f]{11,12})$/;

/** Whether links of a type are opened at once by who makes them. @param {string} type */
export const isInstant = (type) => type.endsWith('-instant-link');

/**
 * The ID of a link that is being made. That of an instant link says when: the auth service signs it, so later it proves how long the link was
 * made for.
 * @param {string} type
 * @param {string} randomId 16 hex digits
 * @param {number} now milliseconds since 1970
 */
export const linkId = (type, randomId, now) =>
  isInstant(type) ? `${randomId}-${now.toString(16)}` : randomId;

/**
 * Whether a link works without a record: an instant link, which a signed-in person opens at once, that was made to end within an hour. An ID with a
 * time to come was not made by a proxy, and would let a link for years pass in its last hour: only what clocks differ by is allowed.
 * @param {{ id: string, type: string, end: number | null }} link
 * @param {number} now milliseconds since 1970
 */
export function passesUnrecorded({ id, type, end }, now) {
  const made = parseInt(timedId.exec(id)?.[1] ?? '', 16);
  if (Number.isNaN(made) || !isInstant(type) || end === null) return false;
  return made <= now + clockSkewMs && end - made <= unrecordedMs;
}
