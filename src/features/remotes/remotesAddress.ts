import * as z from 'zod/mini';
import { remoteKinds } from '#api/orthanc/remotes/remote.ts';
import { choiceParam, nameParam, searchParams } from '#lib/searchParams.ts';

/** The page's state in its address: the kind of remotes that is listed, the open dialog, and the modality that it is about. */
export const remotesAddress = searchParams(
  z.object({
    kind: choiceParam(remoteKinds, 'modality'),
    dialog: choiceParam(['', 'add', 'edit', 'delete'], ''),
    remote: nameParam,
  }),
);

/** Opens a dialog, or closes the open one. */
export type OpenDialog = (dialog: 'add' | 'edit' | 'delete' | '', remote?: string) => void;
