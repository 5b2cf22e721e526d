import { Alert, Group, List, NativeSelect, Radio, Stack, Text, TextInput } from '@mantine/core';
import { useSuspenseQuery, type UseMutationResult } from '@tanstack/react-query';
import { useState } from 'react';
import type { SelectedStudy } from '#api/orthanc/studies/study.ts';
import { uiConfigurationQuery } from '#api/orthanc/uiConfiguration.ts';
import { serverNow } from '#api/serverClock.ts';
import { expiryOf } from '#features/shares/link/expiry.ts';
import { kindsOffered } from '#features/shares/link/kinds.ts';
import { maxStudiesInLink, type LinkKind } from '#features/shares/link/shareLink.ts';
import { shareMessages } from '#features/shares/shareMessages.ts';
import { useStudyName } from '#features/shares/useStudyName.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { useConfig } from '#session/SessionContext.ts';
import { useRefusal } from '#session/useCan.ts';
import { DialogForm } from '#ui/dialog/FormDialog.tsx';
import { ExpiryFields } from './ExpiryFields.tsx';
import type { LinkOrder, MadeLinks } from './makeLinks.ts';
import { NotMade } from './NotMade.tsx';
import { Revocable } from './Revocable.tsx';
import type { ShareFormState } from './useShareForm.ts';

/** Studies that are named. */
const maxNamed = 5;

/** No one could copy more links than this at once. */
const maxLinks = 200;

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
  const refused = useRefusal();
  const { data: configuration } = useSuspenseQuery(uiConfigurationQuery);
  const mayDownload = policy.allowDownload && refused('download').reason === undefined;
  const { kinds, told } = kindsOffered(configuration, mayDownload);
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(new Set());

  const shared = studies.filter(({ id }) => !leftOut.has(id));
  const mustEach = shared.length > maxStudiesInLink;
  const each = (form.values.each && shared.length > 1) || mustEach;
  const count = each ? shared.length : 1;
  const chosen = form.values.kind;
  const kind = (chosen && kinds.includes(chosen) ? chosen : kinds[0]) ?? 'stone';
  const { reason: refusal, why } = refused('share');
  const reason = refusal ?? (count > maxLinks ? t.tooMany(maxLinks) : undefined);
  const send = ({ expiry: choice, recipient, note }: ShareFormState['values']): void => {
    const expiry = expiryOf(choice, policy, serverNow());
    if ('problem' in expiry || shared.length === 0) return;
    const { landing } = policy;
    const texts = { recipient, note };
    const order = { studies: shared, kind, expiresAt: expiry.expiresAt, each, landing, texts };
    make.mutate({ ...order, origin: location.origin });
  };
  return (
    <DialogForm
      form={form}
      submitLabel={t.create(count)}
      reason={reason}
      why={why}
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
          {mustEach ? <Text size="sm">{t.wayEachOnly(maxStudiesInLink)}</Text> : null}
        </Radio.Group>
      ) : null}
      <NoteFields form={form} />
      <LinkFacts kind={kind} />
    </DialogForm>
  );
}

/** The recipient of a link, and a note: stored on this device only. */
function NoteFields({ form }: { form: ShareFormState }) {
  const t = useMessages(shareMessages);
  return (
    <Stack gap={4}>
      <Group gap="sm" grow>
        <TextInput label={t.recipient} maxLength={120} {...form.text('recipient')} />
        <TextInput label={t.note} maxLength={240} {...form.text('note')} />
      </Group>
      <Text size="xs" c="dimmed">
        {t.noteHint}
      </Text>
    </Stack>
  );
}

/** What a link really is: it also downloads, whether it can be revoked, and what else ends it. */
function LinkFacts({ kind }: { kind: LinkKind }) {
  const t = useMessages(shareMessages);
  return (
    <Alert color="gray" variant="light" role="note">
      <Stack gap={4}>
        <Text size="sm">{t.downloadToo}</Text>
        <Text size="sm">
          <Revocable kind={kind} /> {t.endsNot}
        </Text>
        <details>
          <Text component="summary" size="sm" style={{ cursor: 'pointer' }}>
            {t.endsSooner}
          </Text>
          <List size="sm" mt={4}>
            {t.endsSoonerList.map((way) => (
              <List.Item key={way}>{way}</List.Item>
            ))}
          </List>
        </details>
      </Stack>
    </Alert>
  );
}

/** The studies that a link is made for: the first ones by name, and how many more. */
function SharedStudies({ studies }: { studies: readonly SelectedStudy[] }) {
  const t = useMessages(shareMessages);
  const nameOf = useStudyName();
  const more = studies.length - maxNamed;
  return (
    <Stack gap={4}>
      <Text size="sm" fw={500}>
        {t.studiesTitle}
      </Text>
      <List size="sm" aria-label={t.studiesTitle}>
        {studies.slice(0, maxNamed).map((study) => (
          <List.Item key={study.id} style={{ overflowWrap: 'anywhere' }}>
            {nameOf(study)}
          </List.Item>
        ))}
      </List>
      {more > 0 ? <Text size="sm">{t.moreStudies(more)}</Text> : null}
    </Stack>
  );
}
