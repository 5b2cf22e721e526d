/**
 * How long the records of a study may be. Those of the twenty studies that the proxy finds at a time must fit into what it reads of an answer
 * (`js_fetch_max_response_buffer_size`), or none of their links would work.
 */
const longest = 262_144;

/** What a revocation and moved ends add to an entry, at most. */
const growth = 200;

/**
 * The length of a document as a find of Orthanc's may write it: a text in JSON, in ASCII.
 * @param {string} text
 */
const writtenLength = (text) => JSON.stringify(text).replace(/[^ -~]/g, String.raw`\u0000`).length;

/**
 * Whether a document is too long to be read as JSON even. One that was too long before may become shorter.
 * @param {string} after
 * @param {string | undefined} before
 */
export function isTooLong(after, before = '') {
  const limit = Math.max(longest, writtenLength(before));
  return after.length > limit || writtenLength(after) > limit;
}

/**
 * Whether a document of so many entries leaves room to revoke each of them: links are only added where it does, so that nobody keeps others
 * from revoking by filling it.
 * @param {string} text
 * @param {number} entries
 */
export const leavesRoom = (text, entries) => writtenLength(text) + entries * growth <= longest;
