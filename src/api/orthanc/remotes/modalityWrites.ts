import { mutationOptions } from '@tanstack/react-query';
import { ApiError } from '#api/ApiError.ts';
import { sendExpectingEmpty } from '#api/http.ts';
import { mayBeDone } from '#api/lostResponse.ts';
import { WritePace, writeVerified, type Checked, type Round } from '#lib/tasks/verifiedWrite.ts';
import { holds, isUnchanged, mergeModality, type ModalityMerge } from './mergeModality.ts';
import { readModalities, type Modality } from './modality.ts';
import { remoteKeys, remotePath } from './remote.ts';

/** An edit of one modality. */
export interface ModalityEdit {
  readonly name: string;
  /** As it was when the edit began; `undefined` for a new one. */
  readonly base: Modality | undefined;
  readonly mine: Modality;
}

/**
 * How saving ended. `saved`: the server holds it; what someone else changed in other fields is kept. `conflict`: someone else has changed the
 * same fields. `removed`: someone else has deleted it. `exists`: a new one has the name of another.
 */
export type ModalitySaved =
  | { readonly kind: 'saved'; readonly held: Modality }
  | { readonly kind: 'conflict'; readonly theirs: Modality; readonly merge: ModalityMerge }
  | { readonly kind: 'removed' }
  | { readonly kind: 'exists' };

/** How the check after saving ended: `repeated` means that it was overwritten and has been saved again, `lost` that a person has to decide. */
export type ModalityChecked = 'held' | 'repeated' | 'lost';

/** What saving gives at once, and its check that continues (docs/decisions/verified-writes.md). */
export interface ModalitySave {
  readonly saved: ModalitySaved;
  readonly checked: Promise<ModalityChecked>;
}

const ended = (value: ModalitySaved): Round<ModalitySaved> => ({ state: 'ended', value });

/** What is to be sent over what the server holds now; or why a person has to decide. */
function targetOf({ base, mine }: ModalityEdit, held: Modality | undefined): Modality | ModalitySaved {
  if (!base) return held ? { kind: 'exists' } : mine;
  if (!held) return { kind: 'removed' };
  const merge = mergeModality(base, mine, held);
  return merge.conflicts.length > 0 ? { kind: 'conflict', theirs: held, merge } : merge.merged;
}

const isEnd = (target: Modality | ModalitySaved): target is ModalitySaved => !('AET' in target);

/** Sends a write; an answer that got lost is no failure yet, since it is read back anyway. */
async function attempt(write: () => Promise<void>): Promise<unknown> {
  try {
    await write();
    return undefined;
  } catch (error) {
    if (!mayBeDone(error)) throw error;
    return error;
  }
}

/** Reads, merges, writes what is missing, and reads back. The server has no versions: a PUT replaces the whole. */
async function saveRound(edit: ModalityEdit): Promise<Round<ModalitySaved>> {
  const held = (await readModalities()).get(edit.name);
  if (held && holds(held, edit.mine)) return { state: 'kept', value: { kind: 'saved', held } };
  const target = targetOf(edit, held);
  if (isEnd(target)) return ended(target);
  if (holds(held, target)) return { state: 'kept', value: { kind: 'saved', held: target } };
  const path = remotePath({ kind: 'modality', name: edit.name });
  const lost = await attempt(() => sendExpectingEmpty('orthanc', path, { method: 'PUT', json: target }));
  const readBack = (await readModalities()).get(edit.name);
  if (readBack && holds(readBack, target))
    return { state: 'written', value: { kind: 'saved', held: readBack } };
  if (lost !== undefined && isUnchanged(readBack, held)) throw lost;
  return { state: 'lost', value: { kind: 'saved', held: target } };
}

/** Others keep writing over it. */
const conflictAt = (method: string, name: string): ApiError =>
  new ApiError({
    server: 'orthanc',
    method,
    path: remotePath({ kind: 'modality', name }),
    kind: 'conflict',
  });

function checkedOf({ last, repeats }: Checked<ModalitySaved>): ModalityChecked {
  if (last && last.value.kind !== 'saved') return 'lost';
  return repeats > 0 ? 'repeated' : 'held';
}

/** Makes a writer. @param name of its Web Locks: one page has one writer, tests have one for each administrator */
export function createModalityWriter(name: string) {
  const pace = new WritePace();
  /** What this page did last to each modality: the check of an older edit must not write it again. */
  const latest = new Map<string, object>();
  return {
    /**
     * Saves an edit without writing over anybody's.
     * @throws ApiError when nothing was written, or it isn't known
     */
    async save(this: void, edit: ModalityEdit): Promise<ModalitySave> {
      latest.set(edit.name, edit);
      let isSaved = false;
      const round = async (): Promise<Round<ModalitySaved>> => {
        const isOver = isSaved && latest.get(edit.name) !== edit;
        return isOver
          ? { state: 'kept', value: { kind: 'saved', held: edit.mine } }
          : saveRound(isSaved && !edit.base ? { ...edit, base: edit.mine } : edit);
      };
      const { state, value, checked } = await writeVerified({ name: `${name} ${edit.name}`, pace, round });
      if (state === 'lost') throw conflictAt('PUT', edit.name);
      isSaved = true;
      return {
        saved: value,
        checked: value.kind === 'saved' ? checked.then(checkedOf) : Promise.resolve('held'),
      };
    },
    /**
     * Deletes a modality that is still as it was shown, and reads back that it is gone.
     * @returns `changed` if someone else has changed it meanwhile: then nothing was deleted
     * @throws ApiError if it is still there, or it isn't known
     */
    async remove(this: void, modality: string, shown: Modality): Promise<'deleted' | 'changed'> {
      latest.set(modality, shown);
      const held = (await readModalities()).get(modality);
      if (!held) return 'deleted';
      if (!isUnchanged(held, shown)) return 'changed';
      const path = remotePath({ kind: 'modality', name: modality });
      const lost = await attempt(async () => {
        try {
          await sendExpectingEmpty('orthanc', path, { method: 'DELETE' });
        } catch (error) {
          // Someone else was first: it is gone all the same.
          if (!(error instanceof ApiError && error.kind === 'notFound')) throw error;
        }
      });
      if (!(await readModalities()).has(modality)) return 'deleted';
      throw lost ?? conflictAt('DELETE', modality);
    },
  };
}

const writer = createModalityWriter('modality');

const stale = { queryKey: remoteKeys.of('modality') };

/** Adds or changes a modality. Needs `admin-permissions`. Stale by it: the lists of modalities, again after the check if it wrote. */
export const saveModalityMutation = mutationOptions({
  mutationFn: async (edit: ModalityEdit, { client }): Promise<ModalitySave> => {
    const save = await writer.save(edit);
    void save.checked.then((end) => (end === 'held' ? undefined : client.invalidateQueries(stale)));
    return save;
  },
  onSettled: (_save, _error, _edit, _before, { client }) => client.invalidateQueries(stale),
});

/** Deletes a modality. Needs `admin-permissions`. Stale by it: the lists of modalities. */
export const deleteModalityMutation = mutationOptions({
  mutationFn: ({ name, shown }: { name: string; shown: Modality }) => writer.remove(name, shown),
  onSettled: (_end, _error, _order, _before, { client }) => client.invalidateQueries(stale),
});
