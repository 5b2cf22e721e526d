import type { Language } from './languages.ts';
import { withNamesIsolated } from './namesInMessages.ts';

/** One part of the message catalog: loaded once for each language, on demand. */
export interface Catalog<Messages> {
  /** The messages in a language; the same promise each time, so that React's `use` can read it. */
  load(language: Language): Promise<Messages>;
}

/** Every part that has been declared, in the order in which the code came. */
const declared: Catalog<object>[] = [];

/** Milliseconds until messages that could not be loaded are asked for again. */
const forgottenAfter = 3000;

/**
 * Declares a part of the message catalog.
 * @param modules for each language, a dynamic import of a module that exports `messages`
 */
export function catalog<Messages extends object>(
  modules: Readonly<Record<Language, () => Promise<{ messages: Messages }>>>,
): Catalog<Messages> {
  const loaded = new Map<Language, Promise<Messages>>();
  const part: Catalog<Messages> = {
    load(language) {
      const known = loaded.get(language);
      if (known) return known;
      const loading = modules[language]().then(
        (module) => {
          const messages = withNamesIsolated(module.messages);
          // React's `use` then reads them at once. Else it would show a fallback first, and keep that for up to 300 ms.
          void Object.assign(loading, { status: 'fulfilled', value: messages });
          return messages;
        },
        (error: unknown) => {
          // Kept for a while: React reads it once more to throw it. If it were dropped at once, each render would load again, without end.
          setTimeout(() => loaded.delete(language), forgottenAfter);
          throw error;
        },
      );
      loaded.set(language, loading);
      return loading;
    },
  };
  declared.push(part);
  return part;
}

/**
 * Loads code together with the messages that it declares, so that it is drawn at once: a part that waits for its messages when it is
 * first drawn shows a fallback, and React keeps that for 300 ms. Messages that don't come are asked for again when the part is drawn.
 */
export async function withMessages<Code>(load: () => Promise<Code>, language: Language): Promise<Code> {
  const known = declared.length;
  const code = await load();
  await Promise.allSettled(declared.slice(known).map((part) => part.load(language)));
  return code;
}
