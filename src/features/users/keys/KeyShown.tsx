import { Stack, Tabs, Text } from '@mantine/core';
import { addressOf } from '#api/http.ts';
import { apiKeysMessages } from '#features/users/messages/apiKeys.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { CopyText } from '#ui/copy/CopyText.tsx';
import { Note } from '#ui/status/Note.tsx';
import { snippetsFor } from './snippets.ts';

/** A key in the one moment in which it is shown, with ready lines for the programs that use it. */
export function KeyShown({ value }: { value: string }) {
  const t = useMessages(apiKeysMessages);
  const snippets = snippetsFor(addressOf('orthanc', ''), value);
  return (
    <Stack gap="sm">
      <Note tone="caution" role="note">
        {t.onceOnly}
      </Note>
      <CopyText label={t.key} text={value} />
      <Text size="sm" fw={600}>
        {t.readyLines}
      </Text>
      <Tabs defaultValue="curl" keepMounted={false}>
        <Tabs.List>
          {snippets.map(({ id, title }) => (
            <Tabs.Tab key={id} value={id}>
              {title}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {snippets.map(({ id, title, text }) => (
          <Tabs.Panel key={id} value={id} pt="xs">
            <CopyText label={title} text={text} />
          </Tabs.Panel>
        ))}
      </Tabs>
      <Text size="xs" c="dimmed">
        {t.headerHint}
      </Text>
    </Stack>
  );
}
