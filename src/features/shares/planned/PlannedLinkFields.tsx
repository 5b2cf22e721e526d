import { Stack, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useImperativeHandle, useLayoutEffect, useRef } from 'react';
import { uiConfigurationQuery } from '#api/orthanc/uiConfiguration.ts';
import { toldInPlace } from '#api/toldInPlace.ts';
import { LinkFields } from '#features/shares/create/LinkFields.tsx';
import { LinkMaker } from '#features/shares/made/linkMaker.ts';
import { Revocable } from '#features/shares/made/Revocable.tsx';
import { useLinkTerms } from '#features/shares/create/useLinkTerms.ts';
import { useShareForm } from '#features/shares/create/useShareForm.ts';
import { useLinkRecorder } from '#features/shares/records/useLinkRecorder.ts';
import { useRecordStorage } from '#features/shares/records/useRecordStorage.ts';
import { plannedLinkMessages, shareMessages } from '#features/shares/shareMessages.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { useConfig } from '#session/SessionContext.ts';
import type { LinkChoices, PlannedLinkFieldsProps } from '#widgets/plannedLink/plannedLink.ts';
import { WhenRead } from '#widgets/WhenRead.tsx';
import { LinkOfTask } from './LinkOfTask.tsx';

/** The fields of a link to copies that are going to be made. */
export function PlannedLinkFields(props: PlannedLinkFieldsProps) {
  const configuration = useQuery({ ...uiConfigurationQuery, meta: toldInPlace });
  return (
    <WhenRead queries={[configuration]}>
      <Fields {...props} />
    </WhenRead>
  );
}

function Fields({ ref, count }: PlannedLinkFieldsProps) {
  const t = useMessages(shareMessages);
  const planned = useMessages(plannedLinkMessages);
  const queryClient = useQueryClient();
  const record = useLinkRecorder();
  const { onServer } = useRecordStorage();
  const form = useShareForm(useConfig().shares);
  const terms = useLinkTerms(form, count);
  const plan = useRef<LinkChoices['plan']>(() => undefined);
  useLayoutEffect(() => {
    plan.current = () => {
      const chosen = form.validate() && terms.reason === undefined ? terms.orderFor([]) : undefined;
      if (!chosen) return undefined;
      const maker = new LinkMaker(queryClient, record);
      const isBegun = (): boolean =>
        maker.making.getCurrentResult().isPending || maker.made.get() !== undefined;
      return {
        isBegun,
        make(copies) {
          if (isBegun()) return;
          // So many days count from now; a date that has passed meanwhile is told.
          const order = terms.orderFor(copies) ?? { ...chosen, studies: copies };
          maker.make({ ...order, isForCopies: true });
        },
        Status: () => <LinkOfTask maker={maker} count={terms.count} />,
      };
    };
  });
  // The same one as long as the fields are there: that it is there says that they are.
  useImperativeHandle(ref, () => ({ plan: () => plan.current() }), []);
  return (
    <Stack gap="sm">
      <LinkFields form={form} terms={terms} studyCount={count} />
      {terms.reason === undefined ? null : (
        <Text size="sm" c="var(--mantine-color-error)" role="alert">
          {terms.reason}
        </Text>
      )}
      <Text size="sm">
        {t.downloadToo} <Revocable kind={terms.kind} />
      </Text>
      <Text size="sm">{onServer ? planned.removal : planned.removalHere}</Text>
    </Stack>
  );
}
