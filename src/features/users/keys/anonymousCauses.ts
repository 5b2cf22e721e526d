/** A user who holds a key, as far as the causes depend on him. */
export interface Holder {
  userName: string;
  enabled: boolean;
}

/**
 * Why the server takes a key for nobody's. Those that Keycloak can tell are certain; `notTold` lists what it cannot: the header is not
 * accepted, keys are switched off, or the server still remembers the key as unknown.
 */
export type Cause =
  | { kind: 'space' }
  | { kind: 'noHolder' }
  | { kind: 'disabled'; user: string }
  | { kind: 'twoHolders'; users: readonly string[] }
  | { kind: 'notTold'; user: string }
  | { kind: 'cannotAsk' };

/** The causes that remain. @param holders of the key in Keycloak; undefined when the reader may not ask */
export function causesOf(key: string, holders: readonly Holder[] | undefined): readonly Cause[] {
  const spaces: readonly Cause[] = /\s/.test(key.trim()) ? [{ kind: 'space' }] : [];
  if (holders === undefined) return [...spaces, { kind: 'cannotAsk' }];
  const [first] = holders;
  if (!first) return spaces.length > 0 ? spaces : [{ kind: 'noHolder' }];
  if (holders.length > 1) {
    return [...spaces, { kind: 'twoHolders', users: holders.map(({ userName }) => userName) }];
  }
  if (!first.enabled) return [...spaces, { kind: 'disabled', user: first.userName }];
  return spaces.length > 0 ? spaces : [{ kind: 'notTold', user: first.userName }];
}
