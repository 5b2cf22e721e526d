/** By how many seconds this computer's clock may be off without a word. */
export const toleratedSkew = 60;

let ahead = 0;

/** Keycloak has told the time with a token. @param seconds by which this computer's clock is ahead; negative when it is behind */
export function setClockSkew(seconds: number): void {
  ahead = seconds;
}

/**
 * The time by the server's clock, which judges every expiration: links made with a wrong clock would end early or live too long.
 * Until Keycloak has told it, this computer's.
 */
export function serverNow(): Date {
  return new Date(Date.now() - ahead * 1000);
}
