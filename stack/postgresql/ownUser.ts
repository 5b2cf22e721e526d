import { chown } from 'node:fs/promises';

/** A user who owns nothing: PostgreSQL refuses to run as root. */
const nobody = 65_534;

/** How to run a program as someone else than root. */
export interface OwnUser {
  /** What a command line begins with; empty for whoever isn't root. */
  readonly prefix: readonly string[];
  /** Gives that user a file or an empty folder. */
  own(path: string): Promise<void>;
}

/**
 * Whoever runs PostgreSQL: the user who runs this, or `nobody` in place of root. A stack's folder may be below one that only root may enter, so `nobody` is
 * given root's way past the permissions of files, and nothing else of root's.
 */
export function ownUser(userId = process.getuid?.()): OwnUser {
  if (userId !== 0) return { prefix: [], own: async () => undefined };
  const id = String(nobody);
  return {
    prefix: [
      'setpriv',
      `--reuid=${id}`,
      `--regid=${id}`,
      '--clear-groups',
      '--inh-caps=-all,+dac_override',
      '--ambient-caps=+dac_override',
    ],
    own: (path) => chown(path, nobody, nobody),
  };
}
