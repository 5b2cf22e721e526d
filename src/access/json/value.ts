/** A JSON object whose members are not known yet. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Whether a value is a JSON object (not a list, not null). */
export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A member of an object that is its own, or undefined. */
export const member = (value: JsonObject, key: string): unknown =>
  Object.hasOwn(value, key) ? value[key] : undefined;

/** The JSON that a body holds; `undefined`: it holds none. */
export const readJson = (body: string | undefined): unknown => {
  if (body === undefined || body === '') return undefined;
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
};

/** A list of texts; `undefined`: it is something else. */
export const textList = (value: unknown): string[] | undefined =>
  Array.isArray(value) && value.every((item) => typeof item === 'string') ? value : undefined;

/** Texts once each in the order of their characters, which is how the plugin writes sets. */
export const asSet = (texts: Iterable<string>): string[] =>
  [...new Set(texts)].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
