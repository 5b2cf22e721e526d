import { mutationOptions } from '@tanstack/react-query';
import type { RolesDocument } from '#access/roles/rolesDocument.ts';
import { WritePace, writeVerified, type Checked } from '#lib/tasks/verifiedWrite.ts';
import type { CompositesLook } from '#api/authorization/compositesLook.ts';
import { withoutLater, type RolesEdit } from './heldRoles.ts';
import { rolesSaved, type RolesChecked, type RolesSave, type RolesSaved } from './rolesSaved.ts';
import { saveRound, type RolesOrder } from './saveRound.ts';

/** Saves roles for the person at this page. */
interface RolesWriter {
  /**
   * Saves an edit without writing over anybody's: reads the document again, brings both edits together, writes the whole, and reads it
   * back. The server has no versions, so somebody who had read before may still write over it: `checked` looks again when everybody
   * who had has written, and writes it again where it is gone (docs/decisions/verified-writes.md).
   * @throws ApiError when reading before the write fails: nothing was written. CompositesFound likewise.
   */
  saveRoles(this: void, edit: RolesEdit, look: CompositesLook): Promise<RolesSave>;
  /**
   * Makes one change of whatever the document says by now, and saves it; for changes that make sense on any document, as giving or
   * dropping a label everywhere does. Never ends in `conflict`.
   * @throws as `saveRoles` does
   */
  changeRoles(
    this: void,
    change: (held: RolesDocument) => RolesDocument,
    look: CompositesLook,
  ): Promise<RolesSave>;
}

function checkedOf({ last, repeats }: Checked<RolesSaved>, edit: RolesEdit): RolesChecked {
  if (!last || (last.value.kind === 'saved' && repeats === 0)) return { kind: 'held' };
  return last.value.kind === 'saved'
    ? { kind: 'repeated', saved: last.value }
    : { kind: 'lost', saved: last.value, edit };
}

const nothing: RolesDocument = { roles: new Map(), availableLabels: [] };
const begun = { corrections: [], isDecided: false, writes: 0, isSaved: false } as const;

/** Makes a writer. @param name of its Web Lock: one page has one writer, tests have one for each administrator */
export function createRolesWriter(name: string): RolesWriter {
  const pace = new WritePace();
  /** Edits that are being saved or checked. */
  const open = new Set<RolesOrder>();

  /** If an edit is undone, its check must not write it again. */
  function giveWay(to: RolesOrder): void {
    for (const other of open) if (other !== to) other.edit = withoutLater(other.edit, to.edit);
  }

  async function save(order: RolesOrder): Promise<RolesSave> {
    open.add(order);
    const round = async () => saveRound(order, () => giveWay(order));
    try {
      const { value, checked } = await writeVerified({ name, pace, round });
      order.isSaved = true;
      return {
        saved: value,
        checked: checked.then((end) => {
          open.delete(order);
          return value.kind === 'saved' ? checkedOf(end, order.edit) : { kind: 'held' };
        }),
      };
    } catch (error) {
      open.delete(order);
      throw error;
    }
  }

  return {
    saveRoles: async (edit, look) => save({ ...begun, edit, look, change: undefined }),
    changeRoles: async (change, look) =>
      save({ ...begun, edit: { base: nothing, mine: nothing }, look, change }),
  };
}

/** The writer of this page. */
export const { saveRoles, changeRoles } = createRolesWriter('roles document');

/** Saves an edit of the roles; `rolesSaved` says what is stale by it. @param look called when it is saved */
export const saveRolesMutation = (look: () => CompositesLook) =>
  mutationOptions({
    mutationFn: async (edit: RolesEdit, { client }) => {
      const save = await saveRoles(edit, look());
      rolesSaved(client, save);
      return save;
    },
  });
