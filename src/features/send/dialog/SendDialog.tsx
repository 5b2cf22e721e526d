import { Checkbox, NativeSelect, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { remoteKinds, type Remote } from '#api/orthanc/remotes/remote.ts';
import type { SentSeries } from '#api/orthanc/remotes/send.ts';
import type { SelectedStudy } from '#api/orthanc/studies/study.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { useRefusal } from '#session/useCan.ts';
import { Dialog } from '#ui/dialog/Dialog.tsx';
import { DialogForm } from '#ui/dialog/FormDialog.tsx';
import { useForm } from '#ui/dialog/useForm.ts';
import { keepUsedRemote } from '#widgets/remotes/lastUsedRemote.ts';
import { RemotePicker } from '#widgets/remotes/RemotePicker.tsx';
import { useRemotes } from '#widgets/remotes/useRemotes.ts';
import { startSending } from '#features/send/run/sendRun.ts';
import { sendMessages } from '#features/send/sendMessages.ts';
import { useSendContext } from '#features/send/run/useSendContext.ts';
import { Note } from '#ui/status/Note.tsx';
import { WhatIsSent } from './WhatIsSent.tsx';

interface Props {
  studies: readonly SelectedStudy[];
  /** Sent in place of its study, the only one. */
  series?: SentSeries;
  onClose: () => void;
  /** Said above everything else: why the dialog opened by itself. */
  notice?: ReactNode;
}

interface Values {
  remote: Remote | undefined;
  priority: string;
  compress: boolean;
}

const initialValues: Values = { remote: undefined, priority: '0', compress: false };

/** Far enough from 0 that other clients' jobs of a slightly higher priority don't come between. */
const priorities = { low: '-10', normal: '0', high: '10' } as const;

/** Sends studies, or one series, to another system: one job for each, as a task on the tray. */
export function SendDialog({ studies, series, onClose, notice }: Props) {
  const t = useMessages(sendMessages);
  const context = useSendContext();
  const remotes = useRemotes(remoteKinds);
  const form = useForm({ initialValues });
  const { reason, why } = useRefusal()('send');
  const remote = form.values.remote ?? remotes.lastUsed;
  const submit = ({ priority, compress }: Values): void => {
    if (!remote) return;
    const items = studies.map(({ id, studyInstanceUid }) => ({
      id,
      studyInstanceUid,
      series: keyOf(series),
    }));
    const names = new Map(studies.map((study) => [study.id, context.nameOf(study)]));
    const [study] = studies;
    if (series && study) names.set(series.id, t.series(context.nameOf(study), series.name));
    keepUsedRemote(context.userId, remote);
    const options = { priority: Number(priority), compress: compress && remote.kind === 'peer' };
    void startSending({ type: 'send', remote, options, items }, names, context);
    onClose();
  };
  const label = series ? t.titleSeries : t.title(studies.length);
  return (
    <Dialog title={label} onClose={onClose}>
      {(close) => (
        <DialogForm
          form={form}
          submitLabel={label}
          reason={reason ?? (remote ? undefined : t.chooseFirst)}
          why={why}
          isPending={false}
          onSubmit={submit}
          onClose={close}
        >
          {notice}
          <WhatIsSent studies={studies} series={series} />
          <RemotePicker
            label={t.to}
            remotes={remotes}
            value={remote}
            onChange={(chosen) => form.set({ remote: chosen })}
          />
          <Note tone="caution">
            <Text size="sm" fw={600}>
              {t.copyTitle}
            </Text>
            <Text size="sm">{t.copy}</Text>
          </Note>
          <NativeSelect
            label={t.priority}
            data={[
              { value: priorities.normal, label: t.priorities.normal },
              { value: priorities.high, label: t.priorities.high },
              { value: priorities.low, label: t.priorities.low },
            ]}
            {...form.text('priority')}
          />
          {remote?.kind === 'peer' ? (
            <Checkbox label={t.compress} description={t.compressWhy} {...form.check('compress')} />
          ) : null}
        </DialogForm>
      )}
    </Dialog>
  );
}

const keyOf = (series: SentSeries | undefined) =>
  series && { id: series.id, seriesInstanceUid: series.seriesInstanceUid };
