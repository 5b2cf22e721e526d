import * as z from 'zod/mini';
import type { KeycloakSettings } from '#api/config/configFile.ts';

const messageSchema = z.union([
  z.literal('signedOut'),
  z.object({ used: z.object({ userId: z.string(), endsAt: z.optional(z.number()) }) }),
]);

/**
 * What the tabs of one browser tell each other. Never a token. `used`: the user was active and their session was started or renewed; it
 * ends at that moment (milliseconds since 1970) unless it is used again.
 */
export type TabMessage = z.output<typeof messageSchema>;

/** The other tabs of this browser whose session is the same. */
export interface OtherTabs {
  tell(message: TabMessage): void;
  onMessage(listener: (message: TabMessage) => void): void;
}

/**
 * The other tabs that sign in to the same realm of the same Keycloak. Consoles under two paths of one origin hear each other only then:
 * else each would take the other's person for someone new, and start over.
 */
export function otherTabsOf({ url, realm }: Pick<KeycloakSettings, 'url' | 'realm'>): OtherTabs {
  const channel = new BroadcastChannel(`castellan.session ${url} ${realm}`);
  return {
    tell: (message) => channel.postMessage(message),
    onMessage(listener) {
      channel.addEventListener('message', (event: MessageEvent<unknown>) => {
        const { data } = z.safeParse(messageSchema, event.data);
        if (data) listener(data);
      });
    },
  };
}
