import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { scanMutation, type ScanProgress } from '#api/keycloak/users/keyHolders.ts';
import { findKeyIssues } from '#api/keycloak/users/apiKeys.ts';
import { holdersMarked, markHolder } from '#api/keycloak/users/keyWrites.ts';
import type { User } from '#api/keycloak/users/users.ts';
import { apiKeysMessages } from '#features/users/messages/apiKeys.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { startBulkTask } from '#ui/bulk/startBulkTask.ts';

/** A scan over all users: progress, stop, and what it found. */
export function useScan() {
  const t = useMessages(apiKeysMessages);
  const queryClient = useQueryClient();
  const [progress, setProgress] = useState<ScanProgress>();
  const stopper = useRef<AbortController>(undefined);
  const scan = useMutation(scanMutation);
  const start = (): void => {
    stopper.current = new AbortController();
    setProgress(undefined);
    scan.mutate({ onProgress: setProgress, signal: stopper.current.signal });
  };
  return {
    progress,
    isRunning: scan.isPending,
    error: scan.error,
    result: scan.data && { ...scan.data, findings: findKeyIssues(scan.data.holders) },
    start,
    stop: () => stopper.current?.abort(),
    /** Marks holders, so that the list shows them from now on. */
    mark: (users: readonly User[]): void => {
      startBulkTask({
        title: t.marking(users.length),
        items: users,
        nameOf: ({ userName }) => userName,
        // Most of the time each waits for what others may still write.
        concurrency: 30,
        run: ({ id }) => markHolder(id),
        onSettled: () => void holdersMarked(queryClient),
      });
    },
  };
}
