import { useMutation } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { ListAsked } from '#api/orthanc/studies/studyFind.ts';
import { jumpMutation, pageSize } from '#api/orthanc/studies/studyPages.ts';

/** How a scrolled list begins anew at a place far from what it holds. */
export interface Jump {
  to: (since: number) => void;
  /** One is under way, or has failed and waits for the person. */
  isBusy: boolean;
  error: Error | null;
  again: () => void;
}

/** Jumps within a scrolled list: what it held is replaced by the page at that place. */
export function useJump(asked: ListAsked): Jump {
  const { mutate, variables, status, error } = useMutation(jumpMutation);
  return useMemo(() => {
    const isOurs = variables?.asked === asked;
    return {
      to: (since) => mutate({ asked, page: { since, limit: pageSize } }),
      isBusy: isOurs && (status === 'pending' || status === 'error'),
      error: isOurs ? error : null,
      again: () => (variables ? mutate(variables) : undefined),
    };
  }, [asked, mutate, variables, status, error]);
}
