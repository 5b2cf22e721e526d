import { inSentence } from '#lib/text/hiddenCharacters.ts';

/** The arguments of a message, made safe for a sentence: texts, and texts in lists and plain objects; anything else as it is. */
function readyForSentence(told: unknown): unknown {
  if (typeof told === 'string') return inSentence(told);
  if (Array.isArray(told)) return told.map(readyForSentence);
  if (typeof told !== 'object' || told === null || Object.getPrototypeOf(told) !== Object.prototype)
    return told;
  return Object.fromEntries(Object.entries(told).map(([key, value]) => [key, readyForSentence(value)]));
}

/**
 * Messages whose functions isolate and mark the names passed to them (src/lib/text/hiddenCharacters.ts). Names come from servers: one that
 * runs from right to left, or that contains invisible characters, must not change the sentence around it. Here, so that no message can
 * forget it. Only what a module itself declares can be read: a server's word as a key (`__proto__`) finds nothing.
 */
export function withNamesIsolated<Messages extends object>(messages: Messages): Messages {
  const known = new Map<PropertyKey, unknown>();
  return new Proxy(messages, {
    get(target, key) {
      if (known.has(key)) return known.get(key);
      const declared: unknown = Object.hasOwn(target, key) ? Reflect.get(target, key) : undefined;
      const given: unknown =
        typeof declared === 'function'
          ? (...told: readonly unknown[]): unknown =>
              Reflect.apply(declared, undefined, told.map(readyForSentence))
          : typeof declared === 'object' && declared !== null && !Array.isArray(declared)
            ? withNamesIsolated(declared)
            : declared;
      known.set(key, given);
      return given;
    },
  });
}
