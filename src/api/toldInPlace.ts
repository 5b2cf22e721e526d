/**
 * The `meta` of a query whose failure is told, with a way to try again, where its answer would stand. All other failures are told by
 * the notice at the top of the page, so that none is silent.
 */
export const toldInPlace = { toldInPlace: true } as const;

/** Whether a query's options say so. */
export function isToldInPlace(options: { meta?: Record<string, unknown> | undefined }): boolean {
  return options.meta?.['toldInPlace'] === true;
}

/** An error that is a question to the reader: it stands where the answer would, so the notice of failed parts leaves it out. */
export class QuestionInPlace extends Error {}
