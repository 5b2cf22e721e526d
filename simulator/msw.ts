import { http, HttpResponse, type RequestHandler } from 'msw';
import { ConnectionDropped } from './ConnectionDropped.ts';
import type { SimulatedHospital } from './index.ts';

/**
 * Puts a simulated hospital behind `fetch` in a unit test: `setupServer(...hospitalHandlers(hospital, origin))`.
 * A connection that a server would close is a network error, as in a browser.
 */
export function hospitalHandlers(hospital: SimulatedHospital, origin: string): RequestHandler[] {
  return [
    http.all(`${origin}/*`, async ({ request }) => {
      try {
        return await hospital.handle(request);
      } catch (error) {
        if (error instanceof ConnectionDropped) return HttpResponse.error();
        throw error;
      }
    }),
  ];
}
