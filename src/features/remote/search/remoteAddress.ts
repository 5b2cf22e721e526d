import * as z from 'zod/mini';
import { remoteKey, type Remote } from '#api/orthanc/remotes/remote.ts';
import { listParam, param, searchParams, textParam } from '#lib/searchParams.ts';
import { studyDateParam } from '#widgets/studySearch/studyDateParam.ts';
import { sortColumns, type AnswerSort } from '#features/remote/answers/sortAnswers.ts';

/** The kinds of remotes that can be searched. A peer is sent to only. */
export const searchedKinds = ['modality', 'dicomWeb'] as const;

const remoteSchema = z.object({ kind: z.enum(searchedKinds), name: z.string() });

function readRemote(text: string): Remote | undefined {
  const at = text.indexOf(':');
  return z.safeParse(remoteSchema, { kind: text.slice(0, at), name: text.slice(at + 1) }).data;
}

const sortParam = param<AnswerSort>(
  z.object({ column: z.enum(sortColumns), descending: z.boolean() }),
  { column: 'studyDate', descending: true },
  (text) => {
    const column = sortColumns.find((one) => one === text.replace(/^-/, ''));
    return column && { column, descending: text.startsWith('-') };
  },
  ({ column, descending }) => `${descending ? '-' : ''}${column}`,
);

/** What of a search on a remote stands in the address. Names, IDs and birth dates don't (`privateFields.ts`). */
export const remoteParams = searchParams(
  z.object({
    remote: param<Remote | undefined>(z.optional(z.readonly(remoteSchema)), undefined, readRemote, (remote) =>
      remote ? remoteKey(remote) : '',
    ),
    description: textParam,
    institution: textParam,
    date: studyDateParam,
    modality: listParam(/^[A-Z0-9_ ]{1,16}$/),
    sort: sortParam,
  }),
);

/** A search on a remote as its address has it. */
export type RemoteAddress = ReturnType<typeof remoteParams.read>;
