import { connect } from '#api/http.ts';

/** Sends requests to `fetch` by their bare paths, as anyone: for tests in which a simulated Orthanc answers in its place. */
export function connectToFetch(): void {
  connect({
    base: { orthanc: '', keycloak: '' },
    getToken: () => Promise.resolve('token'),
    explainRefusal: () => Promise.resolve({ because: 'policy' }),
  });
}
