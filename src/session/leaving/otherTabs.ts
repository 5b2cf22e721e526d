import * as z from 'zod/mini';

const messageSchema = z.union([
  z.literal('signedOut'),
  z.object({ used: z.object({ userId: z.string(), endsAt: z.optional(z.number()) }) }),
]);

/**
 * What the tabs of one browser tell each other. Never a token. `used`: the user was active and their session was started or renewed; it
 * ends at that moment (milliseconds since 1970) unless it is used again.
 */
export type TabMessage = z.output<typeof messageSchema>;

const channel = new BroadcastChannel('castellan.session');

/** The other tabs of this console in this browser. */
export const otherTabs = {
  tell(message: TabMessage): void {
    channel.postMessage(message);
  },
  onMessage(listener: (message: TabMessage) => void): void {
    channel.addEventListener('message', (event: MessageEvent<unknown>) => {
      const { data } = z.safeParse(messageSchema, event.data);
      if (data) listener(data);
    });
  },
};
