/** What the tabs of one browser tell each other. Never a token. */
export type TabMessage = 'signedOut' | 'signedIn';

const channel = new BroadcastChannel('castellan.session');

/** The other tabs of this console in this browser. */
export const otherTabs = {
  tell(message: TabMessage): void {
    channel.postMessage(message);
  },
  onMessage(listener: (message: TabMessage) => void): void {
    channel.addEventListener('message', (event: MessageEvent<unknown>) => {
      if (event.data === 'signedOut' || event.data === 'signedIn') listener(event.data);
    });
  },
};
