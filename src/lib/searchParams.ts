import * as z from 'zod/mini';

/** Reads and writes the search params of a page. */
export interface SearchParams<Values> {
  /** Whatever isn't understood is the default. */
  read(params: URLSearchParams): Values;
  /** Defaults are left out. */
  write(values: Values): URLSearchParams;
}

const texts = z.record(z.string(), z.optional(z.string()));

/** The one way to keep the state of a list in its address. @param schema an object of the params below, by their names in the address */
export const searchParams = <Values>(schema: z.ZodMiniType<Values>): SearchParams<Values> => ({
  // Of a param that is there twice, the first counts.
  read: (params) => z.parse(schema, Object.fromEntries([...params].toReversed())),
  write: (values) =>
    new URLSearchParams(
      Object.entries(z.parse(texts, z.encode(schema, values))).flatMap(([name, text]) =>
        text === undefined ? [] : [[name, text]],
      ),
    ),
});

/**
 * A value in an address.
 * @param standard the default, which stands in no address
 * @param parse gives nothing for a text that isn't understood
 */
export const param = <Value>(
  type: z.ZodMiniType<Value, Value>,
  standard: Value,
  parse: (text: string) => Value | undefined,
  print: (value: Value) => string,
) =>
  z.codec(z.optional(z.string()), type, {
    decode: (text) => (text === undefined ? undefined : parse(text)) ?? standard,
    encode: (value) => {
      const text = print(value);
      return text === print(standard) ? undefined : text;
    },
  });

/** A text; none is empty. */
export const textParam = param(
  z.string(),
  '',
  (text) => text,
  (text) => text.trim(),
);

/** A name that may be any text, the empty one as well. */
export const nameParam = z.optional(z.string());

/** One of a few words. */
export const choiceParam = <const Word extends string>(words: readonly Word[], standard: Word) =>
  param(
    z.enum(words),
    standard,
    (text) => words.find((word) => word === text),
    (word) => word,
  );

/** Yes or no. @param yes the word for yes */
export const flagParam = (yes: string) =>
  param(
    z.boolean(),
    false,
    (text) => text === yes,
    (value) => (value ? yes : ''),
  );

const whole = (text: string): number | undefined => (/^\d{1,6}$/.test(text) ? Number(text) : undefined);

/** A whole number; none is 0. */
export const numberParam = param(z.int(), 0, whole, String);

/** A page, from 0; addresses count from 1. */
export const pageParam = param(
  z.int(),
  0,
  (text) => Math.max(0, (whole(text) ?? 0) - 1),
  (page) => String(page + 1),
);

/** Words with commas between them. @param pattern of a word that may be in an address; others are left out */
export const listParam = (pattern: RegExp) =>
  param<readonly string[]>(
    z.readonly(z.array(z.string())),
    [],
    (text) =>
      text
        .split(',')
        .filter(Boolean)
        .slice(0, 50)
        .filter((word) => pattern.test(word)),
    (words) => words.join(','),
  );
