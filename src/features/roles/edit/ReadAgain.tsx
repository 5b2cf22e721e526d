import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { refetchRoles } from '#api/authorization/rolesReadLast.ts';
import { rolesMessages } from '#features/roles/rolesMessages.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { rolesDrafts } from './rolesDraft.ts';

/** Reloads the document. The unsaved edit stays, unless the server already has it. A failure is shown above the page. */
export function ReadAgain({ onRead }: { onRead?: () => void }) {
  const t = useMessages(rolesMessages);
  const queryClient = useQueryClient();
  const read = useMutation({
    mutationFn: () => refetchRoles(queryClient),
    onSuccess: (held) => {
      if (held) rolesDrafts.settle(held);
      onRead?.();
    },
  });
  return (
    <Button variant="default" loading={read.isPending} onClick={() => read.mutate()}>
      {t.readAgain}
    </Button>
  );
}
