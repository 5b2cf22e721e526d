import { tabStorage } from '#lib/safeStorage.ts';

/** Everything in session storage that belongs to one person begins with this, then the encoded user id. */
const prefix = 'castellan.personal.';

/** Where earlier versions kept searches, readable for the next user of the tab. */
const formerPrefix = 'castellan.search.';

/** How many texts of a kind are kept; going back to an older one finds nothing. */
const kept = 40;

let owner = '';

/** A dot would end the user id within a key; ids of federated users hold user names. */
const prefixOf = (userId: string): string => `${prefix}${encodeURIComponent(userId).replaceAll('.', '%2E')}.`;

function removeWhere(condition: (name: string) => boolean): void {
  for (const name of tabStorage.keys()) if (condition(name)) tabStorage.removeItem(name);
}

/** A user has signed in: from now on, texts are theirs. Texts of other users in this tab are removed. */
export function beginPersonalTexts(userId: string): void {
  owner = userId;
  const own = prefixOf(userId);
  removeWhere((name) => name.startsWith(formerPrefix) || (name.startsWith(prefix) && !name.startsWith(own)));
}

/** The session is over: nothing personal stays in this tab. */
export function clearPersonalTexts(): void {
  owner = '';
  removeWhere((name) => name.startsWith(formerPrefix) || name.startsWith(prefix));
}

/** Texts of one kind, each under a key that says nothing and may stand in `history.state`. */
export interface PersonalTexts {
  /** The text; `null` for an unknown key, a forgotten one, or one of another person. */
  read(key: string): string | null;
  /** Keeps a text in this tab. @returns its key */
  keep(text: string): string;
  /** Keeps a text under a key of the caller's, which replaces the one before; it doesn't count among those of `keep`, so use a kind of its own. */
  put(key: string, text: string): void;
  forget(key: string): void;
}

/**
 * Where features keep what people type and must stay out of the address: names, ids, birth dates. The text is in session storage under
 * the user's id, only its key in `history.state`, so that Back and a reload find it, and the next person in the tab does not.
 */
export function personalTexts(kind: string): PersonalTexts {
  const start = (): string => `${prefixOf(owner)}${kind}.`;
  return {
    read: (key) => (key ? tabStorage.getItem(start() + key) : null),
    keep(text) {
      const names = tabStorage.keys().filter((name) => name.startsWith(start()));
      // Keys begin with the time at which they were made, so that they sort by age.
      for (const old of names.toSorted().slice(0, Math.max(0, names.length - kept + 1))) {
        tabStorage.removeItem(old);
      }
      const key = `${Date.now().toString(36)}-${crypto.getRandomValues(new Uint32Array(1)).join('')}`;
      tabStorage.setItem(start() + key, text);
      return key;
    },
    put: (key, text) => void tabStorage.setItem(start() + key, text),
    forget: (key) => tabStorage.removeItem(start() + key),
  };
}
