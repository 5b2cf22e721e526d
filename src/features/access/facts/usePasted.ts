import { useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query';
import type { ResourceRef } from '#access/plugin/request.ts';
import { readPasted, type Pasted } from '#access/pasted/readPasted.ts';
import { lineageQuery } from '#api/orthanc/lineages.ts';
import { basePath } from '#lib/basePath.ts';
import { useConfig } from '#session/SessionContext.ts';
import { useAccessRules } from './accessRules.ts';

/** What a pasted text is about, with Orthanc's ids of the studies that it names. */
export interface PastedStudies {
  readonly pasted: Pasted;
  readonly studies: readonly string[];
}

/** More resources than these aren't looked up for one text. */
const maxLookedUp = 20;

/** The study of a resource; of one that isn't seen, the id itself, which then can be asked about all the same. */
async function studyOf(client: QueryClient, ref: ResourceRef): Promise<string[]> {
  const lineage = await client.fetchQuery(lineageQuery(ref));
  const study = lineage?.find(({ level }) => level === 'study');
  if (study) return [study.orthancId];
  const isStudy = 'orthancId' in ref && (ref.level === 'study' || ref.level === 'any');
  return !lineage && isStudy ? [ref.orthancId] : [];
}

/** Reads pasted texts: ids, addresses, share links, lines of logs. */
export function useReadPasted(): (text: string) => Pasted | undefined {
  const rules = useAccessRules();
  const config = useConfig();
  const orthanc = new URL(config.orthanc.url, location.origin).pathname;
  return (text) => readPasted({ rules, paths: { orthanc, console: basePath } }, text);
}

/** A pasted text, and what was read from it. */
interface PastedText {
  readonly pasted: Pasted;
  readonly text: string;
}

/** Finds the studies that a pasted text names. @param onFound is told of older texts, too: with each, the text that it is about */
export function usePastedStudies(onFound: (found: PastedStudies, text: string) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ pasted }: PastedText): Promise<PastedStudies> => {
      const refs = pasted.refs.slice(0, maxLookedUp);
      const found = await Promise.all(refs.map((ref) => studyOf(client, ref)));
      return { pasted, studies: [...new Set(found.flat())] };
    },
    onSuccess: (found, { text }) => onFound(found, text),
    gcTime: 0,
  });
}
