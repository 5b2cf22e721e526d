import { NativeSelect, Radio, Stack, Text } from '@mantine/core';
import { useSuspenseQuery, type UseMutationResult } from '@tanstack/react-query';
import { useState } from 'react';
import type { SelectedStudy } from '#api/orthanc/studies/study.ts';
import { uiConfigurationQuery } from '#api/orthanc/uiConfiguration.ts';
import { shareMessages } from '#features/shares/shareMessages.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { useConfig } from '#session/SessionContext.ts';
import { serverNow } from '#api/serverClock.ts';
import { useCan } from '#session/useCan.ts';
import { DialogForm } from '#ui/dialog/FormDialog.tsx';
import { expiryOf } from '#features/shares/link/expiry.ts';
import { ExpiryFields } from './ExpiryFields.tsx';
import { kindsOffered } from '#features/shares/link/kinds.ts';
import type { LinkOrder, MadeLinks } from './makeLinks.ts';
import { MemoFields } from './MemoFields.tsx';
import { NotMade } from './NotMade.tsx';
import { mostStudiesInLink } from '#features/shares/link/shareLink.ts';
import { SharedStudies } from './SharedStudies.tsx';
import { HonestWords } from './HonestWords.tsx';
import type { ShareFormState } from './useShareForm.ts';

/** No one could copy more links than this at once. */
const mostLinks = 200;

interface Props {
  studies: readonly SelectedStudy[];
  form: ShareFormState;
  make: UseMutationResult<MadeLinks, Error, LinkOrder>;
  onClose: () => void;
}

/** What a link shall open, with which viewer, until when; everything chosen stays when the server refuses. */
export function ShareForm({ studies, form, make, onClose }: Props) {
  const t = useMessages(shareMessages);
  const policy = useConfig().shares;
  const refused = useCan();
  const { data: configuration } = useSuspenseQuery(uiConfigurationQuery);
  const mayDownload = policy.allowDownload && refused('download') === undefined;
  const { kinds, told } = kindsOffered(configuration, mayDownload);
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(new Set());

  const shared = studies.filter(({ id }) => !leftOut.has(id));
  const mustEach = shared.length > mostStudiesInLink;
  const each = (form.values.each && shared.length > 1) || mustEach;
  const count = each ? shared.length : 1;
  const kind = form.values.kind ?? kinds[0] ?? 'stone';
  const reason = refused('share') ?? (count > mostLinks ? t.tooMany(mostLinks) : undefined);
  const send = ({ expiry: choice, recipient, remark }: ShareFormState['values']): void => {
    const expiry = expiryOf(choice, policy, serverNow());
    if ('problem' in expiry || shared.length === 0) return;
    const { landing } = policy;
    const memo = { recipient, remark };
    const order = { studies: shared, kind, expires: expiry.expires, each, landing, memo };
    make.mutate({ ...order, origin: location.origin });
  };
  return (
    <DialogForm
      form={form}
      submitLabel={t.create(count)}
      reason={reason}
      isPending={make.isPending}
      failure={
        make.error ? (
          <NotMade
            error={make.error}
            onLeaveOut={(hidden) => {
              make.reset();
              setLeftOut(new Set([...leftOut, ...hidden.map(({ id }) => id)]));
            }}
          />
        ) : null
      }
      onSubmit={send}
      onClose={onClose}
    >
      <SharedStudies studies={shared} />
      <NativeSelect
        label={t.viewer}
        description={told ? null : t.viewersUntold}
        value={kind}
        data={kinds.map((value) => ({ value, label: t.viewers[value] }))}
        onChange={(event) => form.set({ kind: kinds.find((one) => one === event.currentTarget.value) })}
      />
      <ExpiryFields
        choice={form.values.expiry}
        policy={policy}
        error={form.error('expiry')}
        onChoose={(expiry) => form.set({ expiry })}
      />
      {shared.length > 1 ? (
        <Radio.Group
          label={t.way}
          value={each ? 'each' : 'one'}
          onChange={(value) => form.set({ each: value === 'each' })}
        >
          <Stack gap={6} mt={6}>
            <Radio value="one" label={t.wayOne(shared.length)} disabled={mustEach} />
            <Radio value="each" label={t.wayEach} />
          </Stack>
          {mustEach ? <Text size="sm">{t.wayEachOnly(mostStudiesInLink)}</Text> : null}
        </Radio.Group>
      ) : null}
      <MemoFields form={form} />
      <HonestWords />
    </DialogForm>
  );
}
