import { connect, type Connection } from '#api/http.ts';

/** Connects the API layer for a test. @param part what differs from a session with a token, in which the policy explains every refusal */
export function connectTest(part: Partial<Connection> = {}): void {
  connect({
    base: { orthanc: '/orthanc', keycloak: '/keycloak' },
    getToken: () => Promise.resolve('token'),
    explainRefusal: () => Promise.resolve({ because: 'policy' }),
    ...part,
  });
}
