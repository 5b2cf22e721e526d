import { isObject, readJson } from '../bodies.js';
import { CheckFailed } from '../caller.js';

/**
 * Whether the auth service signed a share token. Asked before any records are read: an invention may name a hundred studies, and must not cost more
 * than the plugin's own question about it.
 * @param {import('../caller.js').Ask} ask
 * @param {string} token
 * @throws CheckFailed without an answer
 */
export async function isSigned(ask, token) {
  const path = '/auth/tokens/decode';
  const headers = [/** @type {const} */ (['Content-Type', 'application/json'])];
  const body = JSON.stringify({ TokenKey: 'token', TokenValue: token });
  const { status, text } = await ask({ method: 'POST', path, headers, body });
  const answer = status === 200 ? readJson(text) : undefined;
  if (!isObject(answer)) throw new CheckFailed(`${path} answers ${String(status)}`);
  // Valid instant links are `unknown` there.
  return answer['ErrorCode'] !== 'invalid';
}
