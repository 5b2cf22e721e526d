import { chown, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { StackError } from '#stack/machine/StackError.ts';

/** A user who owns nothing: PostgreSQL refuses to run as root. */
const nobody = 65_534;

/** How to run a program as someone else than root. */
export interface OwnUser {
  /** What a command line begins with; empty if the stack runs as another user than root. */
  readonly prefix: readonly string[];
  /** Gives that user a file or an empty folder. */
  own(path: string): Promise<void>;
  /** Throws a StackError that names the folder on the way to `path` that this user may not enter. */
  requireEntry(path: string): Promise<void>;
}

/** The outermost folder on the way to a folder, itself included, that `nobody` may not enter. */
async function closedFolder(folder: string): Promise<string | undefined> {
  const above = dirname(folder);
  const closedAbove = above === folder ? undefined : await closedFolder(above);
  if (closedAbove !== undefined) return closedAbove;
  const { mode, uid, gid } = await stat(folder);
  const entry = { owner: 0o100, group: 0o010, others: 0o001 };
  const who = uid === nobody ? 'owner' : gid === nobody ? 'group' : 'others';
  return (mode & entry[who]) === 0 ? folder : undefined;
}

/** The user who runs PostgreSQL: the one who runs the stack, or `nobody`, without anything of root's, in place of root. */
export function ownUser(userId = process.getuid?.()): OwnUser {
  const nothing = async (): Promise<void> => undefined;
  if (userId !== 0) return { prefix: [], own: nothing, requireEntry: nothing };
  const id = String(nobody);
  return {
    prefix: ['setpriv', `--reuid=${id}`, `--regid=${id}`, '--clear-groups', '--inh-caps=-all'],
    own: (path) => chown(path, nobody, nobody),
    requireEntry: async (path) => {
      const closed = await closedFolder(path);
      if (closed === undefined) return;
      throw new StackError(
        `PostgreSQL doesn't run as root, so it runs as the user "nobody", who may not enter ${closed}. ` +
          'Set CASTELLAN_CACHE to a folder that everyone may enter, or run the stack as another user.',
      );
    },
  };
}
