import { isShareToken } from '#access/plugin/shareToken.ts';

/** The token of a share link in a pasted text, which may be the link, its token alone, or an e-mail around it; `undefined`: there is none. */
export const shareTokenIn = (text: string): string | undefined =>
  text.match(/[\w-]+\.[\w-]+\.[\w-]+/g)?.find(isShareToken);
