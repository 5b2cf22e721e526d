import { ConnectionDropped } from '#plugin-emulator/ConnectionDropped.ts';

/**
 * Simulated servers as a `fetch` for unit tests: `vi.stubGlobal('fetch', fetchFrom(servers))`. A connection that a server
 * closes without an answer is a network error, as in a browser.
 */
export function fetchFrom(servers: { handle(request: Request): Promise<Response> }): typeof fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    try {
      const response = await servers.handle(request);
      request.signal.throwIfAborted();
      return response;
    } catch (error) {
      if (error instanceof ConnectionDropped) throw new TypeError('Failed to fetch', { cause: error });
      throw error;
    }
  };
}
