import * as z from 'zod/mini';
import type { PreparedChange } from '#access/explain/prepared.ts';
import type { RolesChange } from '#access/roles/rolesDiff.ts';
import { createStore } from '#lib/createStore.ts';
import { paths } from '#lib/paths.ts';
import { personalTexts } from '#session/leaving/personalTexts.ts';

/** A prepared change of one kind. */
export type PreparedOf<Kind extends PreparedChange['kind']> = Extract<PreparedChange, { kind: Kind }>;

const name = z.string().check(z.minLength(1), z.maxLength(1000));
const names = z.array(name).check(z.maxLength(1000));

// Unions, not discriminated ones: those would come with the first visit, where nothing else uses them.
const rolesChange: z.ZodMiniType<RolesChange> = z.union([
  z.object({ kind: z.enum(['roleAdded', 'allLabelsOn', 'allLabelsOff']), role: name }),
  z.object({
    kind: z.literal('roleRemoved'),
    role: name,
    had: z.object({ permissions: names, authorizedLabels: names }),
  }),
  z.object({ kind: z.enum(['permissionGranted', 'permissionWithdrawn']), role: name, permission: name }),
  z.object({ kind: z.enum(['labelGranted', 'labelWithdrawn']), role: name, label: name }),
  z.object({ kind: z.enum(['availableLabelAdded', 'availableLabelRemoved']), label: name }),
]);

const preparedChange: z.ZodMiniType<PreparedChange> = z.union([
  z.object({
    kind: z.literal('editRoles'),
    changes: z.array(rolesChange).check(z.minLength(1), z.maxLength(100)),
  }),
  z.object({ kind: z.literal('labelStudy'), studyId: name, label: name }),
  z.object({ kind: z.literal('giveRole'), userId: name, role: name }),
  z.object({ kind: z.enum(['enableAccount', 'replaceKey']), userId: name }),
  z.object({ kind: z.literal('createLink'), studyId: name }),
]);

/** The address of the editor of a change. It holds nothing of the change but whom or which study it is about. */
export function editorOf(change: PreparedChange): string {
  switch (change.kind) {
    case 'editRoles':
      return paths.roles();
    case 'labelStudy':
    case 'createLink':
      return paths.study(change.studyId);
    case 'giveRole':
      return paths.user(change.userId, { tab: 'roles' });
    case 'enableAccount':
      return paths.user(change.userId, { tab: 'leaving' });
    case 'replaceKey':
      return paths.user(change.userId, { tab: 'keys' });
  }
}

const texts = personalTexts('prepared');
const stateKey = 'prepared';
const historyState = z.object({ [stateKey]: z.string() });

/** Counts the changes that were forgotten, so that pages draw themselves again. */
const forgotten = createStore(0);

/** Follows what is forgotten. */
export const preparedForgotten = { get: forgotten.get, subscribe: forgotten.subscribe };

/**
 * Keeps a change for the editor that is opened with it. The names in it are in this tab's storage, under the person's id; the history entry
 * has only a key, so that a reload finds the change and the next person in the tab doesn't.
 * @returns what the history entry of the editor carries
 */
export const keepPrepared = (change: PreparedChange): Readonly<Record<string, string>> => ({
  [stateKey]: texts.keep(JSON.stringify(change)),
});

/** The key of the change that a history entry carries; the entry may be anybody's. */
export const preparedKey = (state: unknown): string | undefined =>
  z.safeParse(historyState, state).data?.[stateKey];

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** The change of a key; `undefined`: none was prepared, it was used up, or what is stored isn't one. */
export const readPrepared = (key: string | undefined): PreparedChange | undefined => {
  const text = key === undefined ? null : texts.read(key);
  return text === null ? undefined : z.safeParse(preparedChange, parsed(text)).data;
};

/** Forgets a change that was saved, discarded or taken over: neither Back nor a reload opens the editor with it again. */
export function forgetPrepared(key: string): void {
  texts.forget(key);
  forgotten.set(forgotten.get() + 1);
}
