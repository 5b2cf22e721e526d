/**
 * The `meta` of a query whose failure is shown, with a retry button, where its content would be. All other failures are shown by
 * the notice at the top of the page, so that none is silent.
 */
export const toldInPlace = { toldInPlace: true } as const;

/** Whether a query's options say so. */
export function isToldInPlace(options: { meta?: Record<string, unknown> | undefined }): boolean {
  return options.meta?.['toldInPlace'] === true;
}

/** An error that is a question to the user. It is shown where the content would be, so the notice of failed parts leaves it out. */
export class QuestionInPlace extends Error {}
