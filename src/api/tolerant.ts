import * as z from 'zod/mini';
import { safeParse, type $ZodType, type output } from 'zod/v4/core';

/**
 * A member of a log's entry, which is taken as `otherwise` where it is missing or not what it should be. An entry that another version
 * wrote differently has still happened: it must not cost the whole page.
 */
export function tolerant<Schema extends $ZodType>(schema: Schema, otherwise: output<Schema>) {
  return z.pipe(
    z.optional(z.unknown()),
    z.transform((value): output<Schema> => {
      const parsed = safeParse(schema, value);
      return parsed.success ? parsed.data : otherwise;
    }),
  );
}

/** A text; empty where there is none. */
export const tolerantText = tolerant(z.string(), '');
