/**
 * Thrown by a simulated server that closes the connection without an answer, as Orthanc does when the auth service refuses
 * to mint a link. The host decides what that is: server/ destroys the socket, MSW answers a network error.
 */
export class ConnectionDropped extends Error {
  override name = 'ConnectionDropped';

  constructor() {
    super('The server closed the connection without an answer.');
  }
}
