import {
  decodeProtectedHeader,
  exportJWK,
  generateKeyPair,
  jwtVerify,
  SignJWT,
  type JSONWebKeySet,
  type JWTPayload,
} from 'jose';

/** The keys of a realm: RS256 for access and id tokens, HS512 for refresh tokens, which only the server reads. */
export interface Keys {
  /** Signs claims as they are; the caller sets `iat` and `exp`. */
  sign(claims: JWTPayload): Promise<string>;
  signRefresh(claims: JWTPayload): Promise<string>;
  /** The claims of a token of this realm; undefined where the signature, or its time, is wrong. */
  verify(token: string, options?: { expiredToo: boolean }): Promise<JWTPayload | undefined>;
  verifyRefresh(token: string): Promise<JWTPayload | undefined>;
  /** The public keys, as `/certs` serves them. */
  jwks(): Promise<JSONWebKeySet>;
}

/** New keys, made at the first use. */
export function createKeys(now: () => number): Keys {
  const refreshSecret = crypto.getRandomValues(new Uint8Array(64));
  let made: Promise<RealmKey> | undefined;
  const key = async (): Promise<RealmKey> => await (made ??= makeKey());
  const currentTime = (): Date => new Date(now());

  return {
    async sign(claims) {
      const { privateKey, kid } = await key();
      return await new SignJWT(claims).setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid }).sign(privateKey);
    },
    async signRefresh(claims) {
      return await new SignJWT(claims).setProtectedHeader({ alg: 'HS512', typ: 'JWT' }).sign(refreshSecret);
    },
    async verify(token, { expiredToo } = { expiredToo: false }) {
      const { publicKey, kid } = await key();
      try {
        if (decodeProtectedHeader(token).kid !== kid) return undefined;
        const currentDate = expiredToo ? new Date(0) : currentTime();
        return (await jwtVerify(token, publicKey, { algorithms: ['RS256'], currentDate })).payload;
      } catch {
        return undefined;
      }
    },
    async verifyRefresh(token) {
      try {
        const options = { algorithms: ['HS512'], currentDate: currentTime() };
        return (await jwtVerify(token, refreshSecret, options)).payload;
      } catch {
        return undefined;
      }
    },
    async jwks() {
      const { publicKey, kid } = await key();
      return { keys: [{ ...(await exportJWK(publicKey)), kid, alg: 'RS256', use: 'sig' }] };
    },
  };
}

interface RealmKey {
  privateKey: CryptoKey;
  publicKey: CryptoKey;
  kid: string;
}

async function makeKey(): Promise<RealmKey> {
  const { privateKey, publicKey } = await generateKeyPair('RS256', { modulusLength: 2048 });
  return { privateKey, publicKey, kid: crypto.randomUUID() };
}
