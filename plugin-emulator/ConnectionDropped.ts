/**
 * Thrown in place of an answer when the server would close the connection, as Orthanc does when the auth service refuses to
 * create a link. `server/` then destroys the socket; in unit tests `fetch` fails.
 */
export class ConnectionDropped extends Error {
  override name = 'ConnectionDropped';

  constructor() {
    super('The server closed the connection without an answer.');
  }
}
