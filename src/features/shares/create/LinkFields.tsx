import { Group, NativeSelect, Radio, Stack, Text, TextInput } from '@mantine/core';
import { maxStudiesInLink } from '#features/shares/link/shareLink.ts';
import { shareMessages } from '#features/shares/shareMessages.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { useConfig } from '#session/SessionContext.ts';
import { ExpiryFields } from './ExpiryFields.tsx';
import type { LinkTerms } from './useLinkTerms.ts';
import type { ShareFormState } from './useShareForm.ts';

interface Props {
  form: ShareFormState;
  terms: LinkTerms;
  studyCount: number;
}

/** What is chosen for a link: its viewer, its end, one link or many, and for whom it is. */
export function LinkFields({ form, terms, studyCount }: Props) {
  const t = useMessages(shareMessages);
  const policy = useConfig().shares;
  const { kind, kinds, areKindsTold, each, mustEach } = terms;
  return (
    <>
      <NativeSelect
        label={t.viewer}
        description={areKindsTold ? null : t.viewersUntold}
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
      {studyCount > 1 ? (
        <Radio.Group
          label={t.way}
          value={each ? 'each' : 'one'}
          onChange={(value) => form.set({ each: value === 'each' })}
        >
          <Stack gap={6} mt={6}>
            <Radio value="one" label={t.wayOne(studyCount)} disabled={mustEach} />
            <Radio value="each" label={t.wayEach} />
          </Stack>
          {mustEach ? <Text size="sm">{t.wayEachOnly(maxStudiesInLink)}</Text> : null}
        </Radio.Group>
      ) : null}
      <Stack gap={4}>
        <Group gap="sm" grow>
          <TextInput label={t.recipient} maxLength={120} {...form.text('recipient')} />
          <TextInput label={t.note} maxLength={240} {...form.text('note')} />
        </Group>
        <Text size="xs" c="dimmed">
          {t.noteHint}
        </Text>
      </Stack>
    </>
  );
}
