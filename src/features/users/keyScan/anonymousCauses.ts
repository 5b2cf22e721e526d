/** A user who has a key, as far as the causes depend on them. */
export interface Holder {
  userName: string;
  enabled: boolean;
}

/**
 * Why the server doesn't recognize a key. The causes that Keycloak shows are certain. `notTold` lists those that it doesn't: the header isn't
 * accepted, keys are switched off, or the server still remembers the key as unknown. `notListed` and `notScanned`: only the marked
 * holders were looked at, so who else has the key is not known.
 */
export type Cause =
  | { kind: 'space' }
  | { kind: 'noHolder' }
  | { kind: 'disabled'; user: string }
  | { kind: 'twoHolders'; users: readonly string[] }
  | { kind: 'notTold'; user: string }
  | { kind: 'notListed' }
  | { kind: 'notScanned' }
  | { kind: 'cannotAsk' };

/** What is known of the holders of a key: those that were found, and whether every user was looked at. */
export interface Found {
  holders: readonly Holder[];
  isComplete: boolean;
}

/** The causes that remain. @param found holders of the key in Keycloak; undefined when the reader may not ask */
export function causesOf(key: string, found: Found | undefined): readonly Cause[] {
  const spaces: readonly Cause[] = /\s/.test(key.trim()) ? [{ kind: 'space' }] : [];
  if (found === undefined) return [...spaces, { kind: 'cannotAsk' }];
  const { holders, isComplete } = found;
  const [first] = holders;
  if (!first) return spaces.length > 0 ? spaces : [{ kind: isComplete ? 'noHolder' : 'notListed' }];
  if (holders.length > 1) {
    return [...spaces, { kind: 'twoHolders', users: holders.map(({ userName }) => userName) }];
  }
  if (!first.enabled) return [...spaces, { kind: 'disabled', user: first.userName }];
  if (spaces.length > 0) return spaces;
  const others: readonly Cause[] = isComplete ? [] : [{ kind: 'notScanned' }];
  return [{ kind: 'notTold', user: first.userName }, ...others];
}
