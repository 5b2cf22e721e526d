import { Button, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { LinkMaker } from '#features/shares/made/linkMaker.ts';
import { NotMade } from '#features/shares/made/NotMade.tsx';
import { MadeResult } from '#features/shares/made/MadeResult.tsx';
import { plannedLinkMessages, shareMessages } from '#features/shares/shareMessages.ts';
import { errorMessages } from '#locales/shared/errors.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { Dialog } from '#ui/dialog/Dialog.tsx';
import { useMutationState } from '#widgets/useMutationState.ts';
import { useStore } from '#ui/useStore.ts';

interface Props {
  maker: LinkMaker;
  /** How many links there are going to be. */
  count: number;
}

/** On the task that makes the copies: what became of the link to them. */
export function LinkOfTask({ maker, count }: Props) {
  const t = useMessages(plannedLinkMessages);
  const shares = useMessages(shareMessages);
  const errors = useMessages(errorMessages);
  const made = useStore(maker.made);
  const { error, isPending, variables: order } = useMutationState(maker.making);
  const [isShown, setIsShown] = useState(false);
  const close = (): void => setIsShown(false);
  if (!made && error) {
    return (
      <Stack gap={6} align="start">
        <NotMade error={error} />
        {order ? (
          <Button size="compact-sm" variant="default" onClick={() => maker.make(order)}>
            {errors.retry}
          </Button>
        ) : null}
      </Stack>
    );
  }
  const words = made ? shares.made(made.links.length) : isPending ? t.creating(count) : t.waiting(count);
  return (
    <>
      <Text size="sm" role="status">
        {words}
        {made && made.failures.length > 0 ? ` · ${t.failed(made.failures.length)}` : null}
      </Text>
      {made ? (
        <Button size="compact-sm" my={6} onClick={() => setIsShown(true)}>
          {t.show(made.order.each ? made.links.length : 1)}
        </Button>
      ) : null}
      {made && isShown ? (
        <Dialog title={t.title} size="lg" closeOnClickOutside={false} busy={isPending} onClose={close}>
          {() => <MadeResult maker={maker} made={made} onClose={close} />}
        </Dialog>
      ) : null}
    </>
  );
}
